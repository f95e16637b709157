import type { ReactNode } from 'react';
import {
  CreateBase,
  EditBase,
  type RaRecord,
  useCreatePath,
  useEditContext,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { readAfresh } from '../data/ledger.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../ui/States.tsx';
import { useName } from '../ui/useName.ts';

interface LedgerCreateProps {
  readonly title?: string;
  readonly children: (onCancel: () => void) => ReactNode;
}

/** The page for a new record. */
export function LedgerCreate({ title, children }: LedgerCreateProps) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const navigate = useNavigate();
  const list = createPath({ resource, type: 'list' });
  const name = useName()(resource, 1);
  return (
    <CreateBase redirect="show">
      <PageHeader
        title={title ? translate(title) : translate('app.form.create', { name })}
        parent={{ label: translate(`resources.${resource}.name`, { smart_count: 2 }), to: list }}
      />
      {children(() => navigate(list))}
    </CreateBase>
  );
}

interface LedgerEditProps<Record extends RaRecord> {
  readonly title: (record: Record) => string;
  readonly children: (onCancel: () => void) => ReactNode;
}

/** The page that changes a record. The server's answer is awaited, so nothing is shown as saved that is not. */
export function LedgerEdit<Record extends RaRecord>({ title, children }: LedgerEditProps<Record>) {
  return (
    <EditBase
      mutationMode="pessimistic"
      redirect="show"
      queryOptions={readAfresh}
      error={<NotEditable />}
      loading={<LoadingRows />}
    >
      <EditPage title={title}>{children}</EditPage>
    </EditBase>
  );
}

function EditPage<Record extends RaRecord>({ title, children }: LedgerEditProps<Record>) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const navigate = useNavigate();
  const record = useRecordContext<Record>();
  const name = useName()(resource, 1);
  if (!record) return null;
  const show = createPath({ resource, id: record.id, type: 'show' });
  return (
    <>
      <PageHeader title={translate('app.form.edit', { name })} parent={{ label: title(record), to: show }} />
      {children(() => navigate(show))}
    </>
  );
}

/** A record that cannot be read cannot be changed; why is said as on its own page. */
export function NotEditable() {
  const translate = useTranslate();
  const { error, refetch } = useEditContext();
  const gone = error !== null && 'status' in error && error.status === 404;
  if (!gone) return <ErrorState error={error} onRetry={() => refetch()} />;
  return (
    <>
      <PageHeader title={translate('app.error.missing')} />
      <EmptyState title={translate('app.error.missingHelp')} />
    </>
  );
}

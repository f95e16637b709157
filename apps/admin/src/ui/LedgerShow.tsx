import EditOutlined from '@mui/icons-material/EditOutlined';
import { Button, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import {
  type RaRecord,
  ShowBase,
  useCanAccess,
  useCreatePath,
  useLocaleState,
  useResourceContext,
  useResourceDefinition,
  useShowContext,
  useTranslate,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { readAfresh } from '../data/ledger.ts';
import { ReadOnly, useMay } from '../shell/useRole.ts';
import { ArchivedBanner, ArchiveRecord, RestoreRecord } from './Archive.tsx';
import { ArchivedParts } from './ArchivedParts.tsx';
import { formatInstant } from './formatDate.ts';
import { RecordHistory } from './history/RecordHistory.tsx';
import { ImportedFrom } from './ImportedFrom.tsx';
import { PageHeader } from './PageHeader.tsx';
import { typeOfResource } from './recordTypes.ts';
import { EmptyState, ErrorState, LoadingRows } from './States.tsx';
import { ArchivedChip } from './Text.tsx';

/** What every record of the ledger carries. */
export interface LedgerRecord extends RaRecord<string> {
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archivedAt?: string | null;
  readonly archiveReason?: string | null;
  readonly acknowledgements: readonly { readonly code: string; readonly reason: string }[];
}

interface LedgerShowProps<Record extends LedgerRecord> {
  readonly title: (record: Record) => string;
  readonly chips?: (record: Record) => ReactNode;
  readonly subtitle?: (record: Record) => ReactNode;
  readonly actions?: (record: Record) => ReactNode;
  readonly children: (record: Record) => ReactNode;
  readonly editLabel?: string;
  readonly editable?: (record: Record) => boolean;
  /** False where the slice takes its records back in words of its own; restoring is the same for all. */
  readonly archivable?: boolean;
}

/** A record's page: its name, what can be done with it, its parts, and what is kept about the record itself. */
export function LedgerShow<Record extends LedgerRecord>(props: LedgerShowProps<Record>) {
  return (
    <ShowBase<Record> queryOptions={readAfresh} error={<MissingRecord />} loading={<LoadingRows />}>
      <ShowPage {...props} />
    </ShowBase>
  );
}

function MissingRecord() {
  const translate = useTranslate();
  const { error, refetch } = useShowContext();
  const gone = error !== null && 'status' in error && error.status === 404;
  if (!gone) return <ErrorState error={error} onRetry={() => refetch()} />;
  return (
    <>
      <PageHeader title={translate('app.error.missing')} />
      <EmptyState title={translate('app.error.missingHelp')} />
    </>
  );
}

function ShowPage<Record extends LedgerRecord>(props: LedgerShowProps<Record>) {
  const { title, chips, subtitle, editable = () => true, children } = props;
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const mayAct = useMay('EDITOR');
  const { canAccess: mayEdit } = useCanAccess({ resource, action: 'edit' });
  const { hasEdit } = useResourceDefinition({ resource });
  const { record } = useShowContext<Record>();
  if (!record) return null;
  const { archivedAt, archiveReason } = record;
  const type = typeOfResource(resource);
  const list = translate(`resources.${resource}.name`, { smart_count: 2 });
  return (
    <>
      <PageHeader
        title={title(record)}
        parent={{ label: list, to: createPath({ resource, type: 'list' }) }}
        chips={
          <>
            {chips?.(record)}
            <ArchivedChip archivedAt={archivedAt} />
          </>
        }
        subtitle={subtitle?.(record)}
        actions={mayAct && <Actions {...props} record={record} />}
      />
      {archivedAt && <ArchivedBanner archivedAt={archivedAt} archiveReason={archiveReason} />}
      <ReadOnly value={archivedAt != null}>
        <Stack sx={{ gap: 2 }}>{children(record)}</Stack>
        {type && <ArchivedParts type={type} id={record.id} />}
      </ReadOnly>
      {mayAct && (
        <RecordHistory
          id={record.id}
          version={record.version}
          mayRestore={Boolean(hasEdit && mayEdit && archivedAt == null && editable(record))}
        />
      )}
      <RecordFacts record={record} />
    </>
  );
}

type ActionsProps<Record extends LedgerRecord> = LedgerShowProps<Record> & { readonly record: Record };

/** What can be done with the record: an archived one is only restored. */
function Actions<Record extends LedgerRecord>(props: ActionsProps<Record>) {
  const { record, actions, editLabel, editable = () => true, archivable = true } = props;
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const { canAccess: mayEdit } = useCanAccess({ resource, action: 'edit' });
  const { hasEdit } = useResourceDefinition({ resource });
  const type = typeOfResource(resource);
  if (record.archivedAt) return type && <RestoreRecord type={type} record={record} />;
  return (
    <>
      {archivable && type && <ArchiveRecord type={type} record={record} />}
      {actions?.(record)}
      {hasEdit && mayEdit && editable(record) && (
        <Button
          variant="contained"
          startIcon={<EditOutlined />}
          component={Link}
          to={createPath({ resource, id: record.id, type: 'edit' })}
        >
          {translate(editLabel ?? 'ra.action.edit')}
        </Button>
      )}
    </>
  );
}

function RecordFacts({ record }: { readonly record: LedgerRecord }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (
    <Stack
      component="footer"
      direction="row"
      aria-label={translate('app.record.history')}
      sx={{
        mt: 2.5,
        columnGap: 2,
        rowGap: 0.5,
        flexWrap: 'wrap',
        typography: 'caption',
        color: 'text.secondary',
      }}
    >
      <span>{translate('app.record.created', { date: formatInstant(record.createdAt, language) })}</span>
      <span>{translate('app.record.updated', { date: formatInstant(record.updatedAt, language) })}</span>
      <span>{translate('app.record.version', { version: record.version })}</span>
      {record.acknowledgements.map(({ code, reason }) => (
        <span key={code}>{translate('app.record.acknowledged', { code, reason })}</span>
      ))}
      <ImportedFrom id={record.id} />
    </Stack>
  );
}

import { Alert, AlertTitle } from '@mui/material';
import { type ArchivableType, entityWords } from '@qinglan/domain';
import { useMemo } from 'react';
import { useLocaleState, useResourceContext, useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import { LongText } from '../form/inputs.tsx';
import type { Role } from '../generated/graphql.ts';
import { useMay } from '../shell/useRole.ts';
import { formatInstant } from './formatDate.ts';

/** What everything else is judged by is for administrators; the rest for a second pair of eyes. */
const leastRole = (type: ArchivableType): Role =>
  type === 'Authority' || type === 'AwardKind' ? 'ADMIN' : 'REVIEWER';

const required = ['reason'];

interface ArchiveProps {
  readonly type: ArchivableType;
  readonly record: { readonly id: string; readonly version: number };
  /** In a row of a table, where there is little room. */
  readonly inRow?: boolean;
}

function Change({
  verb,
  type,
  record: { id, version },
  inRow = false,
}: ArchiveProps & { verb: 'archive' | 'restore' }) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const [language] = useLocaleState();
  const name = entityWords[type][language === 'en' ? 'en' : 'zh'];
  const input = useMemo(() => ({ id, version }), [id, version]);
  if (!useMay(leastRole(type))) return null;
  return (
    <ActionDialog
      resource={resource}
      action={`${verb}${type}`}
      label={translate(`app.archive.${verb}`)}
      title={translate(`app.archive.${verb}Title`, { name })}
      help={`app.archive.${verb}Help`}
      done={`app.archive.${verb}Done`}
      input={input}
      required={required}
      rules={[]}
      submitLabel={`app.archive.${verb}`}
      labels={{ reason: translate('app.archive.reason') }}
      {...(inRow ? { variant: 'text' } : {})}
    >
      <LongText source="reason" label={translate('app.archive.reason')} isRequired />
    </ActionDialog>
  );
}

/** Takes a record out of lists and figures, with a reason. */
export function ArchiveRecord(props: ArchiveProps) {
  return <Change verb="archive" {...props} />;
}

/** Takes an archived record back, with a reason. */
export function RestoreRecord(props: ArchiveProps) {
  return <Change verb="restore" {...props} />;
}

interface ArchivedProps {
  readonly archivedAt: string;
  readonly archiveReason: string | null | undefined;
}

/** Says over an archived record that it is, and why. */
export function ArchivedBanner({ archivedAt, archiveReason }: ArchivedProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      <AlertTitle>{translate('app.archive.since', { date: formatInstant(archivedAt, language) })}</AlertTitle>
      {archiveReason}
    </Alert>
  );
}

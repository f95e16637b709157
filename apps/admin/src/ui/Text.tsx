import { Chip, Link, Tooltip } from '@mui/material';
import { useCreatePath, useLocaleState, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { formatDate, formatPeriod } from './formatDate.ts';

/** A calendar date as it is known, in the reader's language. */
export function DateText({ value }: { readonly value: string | null | undefined }) {
  const [language] = useLocaleState();
  return value ? <time dateTime={value}>{formatDate(value, language)}</time> : null;
}

/** A half-open period in the reader's language. */
export function PeriodText({ from, to }: { readonly from: string; readonly to: string | null | undefined }) {
  const [language] = useLocaleState();
  const translate = useTranslate();
  return <span>{formatPeriod(from, to, language, translate('app.record.present'))}</span>;
}

/** A value of an enumeration in words. */
export function EnumText({
  type,
  value,
}: {
  readonly type: string;
  readonly value: string | null | undefined;
}) {
  const translate = useTranslate();
  return value ? <span>{translate(`enums.${type}.${value}`)}</span> : null;
}

interface RecordLinkProps {
  readonly resource: string;
  readonly record: { readonly id: string; readonly name: string } | null | undefined;
}

/** A record's name as the way to its page. */
export function RecordLink({ resource, record }: RecordLinkProps) {
  const createPath = useCreatePath();
  if (!record) return null;
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource, id: record.id, type: 'show' })}
      underline="hover"
      onClick={(event) => event.stopPropagation()}
      sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}
    >
      {record.name}
    </Link>
  );
}

/** Says that a record was made up for the demonstration. */
export function SyntheticChip({ synthetic }: { readonly synthetic: boolean | undefined }) {
  const translate = useTranslate();
  if (!synthetic) return null;
  return (
    <Tooltip title={translate('app.record.syntheticHelp')}>
      <Chip size="small" variant="outlined" label={translate('app.record.synthetic')} />
    </Tooltip>
  );
}

/** Says that a record is archived. */
export function ArchivedChip({ archivedAt }: { readonly archivedAt: string | null | undefined }) {
  const translate = useTranslate();
  return archivedAt ? <Chip size="small" color="warning" label={translate('app.record.archived')} /> : null;
}

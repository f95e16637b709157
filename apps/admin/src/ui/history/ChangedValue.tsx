import { Box, Link, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { formatInstant } from '../formatDate.ts';
import { DateText } from '../Text.tsx';
import type { Line } from './history.operations.ts';
import { useRecordTypes } from './useRecordTypes.ts';

interface ChangedValueProps {
  readonly type: string;
  readonly value: unknown;
  /** For a reference: the record that it names. */
  readonly line: Line | null | undefined;
}

/** A value of the ledger in words: a date, a name, a choice, a list. */
export function ChangedValue({ type, value, line }: ChangedValueProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  if (value === null || value === undefined || value === '') return <>{translate('app.list.none')}</>;
  if (type === 'ID') return line ? <RecordName line={line} /> : <Gone />;
  if (typeof value === 'boolean') return <>{translate(value ? 'ra.boolean.true' : 'ra.boolean.false')}</>;
  if (type === 'Date') return <DateText value={String(value)} />;
  if (type === 'DateTime') return <>{formatInstant(String(value), language)}</>;
  if (Array.isArray(value)) return <List type={type} values={value} />;
  if (typeof value === 'object') return <Parts value={value} />;
  return <>{translate(`enums.${type}.${String(value)}`, { _: String(value) })}</>;
}

/** A record by its name, on the way to the page that shows it. */
export function RecordName({ line }: { readonly line: Line }) {
  const translate = useTranslate();
  const { pathOf } = useRecordTypes();
  const said = [line.label, line.detail].filter(Boolean).join(' · ');
  const name = said || translate(`enums.RecordType.${line.type}`, { _: line.type });
  const path = pathOf(line.pageType, line.pageId);
  if (path === null) return <>{name}</>;
  return (
    <Link
      component={RouterLink}
      to={path}
      underline="hover"
      sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}
    >
      {name}
    </Link>
  );
}

function Gone() {
  const translate = useTranslate();
  return (
    <Typography component="span" variant="body2" color="textSecondary">
      {translate('resources.ledger.text.gone')}
    </Typography>
  );
}

function List({ type, values }: { readonly type: string; readonly values: readonly unknown[] }) {
  if (values.length === 0) return <ChangedValue type={type} value={null} line={null} />;
  const plain = values.every((value) => typeof value !== 'object');
  const items = values.map((value, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items of a stored list have no identity but their place
    <Box key={index} component={plain ? 'span' : 'div'}>
      {plain && index > 0 && '、'}
      <ChangedValue type={type} value={value} line={null} />
    </Box>
  ));
  return <>{items}</>;
}

/** What was stored as JSON: its values, each with its name where a reader needs one. */
function Parts({ value }: { readonly value: object }): ReactNode {
  const parts = Object.entries(value).filter(([, part]) => part !== null);
  if ('code' in value && 'reason' in value) {
    return (
      <>
        <code>{String(value.code)}</code> {String(value.reason)}
      </>
    );
  }
  return parts
    .map(([name, part]) => `${name}: ${typeof part === 'object' ? JSON.stringify(part) : part}`)
    .join('; ');
}

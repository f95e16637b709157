import { Box, Link, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { formatInstant } from '../formatDate.ts';
import { DateText } from '../Text.tsx';
import type { Line } from './history.operations.ts';
import { useCodeWord } from './useCodeWord.ts';
import { useFieldLabel } from './useFieldLabel.ts';
import { useRecordTypes } from './useRecordTypes.ts';

interface ChangedValueProps {
  readonly field: string;
  readonly type: string;
  readonly value: unknown;
  /** For a reference: the record that it names. */
  readonly line: Line | null | undefined;
}

/** A value of the ledger in words: a date, a name, a choice, a list. */
export function ChangedValue({ field, type, value, line }: ChangedValueProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const codeWord = useCodeWord();
  if (value === null || value === undefined || value === '') return <>{translate('app.list.none')}</>;
  if (type === 'ID') return line ? <RecordName line={line} /> : <Gone />;
  if (typeof value === 'boolean') return <>{translate(value ? 'ra.boolean.true' : 'ra.boolean.false')}</>;
  if (type === 'Date') return <DateText value={String(value)} />;
  if (type === 'DateTime') return <>{formatInstant(String(value), language)}</>;
  if (Array.isArray(value)) return <List field={field} type={type} values={value} />;
  if (typeof value === 'object') return <Parts value={value} />;
  const text = String(value);
  return <>{translate(`enums.${type}.${text}`, { _: codeWord(field, text) })}</>;
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
      {translate('resources.ledgerEntries.text.gone')}
    </Typography>
  );
}

interface ListProps extends Pick<ChangedValueProps, 'field' | 'type'> {
  readonly values: readonly unknown[];
}

function List({ field, type, values }: ListProps) {
  const translate = useTranslate();
  if (values.length === 0) return <>{translate('app.list.none')}</>;
  if (values.every(isReference))
    return (
      <>
        {countsOf(values)
          .map(([of, count]) => counted(of, count))
          .join('、')}
      </>
    );
  const plain = values.every((value) => typeof value !== 'object');
  return values.map((value, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items of a stored list have no identity but their place
    <Box key={index} component={plain ? 'span' : 'div'}>
      {plain && index > 0 && '、'}
      <ChangedValue field={field} type={type} value={value} line={null} />
    </Box>
  ));

  function counted(of: string, count: number): string {
    return `${translate(`enums.RecordType.${of}`, { _: of })} × ${count}`;
  }
}

interface Reference {
  readonly type: string;
  readonly id: string;
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'type' in value && 'id' in value;
}

/** How many records of each type a list names. */
function countsOf(references: readonly Reference[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { type } of references) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts];
}

/** What was stored as JSON: its values, each with its name. */
function Parts({ value }: { readonly value: object }) {
  const translate = useTranslate();
  const label = useFieldLabel();
  if ('code' in value && 'reason' in value) {
    return (
      <>
        <code>{String(value.code)}</code> {String(value.reason)}
      </>
    );
  }
  const said = (part: unknown): string => {
    if (Array.isArray(part)) return part.map(said).join('、');
    return typeof part === 'object' ? JSON.stringify(part) : String(part);
  };
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== '');
  if (parts.length === 0) return <>{translate('app.list.none')}</>;
  const named = (name: string) => translate(`enums.StandingMeasure.${name}`, { _: label('', name) });
  // An id tells a reader nothing that its name does not.
  const words = ([name, part]: readonly [string, unknown]) =>
    isGlobalId(part) ? named(name) : `${named(name)}: ${said(part)}`;
  return <>{parts.map(words).join('; ')}</>;
}

function isGlobalId(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[\w-]{40,}$/.test(value)) return false;
  return /^\w+:[0-9a-f-]{36}$/.test(atob(value.replaceAll('-', '+').replaceAll('_', '/')));
}

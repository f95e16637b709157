import { Link } from '@mui/material';
import type { Capped, ClaimChange, StreakChange } from '@qinglan/domain/interchange';
import type { ReactNode } from 'react';
import { useCreatePath, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Panel } from '../ui/Panel.tsx';
import { Table } from './Table.tsx';

interface ChangesProps<Item> {
  readonly changes: Capped<Item>;
  /** Whether they have changed, or only would. */
  readonly isDone: boolean;
}

/** As many are shown; the rest is counted. */
const most = 100;

/** The streaks that are longer or shorter than before. */
export function ChangedStreaks({ changes, isDone }: ChangesProps<StreakChange>) {
  const translate = useTranslate();
  const years = (count: number) => translate('resources.imports.text.years', { smart_count: count });
  return (
    <Changes
      title={`resources.imports.text.${isDone ? 'streaksDone' : 'streaks'}`}
      headers={['station', 'streak', 'before', 'after']}
      changes={changes}
      cells={({ stationId, stationName, kind, before, after }) => [
        <ToRecord key="station" resource="stations" id={stationId}>
          {stationName}
        </ToRecord>,
        translate(`enums.StreakKind.${kind}`),
        years(before),
        <strong key="after">{years(after)}</strong>,
      ]}
    />
  );
}

/** The claims whose verdicts are others than before. */
export function ChangedClaims({ changes, isDone }: ChangesProps<ClaimChange>) {
  const translate = useTranslate();
  return (
    <Changes
      title={`resources.imports.text.${isDone ? 'claimsDone' : 'claims'}`}
      headers={['publication', 'claim', 'before', 'after']}
      changes={changes}
      cells={({ publicationId, publicationTitle, text, before, after }) => [
        <ToRecord key="publication" resource="publications" id={publicationId}>
          {publicationTitle}
        </ToRecord>,
        text,
        translate(`enums.ClaimVerdict.${before}`),
        <strong key="after">{translate(`enums.ClaimVerdict.${after}`)}</strong>,
      ]}
    />
  );
}

interface ChangedListProps<Item> {
  readonly title: string;
  readonly headers: readonly string[];
  readonly changes: Capped<Item>;
  readonly cells: (item: Item) => readonly ReactNode[];
}

function Changes<Item>({ title, headers, changes: { count, items }, cells }: ChangedListProps<Item>) {
  const translate = useTranslate();
  if (count === 0) return null;
  const shown = items.slice(0, most);
  const help = translate('resources.imports.text.listed', { listed: shown.length, count });
  return (
    <Panel flush title={translate(title)} {...(shown.length < count ? { help } : {})}>
      <Table
        headers={headers.map((header) => translate(`resources.imports.text.${header}`))}
        rows={shown.map(cells)}
      />
    </Panel>
  );
}

interface ToRecordProps {
  readonly resource: string;
  readonly id: string;
  readonly children: ReactNode;
}

function ToRecord({ resource, id, children }: ToRecordProps) {
  const createPath = useCreatePath();
  return (
    <Link component={RouterLink} to={createPath({ resource, id, type: 'show' })}>
      {children}
    </Link>
  );
}

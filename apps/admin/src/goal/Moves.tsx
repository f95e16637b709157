import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../ui/Panel.tsx';
import { DateText, EnumText } from '../ui/Text.tsx';
import type { GoalPage } from './goal.operations.ts';

/** How the goal, its tasks and its highlights moved, and why; the latest first. */
export function Moves({ goal }: { readonly goal: GoalPage }) {
  const translate = useTranslate();
  const moves = movesOf(goal);
  if (moves.length === 0) return null;
  const text = (key: string) => translate(`resources.goals.text.${key}`);
  return (
    <Panel title={text('history')} help={text('historyHelp')}>
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.25 }}>
        {moves.map(({ key, what, type, from, to, on, reason }) => (
          <li key={key}>
            <Typography component="div">
              <DateText value={on} /> · {what ?? text('thisGoal')} · <EnumText type={type} value={from} /> →{' '}
              <EnumText type={type} value={to} />
            </Typography>
            {reason && (
              <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                {text('because')}
                {reason}
              </Typography>
            )}
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

function movesOf(goal: GoalPage) {
  const sources = [
    { what: null, type: 'GoalStatus', id: goal.id, moves: goal.moves },
    ...goal.tasks.map(({ id, title, moves }) => ({ what: title, type: 'TaskStatus', id, moves })),
    ...goal.highlights.map(({ id, title, moves }) => ({ what: title, type: 'HighlightStatus', id, moves })),
  ];
  return sources
    .flatMap(({ what, type, id, moves }) =>
      moves.map((move, place) => ({ ...move, what, type, place, key: `${id} ${place}` })),
    )
    .toSorted((a, b) => (a.on === b.on ? b.place - a.place : a.on < b.on ? 1 : -1));
}

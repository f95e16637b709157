import { Box, Stack, Typography } from '@mui/material';
import { highlightLadder } from '@qinglan/domain';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState } from '../ui/States.tsx';
import { DateText, SyntheticChip } from '../ui/Text.tsx';
import { checkHighlightMove } from './goal.check.ts';
import type { GoalPage, HighlightOfGoal } from './goal.operations.ts';
import { HighlightDialog } from './HighlightDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { StatusChip } from './Status.tsx';

/** What came of a goal and is worth showing. */
export function Highlights({ goal }: { readonly goal: GoalPage }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const text = (key: string) => translate(`resources.goals.text.${key}`);
  return (
    <Panel
      title={text('highlights')}
      help={text('highlightsHelp')}
      action={mayEdit && <HighlightDialog goal={goal} />}
    >
      {goal.highlights.length === 0 ? (
        <EmptyState compact title={text('noHighlights')} />
      ) : (
        <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.5 }}>
          {goal.highlights.map((highlight) => (
            <HighlightItem key={highlight.id} goal={goal} highlight={highlight} />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

interface HighlightItemProps {
  readonly goal: GoalPage;
  readonly highlight: HighlightOfGoal;
}

function HighlightItem({ goal, highlight }: HighlightItemProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const check = useMemo(() => checkHighlightMove(goal.id, highlight.id), [goal.id, highlight.id]);
  const { title, detail, shownOn, status, maturedOn, task, synthetic } = highlight;
  return (
    <Box component="li">
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Typography>
        <StatusChip type="HighlightStatus" status={status} />
        <SyntheticChip synthetic={synthetic} />
      </Stack>
      {detail && <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{detail}</Typography>}
      <Typography variant="body2" color="textSecondary" component="div">
        {translate('resources.goals.text.shownOn')} <DateText value={shownOn} />
        {maturedOn && (
          <>
            {' · '}
            {translate('resources.goals.text.maturedOn')} <DateText value={maturedOn} />
          </>
        )}
        {task && <> · {task.title}</>}
      </Typography>
      {mayEdit && (
        <Stack direction="row" sx={{ gap: 0.5, ml: -0.75 }}>
          <MoveDialog
            action="moveHighlight"
            type="HighlightStatus"
            ladder={highlightLadder}
            record={highlight}
            check={check}
          />
          <HighlightDialog goal={goal} highlight={highlight} />
          <ArchiveRecord inRow type="Highlight" record={highlight} />
        </Stack>
      )}
    </Box>
  );
}

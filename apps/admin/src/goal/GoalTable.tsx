import { Box, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { GoalRecord } from './goal.operations.ts';
import { OverdueChip, StatusChip } from './Status.tsx';

interface GoalTableProps {
  readonly empty?: ReactNode;
  /** On the page of their workshop, which need not be named again. */
  readonly inWorkshop?: boolean;
}

/** The goals of the list around it. */
export default function GoalTable({ empty, inWorkshop = false }: GoalTableProps) {
  const translate = useTranslate();
  const tasksOf = ({ tasks }: GoalRecord) =>
    tasks.length > 0 &&
    translate('resources.goals.text.tasksDone', {
      done: tasks.filter(({ status }) => status === 'DONE').length,
      all: tasks.length,
    });
  const dueOf = ({ dueOn }: GoalRecord) =>
    dueOn && (
      <>
        {translate('resources.goals.text.due')} <DateText value={dueOn} />
      </>
    );
  return (
    <RecordTable<GoalRecord>
      empty={empty}
      card={(goal) => (
        <RecordCard
          title={goal.title}
          aside={<Standing goal={goal} />}
          facts={[goal.owner?.name, dueOf(goal), tasksOf(goal) || null]}
        />
      )}
    >
      <Column<GoalRecord>
        source="title"
        sortable
        render={(goal) => (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
            <RecordLink resource="goals" record={{ id: goal.id, name: goal.title }} />
            <SyntheticChip synthetic={goal.synthetic} />
          </Stack>
        )}
      />
      <Column<GoalRecord> source="status" sortable render={(goal) => <Standing goal={goal} />} />
      <Column<GoalRecord>
        source="owner"
        render={({ owner }) => owner && <RecordLink resource="people" record={owner} />}
      />
      <Column<GoalRecord>
        source="tasks"
        render={(goal) => <Box sx={{ whiteSpace: 'nowrap' }}>{tasksOf(goal)}</Box>}
      />
      <Column<GoalRecord> source="setOn" sortable render={({ setOn }) => <DateText value={setOn} />} />
      <Column<GoalRecord> source="dueOn" sortable render={({ dueOn }) => <DateText value={dueOn} />} />
      {!inWorkshop && (
        <Column<GoalRecord>
          source="branch"
          render={({ workshop }) => <RecordLink resource="branches" record={workshop.branch} />}
        />
      )}
    </RecordTable>
  );
}

function Standing({ goal }: { readonly goal: GoalRecord }) {
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
      <StatusChip type="GoalStatus" status={goal.status} />
      <OverdueChip overdue={goal.overdue} />
    </Stack>
  );
}

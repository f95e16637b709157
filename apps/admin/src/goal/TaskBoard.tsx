import { Box, Stack, Typography } from '@mui/material';
import { taskLadder, taskStatuses } from '@qinglan/domain';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState } from '../ui/States.tsx';
import { DateText, EnumText, SyntheticChip } from '../ui/Text.tsx';
import { checkTaskMove } from './goal.check.ts';
import type { GoalRecord, TaskOfGoal } from './goal.operations.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { OverdueChip } from './Status.tsx';
import { TaskDialog } from './TaskDialog.tsx';

interface TaskBoardProps {
  readonly goal: GoalRecord;
  readonly tasks: readonly TaskOfGoal[];
}

/** The tasks of a goal by where they stand, side by side where there is room. */
export function TaskBoard({ goal, tasks }: TaskBoardProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const text = (key: string) => translate(`resources.goals.text.${key}`);
  // What was given up takes no room on the board until there is some.
  const shown = taskStatuses.filter(
    (status) => status !== 'ABANDONED' || tasks.some((task) => task.status === status),
  );
  return (
    <Panel title={text('tasks')} action={mayEdit && <TaskDialog goal={goal} />}>
      {tasks.length === 0 ? (
        <EmptyState compact title={text('noTasks')} />
      ) : (
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `repeat(${shown.length}, minmax(0, 1fr))` },
          }}
        >
          {shown.map((status) => (
            <TaskColumn
              key={status}
              goal={goal}
              status={status}
              tasks={tasks.filter((task) => task.status === status)}
            />
          ))}
        </Box>
      )}
    </Panel>
  );
}

interface TaskColumnProps extends TaskBoardProps {
  readonly status: TaskOfGoal['status'];
}

function TaskColumn({ goal, status, tasks }: TaskColumnProps) {
  return (
    <Box component="section" sx={{ bgcolor: 'action.hover', borderRadius: 1, p: 1.25, minWidth: 0 }}>
      <Typography variant="h3" sx={{ px: 0.5, pb: tasks.length > 0 ? 1 : 0 }}>
        <EnumText type="TaskStatus" value={status} /> {tasks.length}
      </Typography>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {tasks.map((task) => (
          <TaskCard key={task.id} goal={goal} task={task} />
        ))}
      </Stack>
    </Box>
  );
}

function TaskCard({ goal, task }: { readonly goal: GoalRecord; readonly task: TaskOfGoal }) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const check = useMemo(() => checkTaskMove(goal.id, task.id), [goal.id, task.id]);
  const { title, owner, dueOn, closedOn, overdue, synthetic } = task;
  return (
    <Box
      component="li"
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 1.25 }}
    >
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{title}</Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        {owner?.name ?? translate('resources.goals.text.noOwner')}
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        {closedOn ? (
          <>
            {translate('resources.goals.text.closed')} <DateText value={closedOn} />
          </>
        ) : (
          dueOn && (
            <>
              {translate('resources.goals.fields.dueOn')} <DateText value={dueOn} />
            </>
          )
        )}
      </Typography>
      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        <OverdueChip overdue={overdue} />
        <SyntheticChip synthetic={synthetic} />
      </Stack>
      {mayEdit && (
        <Stack direction="row" sx={{ gap: 0.5, mt: 0.5, ml: -0.75, flexWrap: 'wrap' }}>
          <MoveDialog action="moveTask" type="TaskStatus" ladder={taskLadder} record={task} check={check} />
          <TaskDialog goal={goal} task={task} />
          <ArchiveRecord inRow type="Task" record={task} />
        </Stack>
      )}
    </Box>
  );
}

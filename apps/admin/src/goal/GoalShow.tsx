import { goalLadder } from '@qinglan/domain';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { checkGoalMove } from './goal.check.ts';
import { GoalPageDocument, type GoalRecord } from './goal.operations.ts';
import { Highlights } from './Highlights.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { Moves } from './Moves.tsx';
import { OverdueChip, StatusChip } from './Status.tsx';
import { TaskBoard } from './TaskBoard.tsx';

/** A goal: its tasks, what came of it, and how it went. */
export default function GoalShow() {
  return (
    <LedgerShow<GoalRecord>
      title={({ title }) => title}
      chips={({ status, overdue, synthetic }) => (
        <>
          <StatusChip type="GoalStatus" status={status} />
          <OverdueChip overdue={overdue} />
          <SyntheticChip synthetic={synthetic} />
        </>
      )}
      subtitle={({ workshop }) => (
        <>
          <RecordLink resource="branches" record={workshop.branch} /> ·{' '}
          <RecordLink resource="workshops" record={workshop} />
        </>
      )}
      actions={(goal) => <MoveGoal goal={goal} />}
    >
      {(goal) => (
        <>
          <About goal={goal} />
          <Parts goal={goal} />
        </>
      )}
    </LedgerShow>
  );
}

function MoveGoal({ goal }: { readonly goal: GoalRecord }) {
  const check = useMemo(() => checkGoalMove(goal.id), [goal.id]);
  return (
    <MoveDialog
      action="move"
      type="GoalStatus"
      ladder={goalLadder}
      record={goal}
      check={check}
      variant="outlined"
    />
  );
}

function About({ goal }: { readonly goal: GoalRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.goals.fields.${field}`);
  return (
    <Panel>
      <Facts>
        <Fact label={label('owner')}>
          {goal.owner && <RecordLink resource="people" record={goal.owner} />}
        </Fact>
        <Fact label={label('setOn')}>
          <DateText value={goal.setOn} />
        </Fact>
        <Fact label={label('dueOn')}>{goal.dueOn && <DateText value={goal.dueOn} />}</Fact>
        {goal.closedOn && (
          <Fact label={label('closedOn')}>
            <DateText value={goal.closedOn} />
          </Fact>
        )}
        {goal.detail && (
          <Fact label={label('detail')} wide>
            {goal.detail}
          </Fact>
        )}
      </Facts>
    </Panel>
  );
}

function Parts({ goal }: { readonly goal: GoalRecord }) {
  const { data, error, refetch } = useOperation(GoalPageDocument, { id: goal.id });
  const page = data?.node?.__typename === 'Goal' ? data.node : undefined;
  if (error) return <ErrorState error={error} onRetry={() => refetch()} compact />;
  if (!page) return <LoadingRows rows={3} />;
  return (
    <>
      <TaskBoard goal={goal} tasks={page.tasks} />
      <Highlights goal={page} />
      <Moves goal={page} />
    </>
  );
}

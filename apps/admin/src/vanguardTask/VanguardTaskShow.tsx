import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { ChangeParticipants } from './ChangeParticipants.tsx';
import { FirstWaveChip } from './FirstWaveChip.tsx';
import type { VanguardTaskRecord } from './vanguardTask.operations.ts';
import { Waves } from './Waves.tsx';

/** An urgent task, and who went in which order. */
export default function VanguardTaskShow() {
  return (
    <LedgerShow<VanguardTaskRecord>
      title={({ title }) => title}
      chips={(task) => (
        <>
          <FirstWaveChip task={task} />
          <SyntheticChip synthetic={task.synthetic} />
        </>
      )}
      subtitle={({ station }) => <RecordLink resource="stations" record={station} />}
      actions={(task) => <ChangeParticipants task={task} />}
    >
      {(task) => (
        <>
          <About task={task} />
          <Waves task={task} />
        </>
      )}
    </LedgerShow>
  );
}

function About({ task }: { readonly task: VanguardTaskRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.vanguardTasks.fields.${field}`);
  return (
    <Panel>
      <Facts>
        <Fact label={label('calledOn')}>
          <DateText value={task.calledOn} />
        </Fact>
        <Fact label={label('endedOn')}>{task.endedOn && <DateText value={task.endedOn} />}</Fact>
        <Fact label={label('participantCount')}>
          {translate('resources.vanguardTasks.text.people', { smart_count: task.participantCount })}
        </Fact>
      </Facts>
    </Panel>
  );
}

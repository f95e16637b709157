import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import type { CareerEventRecord } from './careerEvent.operations.ts';

/** One promotion or selection. */
export default function CareerEventShow() {
  const translate = useTranslate();
  return (
    <LedgerShow<CareerEventRecord>
      title={({ person, kind }) =>
        translate('resources.careerEvents.text.title', {
          name: person.name,
          kind: translate(`enums.CareerEventKind.${kind}`),
        })
      }
      chips={({ synthetic }) => <SyntheticChip synthetic={synthetic} />}
      subtitle={({ happenedOn }) => <DateText value={happenedOn} />}
    >
      {(event) => <About event={event} />}
    </LedgerShow>
  );
}

function About({ event }: { readonly event: CareerEventRecord }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.careerEvents.fields.${field}`);
  return (
    <Panel>
      <Facts>
        <Fact label={label('person')}>
          <RecordLink resource="people" record={event.person} />
        </Fact>
        <Fact label={label('station')}>
          <RecordLink resource="stations" record={event.station} />
        </Fact>
        <Fact label={label('kind')}>
          <EnumText type="CareerEventKind" value={event.kind} />
        </Fact>
        <Fact label={label('happenedOn')}>
          <DateText value={event.happenedOn} />
        </Fact>
        <Fact label={label('position')}>{event.position}</Fact>
        <Fact label={label('authority')}>
          {event.authority && <RecordLink resource="authorities" record={event.authority} />}
        </Fact>
      </Facts>
    </Panel>
  );
}

import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { ServiceCount } from './ServiceCount.tsx';
import type { ServiceRecordRecord } from './serviceRecord.operations.ts';

/** What one person or one team did for the people. */
export default function ServiceRecordShow() {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.serviceRecords.fields.${field}`);
  return (
    <LedgerShow<ServiceRecordRecord>
      title={({ person, team, kind }) =>
        `${(person ?? team)?.name} · ${translate(`enums.ServiceKind.${kind}`)}`
      }
      chips={({ synthetic }) => <SyntheticChip synthetic={synthetic} />}
      subtitle={({ station }) => <RecordLink resource="stations" record={station} />}
    >
      {({ person, team, kind, servedOn, count, note }) => (
        <Panel>
          <Facts>
            <Fact label={label('kind')}>
              <EnumText type="ServiceKind" value={kind} />
            </Fact>
            <Fact label={label('provider')}>
              <RecordLink resource={person ? 'people' : 'teams'} record={person ?? team} />
            </Fact>
            <Fact label={label('servedOn')}>
              <DateText value={servedOn} />
            </Fact>
            <Fact label={label('count')}>
              <ServiceCount kind={kind} count={count} />
            </Fact>
            <Fact label={label('note')} wide>
              {note}
            </Fact>
          </Facts>
        </Panel>
      )}
    </LedgerShow>
  );
}

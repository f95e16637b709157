import { useTranslate } from 'react-admin';
import { Fact, Facts } from '../ui/Facts.tsx';
import { LedgerShow } from '../ui/LedgerShow.tsx';
import { Panel } from '../ui/Panel.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import type { ExchangeMeetingRecord } from './exchangeMeeting.operations.ts';

/** A meeting that a station hosted. */
export default function ExchangeMeetingShow() {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.exchangeMeetings.fields.${field}`);
  return (
    <LedgerShow<ExchangeMeetingRecord>
      title={({ topic }) => topic}
      chips={({ synthetic }) => <SyntheticChip synthetic={synthetic} />}
    >
      {({ station, heldOn, organiser, attendance }) => (
        <Panel>
          <Facts>
            <Fact label={label('station')}>
              <RecordLink resource="stations" record={station} />
            </Fact>
            <Fact label={label('heldOn')}>
              <DateText value={heldOn} />
            </Fact>
            <Fact label={label('organiser')}>
              {organiser && <RecordLink resource="authorities" record={organiser} />}
            </Fact>
            <Fact label={label('attendance')}>
              {attendance != null &&
                translate('resources.exchangeMeetings.text.people', { smart_count: attendance })}
            </Fact>
          </Facts>
        </Panel>
      )}
    </LedgerShow>
  );
}

import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { authority, station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  changeExchangeMeeting,
  type RecordExchangeMeetingInput,
  recordExchangeMeeting,
} from './meeting.changes.ts';

function record(input: Partial<RecordExchangeMeetingInput> = {}, at = station) {
  return recordExchangeMeeting({
    facts: { station: at },
    input: { heldOn: '2016-11', topic: '书记工作室现场会', ...input },
    ids: { meeting: idOf('ExchangeMeeting', 'new') },
    today,
  });
}

describe('an exchange meeting', () => {
  it('is hosted by a station, with who called it where that is known', () => {
    expect(accepted(record({ organiserId: authority.id, attendance: 120 })).meeting).toEqual({
      id: 'new',
      stationId: station.id,
      heldOn: '2016-11',
      topic: '书记工作室现场会',
      organiserId: authority.id,
      attendance: 120,
      synthetic: false,
    });
    expect(accepted(record()).meeting).toMatchObject({ organiserId: null, attendance: null });
  });

  it('has been held, within the lifetime of its station', () => {
    accepted(record({ heldOn: today }));
    breaks('record.future', record({ heldOn: '2018-02-02' }), 'heldOn');
    breaks('station.lifetime', record({ heldOn: '2006-04' }), 'heldOn');
    const gone = { ...station, dissolvedOn: calendarDate('2016-10-31') };
    breaks('station.lifetime', record({}, gone), 'heldOn');
  });

  it('tells everything that is wrong at once', () => {
    breaksOnly(
      ['text.required', 'number.count', 'record.future'],
      record({ topic: ' ', attendance: -1, heldOn: '2019' }),
    );
  });

  it('changes the named fields alone', () => {
    const { meeting } = accepted(record({ attendance: 120 }));
    const changed = changeExchangeMeeting({
      facts: { station, meeting },
      input: { topic: '经验交流', attendance: null },
      today,
    });
    expect(accepted(changed).meeting).toEqual({ ...meeting, topic: '经验交流', attendance: null });
  });
});

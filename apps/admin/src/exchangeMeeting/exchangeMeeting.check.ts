import { idOf, recordExchangeMeeting } from '@qinglan/domain';
import { toStation } from '../data/facts.ts';
import { type Check, optionalNumber, optionalText, text, violationsOf } from '../form/check.ts';
import { MeetingStationDocument } from './exchangeMeeting.facts.operations.ts';

/** Judges a meeting, new or changed, by the lifetime of its station. */
export const checkExchangeMeeting: Check = async (values, { load, today }) => {
  const { node } = await load(MeetingStationDocument, { id: text(values['stationId']) });
  if (node?.__typename !== 'Station') return [];
  const input = {
    heldOn: text(values['heldOn']),
    topic: text(values['topic']),
    attendance: optionalNumber(values['attendance']),
  };
  const ids = { meeting: idOf('ExchangeMeeting', optionalText(values['id']) ?? 'new') };
  return violationsOf(recordExchangeMeeting({ facts: { station: toStation(node) }, input, today, ids }));
};

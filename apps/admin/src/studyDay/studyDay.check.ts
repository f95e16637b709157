import {
  calendarDate,
  changeStudyDay,
  idOf,
  parseCalendarDate,
  recordStudyDay,
  studyDaysLookedAt,
} from '@qinglan/domain';
import { toStation } from '../data/facts.ts';
import { type Check, optionalNumber, optionalText, text, violationsOf } from '../form/check.ts';
import { StudyDayFactsDocument } from './studyDay.facts.operations.ts';

/** Judges a study day by its station and by the weekday of the days before it. */
export const checkStudyDay: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const stationId = text(values['stationId']);
  const input = {
    heldOn: text(values['heldOn']),
    topic: text(values['topic']),
    attendance: optionalNumber(values['attendance']),
  };
  const before = parseCalendarDate(input.heldOn) ?? today;
  const first = studyDaysLookedAt + 1;
  const { station: node, studyDays } = await load(StudyDayFactsDocument, { stationId, before, first });
  if (node?.__typename !== 'Station') return [];
  const station = toStation(node);
  const facts = {
    station,
    studyDays: studyDays.nodes.map((day) => ({
      id: idOf('StudyDay', day.id),
      heldOn: calendarDate(day.heldOn),
    })),
  };
  if (id === null) {
    return violationsOf(recordStudyDay({ facts, input, today, ids: { studyDay: idOf('StudyDay', 'new') } }));
  }
  const studyDay = {
    id: idOf('StudyDay', id),
    stationId: station.id,
    heldOn: before,
    topic: input.topic,
    leaderId: null,
    attendance: input.attendance,
    synthetic: false,
  };
  return violationsOf(changeStudyDay({ facts: { ...facts, studyDay }, input, today }));
};

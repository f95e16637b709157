import {
  type AskedMetric,
  type CalendarDate,
  calendarDate,
  type MetricValue,
  type Offers,
  questionsAbout,
} from '@qinglan/domain';
import type { Database } from '../database/database.ts';
import { answersTo } from './claim.store.ts';

/** A question about a station, and what its records answer. */
export interface Answer extends AskedMetric, MetricValue {}

/** So many of a kind are asked about one by one. */
const most = 60;

/** What the station has that metrics may be asked about; null when there is no such station. */
const offersOf = async (db: Database, stationId: string, asOf: CalendarDate): Promise<Offers | null> => {
  const station = await db.station.findUnique({
    where: { id: stationId },
    select: { establishedOn: true, authority: { select: { ancestorIds: true } } },
  });
  if (!station) return null;
  const here = { stationId, archivedAt: null };
  const teams = await db.team.findMany({
    where: here,
    select: { id: true },
    take: most,
    orderBy: { id: 'asc' },
  });
  const servants = await db.serviceRecord.findMany({
    where: { ...here, personId: { not: null } },
    distinct: ['personId'],
    select: { personId: true },
    take: most,
    orderBy: { personId: 'asc' },
  });
  const kinds = await db.awardKind.findMany({
    where: { awards: { some: { creditedStationId: stationId, archivedAt: null } } },
    select: { code: true },
    take: most,
    orderBy: { code: 'asc' },
  });
  const authorities = await db.authority.findMany({
    where: { id: { in: station.authority.ancestorIds } },
    select: { code: true },
    orderBy: { code: 'asc' },
  });
  return {
    asOf,
    dates: [calendarDate(station.establishedOn)],
    named: {
      AwardKind: kinds.map(({ code }) => code),
      Authority: authorities.map(({ code }) => code),
      Team: [],
    },
    ids: {
      Team: teams.map(({ id }) => id),
      Person: servants.flatMap(({ personId }) => personId ?? []),
    },
  };
};

/** What the records answer the questions that an account of the station is likely to be about. */
export const likelyAnswers = async (
  db: Database,
  stationId: string,
  asOf: CalendarDate,
): Promise<readonly Answer[]> => {
  const offers = await offersOf(db, stationId, asOf);
  if (!offers) return [];
  const questions = questionsAbout(offers);
  const answers = await answersTo(
    db,
    questions.map((question) => ({ ...question, stationId, asOf })),
  );
  return questions.flatMap((question, index) => {
    const answer = answers[index];
    return answer ? [{ ...question, ...answer }] : [];
  });
};

import { calendarDate, idOf, publishStanding, type StandingMeasure, standingMeasures } from '@qinglan/domain';
import { toStation, toTeam } from '../data/facts.ts';
import {
  type Check,
  type FormValues,
  optionalNumber,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import { StandingFactsDocument } from './teamStanding.facts.operations.ts';

export type Weights = Readonly<Record<StandingMeasure, number | null>>;

/** Judges the publication of a standing. What the teams did is no matter of the rules, so it is not read. */
export const checkStanding: Check = async (values, { load, today }) => {
  const { node } = await load(StandingFactsDocument, { id: text(values['stationId']) });
  if (node?.__typename !== 'Station') return [];
  const facts = {
    station: toStation(node),
    standings: node.teamStandings.nodes.map(({ id, from, to, publishedOn }) => ({
      id: idOf('TeamStanding', id),
      from: calendarDate(from),
      to: calendarDate(to),
      publishedOn: calendarDate(publishedOn),
    })),
    records: {
      teams: node.teams.nodes.map(toTeam),
      memberships: [],
      awards: [],
      serviceRecords: [],
      caseReviews: [],
      vanguardTasks: [],
      vanguardParticipations: [],
    },
  };
  const input = {
    from: text(values['from']),
    to: text(values['to']),
    publishedOn: optionalText(values['publishedOn']),
    weights: weightsOf(values),
  };
  const ids = { standing: idOf('TeamStanding', 'new') };
  return violationsOf(publishStanding({ facts, input, today, ids }));
};

/** The weights of the form; null where nothing was typed. */
export function weightsOf(values: FormValues): Weights {
  const given = (values['weights'] ?? {}) as Readonly<Record<string, unknown>>;
  const weights = standingMeasures.map((measure) => [measure, optionalNumber(given[measure])] as const);
  return Object.fromEntries(weights) as Weights;
}

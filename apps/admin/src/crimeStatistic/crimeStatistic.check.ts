import {
  type CrimeStatistic,
  calendarDate,
  idOf,
  recordCrimeStatistic,
  type StatisticCategory,
} from '@qinglan/domain';
import { toStation } from '../data/facts.ts';
import { type Check, optionalNumber, optionalText, text, violationsOf } from '../form/check.ts';
import type { CrimeStatisticFactFragment } from '../generated/graphql.ts';
import { CrimeStatisticFactsDocument } from './crimeStatistic.facts.operations.ts';

/** Judges counts, new or changed, by the others of their station and category. */
export const checkCrimeStatistic: Check = async (values, { load, today }) => {
  const category = values['category'] as StatisticCategory;
  const { node } = await load(CrimeStatisticFactsDocument, {
    stationId: text(values['stationId']),
    category,
  });
  if (node?.__typename !== 'Station') return [];
  const facts = { station: toStation(node), statistics: node.crimeStatistics.nodes.map(toStatistic) };
  const input = {
    category,
    from: text(values['from']),
    to: text(values['to']),
    reported: optionalNumber(values['reported']),
    solved: optionalNumber(values['solved']),
    arrested: optionalNumber(values['arrested']),
  };
  const ids = { statistic: idOf('CrimeStatistic', optionalText(values['id']) ?? 'new') };
  return violationsOf(recordCrimeStatistic({ facts, input, today, ids }));
};

function toStatistic({ station, ...node }: CrimeStatisticFactFragment): CrimeStatistic {
  return {
    ...node,
    id: idOf('CrimeStatistic', node.id),
    stationId: idOf('Station', station.id),
    from: calendarDate(node.from),
    to: calendarDate(node.to),
    reported: node.reported ?? null,
    solved: node.solved ?? null,
    arrested: node.arrested ?? null,
  };
}

import { type CalendarDate, isSameOrBefore } from '../date.ts';
import { tidy } from '../field/field.ts';
import { kindMatcher, standsOn } from './award.metrics.ts';
import { evidence, unknown } from './counting.ts';
import { defineMetric, type MetricDefinition } from './definition.ts';
import { holderWords } from './metric.words.ts';
import { choice, text } from './parameter.ts';
import type { CountedAward, Jurisdiction } from './records.ts';

const holders = defineMetric({
  name: 'holders',
  title: { zh: '辖区内获此荣誉的单位数', en: 'Holders of an award' },
  unknown: {
    zh: '台账没有该机关所辖的全部派出所：登记数与其申报的派出所总数不符，或总数未填报，因此无法断言“唯一”。',
    en: 'The ledger does not hold every station of that authority: the number recorded differs from the number declared, or none is declared.',
  },
  unit: ['stations', 'workshops'],
  unitOf: ({ of }) => (of === 'STATION' ? 'stations' : 'workshops'),
  parameters: {
    kind: text({ zh: '荣誉种类', en: 'Kind of award' }, 'AwardKind'),
    of: choice({ zh: '单位类别', en: 'Holders counted' }, holderWords),
    authorityCode: text({ zh: '机关（编码）', en: 'Authority (code)' }, 'Authority'),
  },
  reads: ['jurisdictions'],
  measure: ({ kind, of, authorityCode }, asOf, { jurisdictions }) => {
    const known = jurisdictions.find(({ authority }) => authority.code === tidy(authorityCode));
    if (known === undefined || !isComplete(known, asOf)) return unknown;
    const matches = kindMatcher([kind]);
    const holding = of === 'STATION' ? stationHolders(known) : workshopHolders(known);
    const found = known.awards
      .filter((award) => matches(award.kind) && standsOn(award, asOf))
      .map((award) => ({ award, held: holding(award) }))
      .filter(({ held }) => held.length > 0);
    return {
      value: new Set(found.flatMap(({ held }) => held)).size,
      records: evidence(
        'Award',
        found.map(({ award }) => award),
        ({ grantedOn }) => grantedOn,
      ),
    };
  },
});

/** Whether the ledger holds as many stations, on the day, as the authority says it has. */
function isComplete({ authority, stations }: Jurisdiction, on: CalendarDate): boolean {
  const existing = stations.filter(
    ({ establishedOn, dissolvedOn }) =>
      isSameOrBefore(establishedOn, on) && (dissolvedOn === null || !isSameOrBefore(dissolvedOn, on)),
  );
  return authority.declaredStations === existing.length;
}

type HoldersOf = (award: CountedAward) => readonly string[];

/** A station holds what it or one of its branches was awarded. */
function stationHolders({ stations, branches }: Jurisdiction): HoldersOf {
  const stationOf = new Map<string, string>([
    ...stations.map((station) => [station.id, station.id] as const),
    ...branches.map((branch) => [branch.id, branch.stationId] as const),
  ]);
  return ({ recipient }) => [stationOf.get(recipient.id) ?? []].flat();
}

/** A workshop holds what its branch was awarded. */
function workshopHolders({ branches }: Jurisdiction): HoldersOf {
  const workshopsOf = new Map(branches.map(({ id, workshops }) => [id, workshops.map((one) => one.id)]));
  return ({ recipient }) => workshopsOf.get(recipient.id) ?? [];
}

export const holderMetrics: readonly MetricDefinition[] = [holders];

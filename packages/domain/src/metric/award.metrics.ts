import { type CalendarDate, isSameOrBefore, yearOf } from '../date.ts';
import { tidy } from '../field/field.ts';
import { streak as streakOf } from '../streak/streak.ts';
import { Evidence, latestOn, unknown, type Window, within } from './counting.ts';
import { defineMetric, type MetricDefinition } from './definition.ts';
import type { RecordRef } from './metric.ts';
import { awardClassValues, awardRecipientWords, streakKindWords } from './metric.words.ts';
import { choice, list, optional, period, text } from './parameter.ts';
import type { CountedAward, StationRecords } from './records.ts';

/** Whether the kind is one of those named, by code, name or class. */
export function kindMatcher(names: readonly string[]): (kind: CountedAward['kind']) => boolean {
  const asked = names.map(tidy);
  return (kind) => asked.includes(kind.name) || asked.includes(kind.class) || asked.includes(kind.code);
}

/** Whether the award stands on the day: granted, and not revoked. */
export function standsOn(award: CountedAward, on: CalendarDate): boolean {
  return isSameOrBefore(award.grantedOn, on) && !isRevokedOn(award, on);
}

function isRevokedOn({ revokedFrom }: CountedAward, on: CalendarDate): boolean {
  return revokedFrom !== null && isSameOrBefore(revokedFrom, on);
}

function counted(
  all: readonly CountedAward[],
  kinds: readonly string[],
  window: Window,
  asOf: CalendarDate,
  recipient: RecipientAsked | null = null,
): readonly CountedAward[] {
  const matches = kindMatcher(kinds);
  const inTime = within(window, asOf);
  return all.filter(
    (award) =>
      matches(award.kind) && inTime(award.grantedOn) && !isRevokedOn(award, asOf) && wentTo(recipient, award),
  );
}

function awardEvidence(awards: readonly CountedAward[]): readonly RecordRef[] {
  const found = new Evidence('Award');
  for (const { id, grantedOn } of awards) found.add(grantedOn, id);
  return found.records;
}

const kinds = { kinds: list({ zh: '荣誉种类', en: 'Kinds of award' }, 'AwardKind', awardClassValues) };

type RecipientAsked = keyof typeof awardRecipientWords;

const wentTo = (asked: RecipientAsked | null, { recipient }: CountedAward): boolean =>
  asked === null || (asked === 'COLLECTIVE' ? recipient.type !== 'PERSON' : recipient.type === asked);

const awards = defineMetric({
  name: 'awards',
  title: { zh: '荣誉数', en: 'Awards' },
  unit: 'awards',
  parameters: {
    ...kinds,
    recipientType: optional(choice({ zh: '授予对象', en: 'Awarded to' }, awardRecipientWords)),
    ...period,
  },
  reads: ['awards'],
  measure: ({ kinds: names, recipientType, ...window }, asOf, { awards: all }) => {
    const found = counted(all, names, window, asOf, recipientType);
    return { value: found.length, records: awardEvidence(found) };
  },
});

const awardedPeople = defineMetric({
  name: 'awardedPeople',
  title: { zh: '获奖人数', en: 'People awarded' },
  unit: 'people',
  parameters: { ...kinds, ...period },
  reads: ['awards'],
  measure: ({ kinds: names, ...window }, asOf, { awards: all }) => {
    const found = counted(all, names, window, asOf, 'PERSON');
    return {
      value: new Set(found.map(({ recipient }) => recipient.id)).size,
      records: awardEvidence(found),
    };
  },
});

const awardYear = defineMetric({
  name: 'awardYear',
  title: { zh: '获奖年份', en: 'Year of an award' },
  unknown: { zh: '截至该日没有这种荣誉。', en: 'There is no such award by the day.' },
  unit: 'year',
  parameters: { kind: text({ zh: '荣誉种类', en: 'Kind of award' }, 'AwardKind'), ...period },
  reads: ['awards'],
  measure: ({ kind, ...window }, asOf, { awards: all }) => {
    const latest = latestOn(counted(all, [kind], window, asOf), asOf, ({ grantedOn }) => grantedOn);
    if (latest === null) return unknown;
    return { value: yearOf(latest.grantedOn), records: awardEvidence([latest]) };
  },
});

const streak = defineMetric({
  name: 'streak',
  title: { zh: '红旗不倒（连续年数）', en: 'Streak' },
  unit: 'years',
  parameters: {
    kind: choice({ zh: '连续类别', en: 'Kind of streak' }, streakKindWords),
    title: optional(text({ zh: '称号（限年度称号）', en: 'Title (for a yearly title)' }, 'AwardKind')),
  },
  dependent: { name: 'title', when: { name: 'kind', value: 'TITLE' } },
  reads: ['evaluations', 'awards'],
  measure: ({ kind, title }, asOf, records) => {
    const { length, since, years } =
      kind === 'TITLE'
        ? streakOf({ kind, awards: titleAwards(title, records), asOf })
        : streakOf({ kind, evaluations: records.evaluations, asOf });
    const kept = years.filter(({ year, status }) => since !== null && year >= since && status === 'KEPT');
    return { value: length, records: kept.flatMap(decidedBy) };
  },
});

/** Awards of the yearly title to the station itself. */
function titleAwards(title: string | null, { station, awards: all }: StationRecords) {
  const name = title === null ? null : tidy(title);
  return all.filter(
    ({ kind, recipient }) =>
      kind.yearly && recipient.id === station.id && (kind.code === name || kind.name === name),
  );
}

function decidedBy(year: ReturnType<typeof streakOf>['years'][number]): readonly RecordRef[] {
  if (year.evaluationId !== null) return [{ type: 'Evaluation', id: year.evaluationId }];
  return year.awardId === null ? [] : [{ type: 'Award', id: year.awardId }];
}

export const awardMetrics: readonly MetricDefinition[] = [streak, awards, awardedPeople, awardYear];

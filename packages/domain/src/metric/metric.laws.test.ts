import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, firstDay } from '../date.ts';
import { dates } from '../testing/arbitraries.ts';
import { questions, stationHistories } from '../testing/station-histories.ts';
import { measure } from './measure.ts';
import { readMetricParameters } from './reading.ts';
import type { StationRecords } from './records.ts';
import { metricNamed } from './registry.ts';

type List = readonly { readonly id: string }[];

/** The records, with every list of them changed. */
function withLists(records: StationRecords, change: (part: string, list: List) => List): StationRecords {
  const { jurisdictions, ...rest } = records;
  const changed = Object.entries(rest).map(([part, value]) => [
    part,
    Array.isArray(value) ? change(part, value) : value,
  ]);
  return {
    ...Object.fromEntries(changed),
    jurisdictions: jurisdictions.map((one) => ({ ...one, awards: change('jurisdictions', one.awards) })),
  };
}

const partsRead = (metric: string): readonly string[] => metricNamed(metric)?.reads ?? [];

describe('laws of metrics', () => {
  it('never mind the order of the records', () => {
    fc.assert(
      fc.property(questions, stationHistories, fc.integer(), (question, records, seed) => {
        const shuffled = withLists(records, (_part, list) =>
          list.toSorted(
            (a, b) => Math.sin(seed + Number.parseInt(a.id, 36)) - Math.sin(seed + Number.parseInt(b.id, 36)),
          ),
        );
        expect(measure(question, shuffled)).toEqual(measure(question, records));
        const reversed = withLists(records, (_part, list) => list.toReversed());
        expect(measure(question, reversed)).toEqual(measure(question, records));
      }),
      { numRuns: 300 },
    );
  });

  it('name each record once, of those that are there, and change when one of them goes', () => {
    fc.assert(
      fc.property(questions, stationHistories, fc.nat(), (question, records, chance) => {
        const { value, unit, records: found } = measure(question, records);
        expect(metricNamed(question.metric)?.units).toContain(unit);
        const keys = found.map(({ type, id }) => `${type} ${id}`);
        expect(new Set(keys).size).toBe(keys.length);
        const gone = found[chance % Math.max(1, found.length)];
        fc.pre(gone !== undefined && gone.type !== 'Station');
        const parts = partsRead(question.metric);
        const fewer = withLists(records, (part, list) =>
          parts.includes(part) ? list.filter(({ id }) => id !== gone.id) : list,
        );
        const after = measure(question, fewer);
        expect([after.value, after.records]).not.toEqual([value, found]);
      }),
      { numRuns: 300 },
    );
  });

  // Where a record that is not counted may still decide: it breaks a streak, supersedes, or makes a tie.
  const decidedByOthers = ['streak', 'studyWeekday', 'members', 'peopleServed'];

  it('do not change with a record that they did not count', () => {
    fc.assert(
      fc.property(questions, stationHistories, fc.nat(), (question, records, chance) => {
        fc.pre(!decidedByOthers.includes(question.metric));
        const before = measure(question, records);
        const counted = new Set(before.records.map(({ id }) => id));
        fc.pre(before.value !== null);
        const fewer = withLists(records, (_part, list) =>
          list.filter(({ id }, index) => counted.has(id) || (index + chance) % 3 > 0),
        );
        expect(measure(question, fewer)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('do not know what comes after the day', () => {
    const dateOf = (row: object): string | null => {
      const { heldOn, servedOn, grantedOn, observedOn, happenedOn, from } = row as Record<
        string,
        CalendarDate
      >;
      const date = heldOn ?? servedOn ?? grantedOn ?? observedOn ?? happenedOn ?? from;
      return date === undefined ? null : firstDay(date);
    };
    fc.assert(
      fc.property(questions, stationHistories, (question, records) => {
        const known = withLists(records, (part, list) =>
          part === 'evaluations'
            ? list
            : list.filter((row) => (dateOf(row) ?? '') <= firstDay(question.asOf)),
        );
        expect(measure(question, known)).toEqual(measure(question, records));
      }),
      { numRuns: 300 },
    );
  });
});

describe('counts, once more and without cleverness', () => {
  const windows = fc
    .record({ from: fc.option(dates(2005, 2019)), to: fc.option(dates(2005, 2019)), asOf: dates(2005, 2019) })
    .filter((window) => readMetricParameters('secretaries', { from: window.from, to: window.to }).ok);
  type Window = { from: CalendarDate | null; to: CalendarDate | null; asOf: CalendarDate };
  const isIn = (date: CalendarDate, { from, to, asOf }: Window) => {
    const day = Date.parse(firstDay(date));
    if (day > Date.parse(firstDay(asOf))) return false;
    if (from !== null && day < Date.parse(firstDay(from))) return false;
    return to === null || day < Date.parse(firstDay(to));
  };
  const agree = (
    metric: string,
    parameters: object,
    naive: (records: StationRecords, window: Window) => number | null,
  ) =>
    fc.assert(
      fc.property(stationHistories, windows, (records, window) => {
        const { asOf, from, to } = window;
        const { value } = measure({ metric, parameters: { ...parameters, from, to }, asOf }, records);
        expect(value).toBe(naive(records, window));
      }),
    );

  it('of awards and the people who received them', () => {
    const standing = ({ awards }: StationRecords, window: Window) =>
      awards.filter((award) => {
        const isRevoked = award.revokedFrom !== null && firstDay(award.revokedFrom) <= firstDay(window.asOf);
        return award.kind.class === 'MERIT_III' && isIn(award.grantedOn, window) && !isRevoked;
      });
    agree('awards', { kinds: ['MERIT_III'] }, (records, window) => standing(records, window).length);
    agree('awardedPeople', { kinds: ['MERIT_III'] }, (records, window) => {
      const people = new Set<string>();
      for (const { recipient } of standing(records, window))
        if (recipient.type === 'PERSON') people.add(recipient.id);
      return people.size;
    });
  });

  it('of meetings, promotions and disputes', () => {
    agree('exchangeMeetings', {}, ({ exchangeMeetings }, window) => {
      let meetings = 0;
      for (const { heldOn } of exchangeMeetings) if (isIn(heldOn, window)) meetings++;
      return meetings;
    });
    agree('careerEvents', { kind: 'PROMOTED' }, ({ careerEvents }, window) => {
      const people = careerEvents
        .filter(({ kind, happenedOn }) => kind === 'PROMOTED' && isIn(happenedOn, window))
        .map(({ personId }) => personId);
      return people.filter((person, index) => people.indexOf(person) === index).length;
    });
    agree('disputesMediated', { personId: 'a' }, ({ serviceRecords }, window) => {
      let disputes = 0;
      for (const { kind, personId, servedOn, count } of serviceRecords)
        if (kind === 'MEDIATION' && personId === 'a' && isIn(servedOn, window)) disputes += count;
      return disputes;
    });
  });

  it('of cases, where the longest of those that overlap stands for all', () => {
    agree('casesSolved', { category: 'PROPERTY' }, ({ crimeStatistics }, { from, to, asOf }) => {
      const day = (date: CalendarDate) => Date.parse(firstDay(date)) / 86_400_000;
      const candidates = crimeStatistics
        .filter(({ category, solved }) => category === 'PROPERTY' && solved !== null)
        .filter((item) => from === null || day(item.from) >= day(from))
        .filter((item) => (to === null || day(item.to) <= day(to)) && day(item.to) - 1 <= day(asOf))
        .toSorted((a, b) => {
          const [longer, shorter] = [day(b.to) - day(b.from), day(a.to) - day(a.from)];
          return longer - shorter || day(a.from) - day(b.from) || (a.id < b.id ? -1 : 1);
        });
      const chosen: typeof candidates = [];
      for (const item of candidates)
        if (chosen.every((other) => day(other.to) <= day(item.from) || day(item.to) <= day(other.from)))
          chosen.push(item);
      return chosen.length === 0 ? null : chosen.reduce((total, { solved }) => total + (solved ?? 0), 0);
    });
  });
});

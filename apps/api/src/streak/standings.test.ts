import { calendarDate, type EvaluationOutcome, firstDay } from '@qinglan/domain';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type StreakQuestion, standings, streaksOf } from './streak.store.ts';

let ledger: TestDatabase;
let authorityId: string;
let titleId: string;

beforeAll(async () => {
  ledger = await openTestDatabase();
  authorityId = uuid();
  titleId = uuid();
  await ledger.db.authority.create({
    data: {
      id: authorityId,
      code: 'HL',
      name: '分局',
      line: 'PUBLIC_SECURITY',
      level: 'COUNTY',
      ancestorIds: [authorityId],
    },
  });
  await ledger.db.awardKind.create({
    data: {
      id: titleId,
      code: 'FIVE',
      name: '五型好班子',
      nameEn: 'Five-Good',
      class: 'NAMED_TITLE',
      recipientTypes: ['STATION'],
      yearly: true,
    },
  });
});

afterAll(() => ledger.close());

const clear = async (): Promise<void> => {
  await ledger.db.award.deleteMany();
  await ledger.db.evaluation.deleteMany();
  await ledger.db.station.deleteMany();
};

beforeEach(clear);

interface Verdict {
  readonly year: number;
  readonly scheme: string;
  readonly outcome: EvaluationOutcome;
  readonly rank: number | null;
  readonly publishedOn: string;
  readonly correctedTo: EvaluationOutcome | null;
}

interface Title {
  readonly honourYear: number | null;
  readonly grantedOn: string;
  readonly revokedFrom: string | null;
}

interface History {
  readonly verdicts: readonly Verdict[];
  readonly titles: readonly Title[];
}

const partialDate = fc
  .record({
    year: fc.integer({ min: 2010, max: 2021 }),
    month: fc.integer({ min: 1, max: 12 }),
    length: fc.constantFrom(4, 7, 10),
  })
  .map(({ year, month, length }) => `${year}-${String(month).padStart(2, '0')}-01`.slice(0, length));

const outcome = fc.constantFrom<EvaluationOutcome>(
  'ADVANCED',
  'ADVANCED',
  'ADVANCED',
  'STANDARD',
  'SUBSTANDARD',
);

/** No year is honoured before it began, and no title revoked before it was granted. */
const mayStand = ({ honourYear, grantedOn, revokedFrom }: Title): boolean =>
  (honourYear === null || honourYear <= Number(grantedOn.slice(0, 4))) &&
  (revokedFrom === null || firstDay(calendarDate(grantedOn)) <= firstDay(calendarDate(revokedFrom)));

const history: fc.Arbitrary<History> = fc.record({
  verdicts: fc.uniqueArray(
    fc.record({
      year: fc.integer({ min: 2010, max: 2020 }),
      scheme: fc.constantFrom('综合考评', '综合考评', '综合考评', '执法质量'),
      outcome,
      rank: fc.option(fc.integer({ min: 1, max: 3 })),
      publishedOn: partialDate,
      correctedTo: fc.option(outcome, { freq: 6 }),
    }),
    { selector: ({ year, scheme }) => `${year} ${scheme}`, maxLength: 12 },
  ),
  titles: fc.array(
    fc
      .record({
        honourYear: fc.option(fc.integer({ min: 2010, max: 2020 })),
        grantedOn: partialDate,
        revokedFrom: fc.option(partialDate, { freq: 4 }),
      })
      .filter(mayStand),
    { maxLength: 5 },
  ),
});

const store = async (histories: readonly History[]): Promise<string[]> => {
  const stations = histories.map((each, index) => ({ ...each, id: uuid(), code: `S${index}` }));
  await ledger.db.station.createMany({
    data: stations.map(({ id, code }) => ({ id, code, name: code, authorityId, establishedOn: '2000' })),
  });
  const evaluations = stations.flatMap(({ id: stationId, verdicts }) =>
    verdicts.flatMap(({ correctedTo, ...verdict }) => {
      const first = { ...verdict, id: uuid(), stationId, authorityId, revision: 0 };
      const correction = {
        ...first,
        id: uuid(),
        revision: 1,
        outcome: correctedTo ?? verdict.outcome,
        supersedesId: first.id,
        correctionReason: '复核',
      };
      return correctedTo === null ? [first] : [first, correction];
    }),
  );
  await ledger.db.evaluation.createMany({ data: evaluations });
  await ledger.db.award.createMany({
    data: stations.flatMap(({ id: stationId, titles }) =>
      titles.map((title) => ({
        ...title,
        revocationReason: title.revokedFrom && '查处',
        stationId,
        creditedStationId: stationId,
        kindId: titleId,
        authorityId,
      })),
    ),
  });
  return stations.map(({ id }) => id);
};

/** The standings as the domain alone would have them: longest first, then by code. */
const expected = async (ids: readonly string[], question: StreakQuestion) => {
  const streaks = await streaksOf(ledger.db, ids, question);
  const lengths = ids.map((id) => streaks.get(id)?.length ?? 0);
  return ids
    .map((stationId, index) => ({ stationId, index, length: lengths[index] ?? 0 }))
    .toSorted((a, b) => b.length - a.length || a.index - b.index)
    .map(({ stationId, length }) => ({
      stationId,
      position: 1 + lengths.filter((other) => other > length).length,
    }));
};

const question = fc.record({
  kind: fc.constantFrom('RED_FLAG', 'FIRST_RANK', 'TITLE'),
  title: fc.constantFrom('FIVE', '五型好班子'),
  scheme: fc.constant(null),
  asOf: partialDate.map(calendarDate),
});

test('the standings that PostgreSQL computes are those of the domain function', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(history, { minLength: 1, maxLength: 8 }),
        fc.array(question, { minLength: 4, maxLength: 4 }),
        async (histories, questions) => {
          const ids = await store(histories);
          for (const asked of questions) {
            const page = await standings(
              ledger.db,
              { question: asked, authorityId },
              { offset: 0, limit: 100 },
            );
            expect(page).toEqual(await expected(ids, asked));
          }
        },
      )
      .beforeEach(clear),
    { numRuns: 60 },
  );
});

test('dissolved, archived and foreign stations are left out', async () => {
  const [kept, ...others] = await store([0, 1, 2].map(() => ({ verdicts: [], titles: [] })));
  await ledger.db.station.update({ where: { id: others[0] ?? '' }, data: { dissolvedOn: '2012' } });
  await ledger.db.station.update({ where: { id: others[1] ?? '' }, data: { archivedAt: new Date(0) } });
  const asked: StreakQuestion = {
    kind: 'RED_FLAG',
    title: null,
    scheme: null,
    asOf: calendarDate('2017-10-31'),
  };
  const window = { offset: 0, limit: 10 };
  expect(await standings(ledger.db, { question: asked, authorityId }, window)).toEqual([
    { stationId: kept, position: 1 },
  ]);
  expect(await standings(ledger.db, { question: asked, authorityId: uuid() }, window)).toEqual([]);
});

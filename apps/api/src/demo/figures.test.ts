import { type Claim, type ClaimVerdict, judgeClaim, type MetricValue, type RecordRef } from '@qinglan/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Transaction } from '../database/database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { measureAll } from '../metric/metric.store.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { loadDemonstration } from './demo.ts';
import { claims, publication, publishing } from './demonstration.ts';

/** What the source states, and what an honest ledger answers: key, stated, unit. */
const stated = [
  ['red-flag-streak', 11, 'years'],
  ['first-rank-streak', 4, 'years'],
  ['five-good-team-streak', 2, 'years'],
  ['secretaries', 5, 'people'],
  ['years-since-merger', 11, 'years'],
  ['predecessors', 2, 'stations'],
  ['population', 100000, 'people'],
  ['floating-population', 20300, 'people'],
  ['venues', 134, 'places'],
  ['fire-key-units', 38, 'places'],
  ['founding-officers', 55, 'people'],
  ['founding-auxiliaries', 100, 'people'],
  ['founding-rooms', 16, 'rooms'],
  ['qinglan-teams', 7, 'teams'],
  ['study-weekday', 5, 'ISO weekday'],
  ['property-cases-solved', 130, 'cases'],
  ['arrests', 273, 'people'],
  ['preventable-fall-1', -26.6, 'percent'],
  ['preventable-fall-2', -48.2, 'percent'],
  ['womens-brigade', 8, 'people'],
  ['people-served', 128, 'person-times'],
  ['years-to-first-grade', 6, 'years'],
  ['provincial-party-honour', 2015, 'year'],
  ['workshop-demonstration', 1, 'awards'],
  ['only-one-in-the-force', 1, 'workshops'],
  ['awarded-people', 31, 'people'],
  ['awards-to-people', 43, 'awards'],
  ['promoted', 20, 'people'],
  ['selected', 10, 'people'],
  ['collective-merit-three', 3, 'awards'],
  ['exchange-meetings', 11, 'meetings'],
  ['disputes-mediated', 6000, 'disputes'],
  ['veteran-age', 63, 'years'],
] as const;

/** The one figure that the ledger of one sub-bureau cannot know. */
const unknowable = 'only-one-in-the-force';
const supported = stated.map(([key]) => key).filter((key) => key !== unknowable);

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadDemonstration(database.db);
});
afterAll(() => database.close());

const answersTo = (db: Transaction, asked: readonly Claim[]): Promise<MetricValue[]> =>
  measureAll(
    db,
    asked.map(({ metric, parameters }) => ({
      stationId: publication.stationId,
      metric,
      parameters,
      asOf: publication.asOf,
    })),
  );

const claimOf = (key: string): Claim => {
  const claim = claims.find((each) => each.key === key);
  if (!claim) throw new Error(`not claimed: ${key}`);
  return claim;
};

describe('the account of the demonstration', () => {
  it('states what its source states', () => {
    expect(claims.map((claim) => [claim.key, claim.stated, claim.unit])).toEqual(stated);
    for (const { text, start, length } of claims) {
      expect(publication.body.slice(start ?? 0, (start ?? 0) + (length ?? 0))).toBe(text);
    }
  });

  it('is borne out by the records, but for the figure that they cannot know', async () => {
    const answers = await answersTo(database.db, claims);
    const verdicts = claims.map((claim, index) => [claim.key, judgeClaim(claim, answers[index] ?? nothing)]);
    expect(verdicts).toEqual(stated.map(([key]) => [key, key === unknowable ? 'UNSUPPORTED' : 'SUPPORTED']));
    expect(answers.map(({ unit }) => unit)).toEqual(stated.map(([, , unit]) => unit));
  });
});

const nothing = { value: null };

it('is published with its figures frozen, one of them with a reason', async () => {
  const {
    status,
    publishedOn,
    acknowledgements,
    claims: stored,
  } = await database.db.publication.findFirstOrThrow({
    include: { claims: { orderBy: { ordinal: 'asc' } } },
  });
  expect([status, publishedOn]).toEqual(['PUBLISHED', publishing.on]);
  expect(acknowledgements).toEqual(publishing.acknowledge);
  const answers = await answersTo(database.db, claims);
  expect(stored.map(({ key, frozenValue, frozenRecords }) => [key, frozenValue, frozenRecords])).toEqual(
    answers.map(({ value, records }, index) => [claims[index]?.key, value, records]),
  );
  expect(stored.filter(({ frozenVerdict }) => frozenVerdict !== 'SUPPORTED')).toMatchObject([
    { key: unknowable, frozenValue: null, frozenVerdict: 'UNSUPPORTED' },
  ]);
});

class Undo extends Error {}

/** The verdict on the claim while a record is gone from the ledger; afterwards it is there again. */
const verdictWithout = async (claim: Claim, { type, id }: RecordRef): Promise<ClaimVerdict> => {
  let verdict: ClaimVerdict = 'SUPPORTED';
  const undone = database.db.$transaction(async (tx) => {
    // What refers to the record stays behind, as after a deletion by hand.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`DELETE FROM ${tableOf(type)} WHERE "id" = ${id}::uuid`;
    const [answer = nothing] = await answersTo(tx, [claim]);
    verdict = judgeClaim(claim, answer);
    throw new Undo();
  });
  await expect(undone).rejects.toThrow(Undo);
  return verdict;
};

const tableOf = (type: string) => {
  const words = type.replaceAll(/(?<!^)[A-Z]/g, (capital) => `_${capital}`).toLowerCase();
  return Prisma.raw(`"${words}"`);
};

describe('a figure rests on its records:', () => {
  it.each(supported)('%s falls when one of them is deleted', async (key) => {
    const claim = claimOf(key);
    const [answer] = await answersTo(database.db, [claim]);
    const verdicts: ClaimVerdict[] = [];
    for (const record of answer?.records ?? []) {
      verdicts.push(await verdictWithout(claim, record));
      if (verdicts.at(-1) !== 'SUPPORTED') break;
    }
    expect(verdicts.at(-1)).toMatch(/CONTRADICTED|UNSUPPORTED/);
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { ATTEMPTS, Contention, pauseAfter, transact } from './transaction.ts';

let api: TestApi;

const author = { actor: 'system:test' };
const person = { name: '民警', category: 'OFFICER', sex: 'MALE' } as const;

beforeAll(async () => {
  api = await startTestApi();
  // A sequence counts what a rollback undoes: so often was the insert attempted.
  await api.db.$executeRaw`CREATE SEQUENCE losing_attempt`;
  await api.db.$executeRaw`CREATE TABLE losing (times int NOT NULL, code text NOT NULL)`;
  await api.db.$executeRaw`
    CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      wanted losing;
    BEGIN
      SELECT * INTO wanted FROM losing;
      IF nextval('losing_attempt') <= wanted.times THEN
        RAISE EXCEPTION 'another one was faster' USING ERRCODE = wanted.code;
      END IF;
      RETURN NEW;
    END $$`;
  await api.db.$executeRaw`CREATE TRIGGER lose BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION lose()`;
});

afterAll(() => api.close());

beforeEach(async () => {
  await api.db.$executeRaw`ALTER SEQUENCE losing_attempt RESTART`;
});

const loseTimes = async (times: number, code: string): Promise<void> => {
  await api.db.$executeRaw`DELETE FROM losing`;
  await api.db.$executeRaw`INSERT INTO losing VALUES (${times}, ${code})`;
};

const attempts = async (): Promise<number> => {
  const [row] = await api.db.$queryRaw<{ last: bigint }[]>`SELECT last_value AS last FROM losing_attempt`;
  return Number(row?.last);
};

const insert = () => transact(api.db, author, (tx) => tx.person.create({ data: person }));

const conflicts = ['40001', '40P01', '53200'];

describe('a transaction that loses to another', () => {
  test.each(conflicts)('with %s is run again, until it comes through', async (code) => {
    await loseTimes(ATTEMPTS - 1, code);
    const before = await api.db.person.count();
    await insert();
    expect([await attempts(), await api.db.person.count()]).toEqual([ATTEMPTS, before + 1]);
  });

  test.each(conflicts)('with %s every time is given up after so many attempts', async (code) => {
    await loseTimes(1000, code);
    const before = await api.db.person.count();
    await expect(insert()).rejects.toBeInstanceOf(Contention);
    expect([await attempts(), await api.db.person.count()]).toEqual([ATTEMPTS, before]);
  });

  test('to nobody, but fails by itself, is not run again', async () => {
    await loseTimes(1000, '22012');
    await expect(insert()).rejects.toThrow('another one was faster');
    expect(await attempts()).toBe(1);
  });
});

test('a change that never comes through is answered with a code to retry on', async () => {
  const ledger = ledgerOver(api);
  await loseTimes(1000, '40001');
  const { data, errors } = await ledger.send('createPerson', person);
  expect(data ?? null).toBeNull();
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('nothing was saved'),
      extensions: { code: 'CONFLICT' },
    }),
  ]);
  await loseTimes(3, '40001');
  await api.db.$executeRaw`ALTER SEQUENCE losing_attempt RESTART`;
  expect(await ledger.mutate('createPerson', person)).toMatchObject({ __typename: 'Person' });
});

test('pauses grow to a bound, and are as random as what they are made from', () => {
  const attempt = fc.integer({ min: 1, max: ATTEMPTS });
  const random = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(attempt, random, (n, chance) => {
      const longest = pauseAfter(n, 1);
      expect(pauseAfter(n, chance)).toBeCloseTo(chance * longest);
      expect(longest).toBeLessThanOrEqual(200);
      expect(pauseAfter(n + 1, 1)).toBeGreaterThanOrEqual(longest);
    }),
  );
});

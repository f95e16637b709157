import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import type { Transaction } from './database.ts';
import { lockRows, transact } from './transaction.ts';
import { ConstraintViolation, complaintOf } from './violation.ts';

const author = { actor: 'system:test' };

let ledger: TestDatabase;

const authority = { name: '分局', line: 'PUBLIC_SECURITY', level: 'COUNTY' } as const;
let authorityId: string;

beforeAll(async () => {
  ledger = await openTestDatabase();
  ({ id: authorityId } = await ledger.db.authority.create({ data: { ...authority, code: 'HL' } }));
});

afterAll(() => ledger.close());

const station = (code: string) => ({ code, name: code, authorityId, establishedOn: '2006-05' });

const evaluation = (stationId: string) =>
  ({
    stationId,
    authorityId,
    scheme: 'RED_FLAG',
    year: 2016,
    outcome: 'ADVANCED',
    publishedOn: '2017-01',
  }) as const;

describe('transact', () => {
  test('keeps all of a change or nothing', async () => {
    const refused = transact(ledger.db, author, async (tx) => {
      await tx.station.create({ data: station('HALF') });
      throw new Error('the second half fails');
    });
    await expect(refused).rejects.toThrow('the second half fails');
    expect(await ledger.db.station.count({ where: { code: 'HALF' } })).toBe(0);
  });

  test('refuses a query on the root client instead of waiting for ever', async () => {
    const around = transact(ledger.db, author, () => ledger.db.station.count());
    await expect(around).rejects.toThrow('use the transaction it hands over');
  });

  test('refuses a transaction inside a transaction', async () => {
    const nested = transact(ledger.db, author, () => transact(ledger.db, author, (tx) => tx.station.count()));
    await expect(nested).rejects.toThrow('use the transaction it hands over');
  });

  test.each([
    ['station.code-unique', (tx: Transaction) => tx.station.create({ data: station('TWICE') })],
    ['code.unique', (tx: Transaction) => tx.authority.create({ data: { ...authority, code: 'HL' } })],
  ])('answers a broken constraint with %s', async (rule, work) => {
    await ledger.db.station.upsert({ where: { code: 'TWICE' }, create: station('TWICE'), update: {} });
    const refused = transact<unknown>(ledger.db, author, work);
    await expect(refused).rejects.toBeInstanceOf(ConstraintViolation);
    await expect(refused).rejects.toMatchObject({ rule, path: ['code'] });
  });

  test('lets work that lost a race judge again', async () => {
    const { id } = await ledger.db.station.create({ data: station('RACE') });
    const record = () =>
      transact(ledger.db, author, async (tx) => {
        await lockRows(tx, 'station', [id]);
        const known = await tx.evaluation.count({ where: { stationId: id } });
        await sleep(20);
        if (known === 0) await tx.evaluation.create({ data: evaluation(id) });
        return known === 0 ? 'recorded' : 'refused';
      });
    const outcomes = await Promise.all(Array.from({ length: 6 }, record));
    expect(outcomes.sort()).toEqual(['recorded', ...Array(5).fill('refused')]);
  });

  test('adds up concurrent changes of one row, without locks', async () => {
    const { id } = await ledger.db.station.create({ data: station('COUNT') });
    const increment = () =>
      transact(ledger.db, author, async (tx) => {
        const { version } = await tx.station.findUniqueOrThrow({ where: { id } });
        await tx.station.update({ where: { id }, data: { version: version + 1 } });
      });
    await Promise.all(Array.from({ length: 8 }, increment));
    expect(await ledger.db.station.findUnique({ where: { id } })).toMatchObject({ version: 9 });
  });

  test('tells a failing commit', async () => {
    await ledger.db.$executeRaw`CREATE TABLE deferred (value int UNIQUE DEFERRABLE INITIALLY DEFERRED)`;
    const refused = transact(ledger.db, author, (tx) => tx.$executeRaw`INSERT INTO deferred VALUES (1), (1)`);
    const complaint = complaintOf(await refused.catch((error: unknown) => error));
    expect(complaint).toMatchObject({
      code: '23505',
      message: expect.stringContaining('deferred_value_key'),
    });
    expect(await ledger.db.$queryRaw`SELECT count(*)::int AS n FROM deferred`).toEqual([{ n: 0 }]);
  });
});

describe('the tables refuse', () => {
  test.each([
    ['a date that is none', { establishedOn: '2006-13' }],
    ['a year past the range', { establishedOn: '3000' }],
  ])('%s', async (_name, change) => {
    const refused = ledger.db.station.create({ data: { ...station('WRONG'), ...change } });
    await expect(refused).rejects.toThrow(/station_established_on_check/);
  });

  test('a period that ends before its first day', async () => {
    const { id: stationId } = await ledger.db.station.create({ data: station('PERIOD') });
    const { id: branchId } = await ledger.db.branch.create({
      data: { stationId, name: '支部', foundedOn: '2006' },
    });
    const { id: personId } = await ledger.db.person.create({
      data: { name: '甲', category: 'OFFICER', sex: 'MALE' },
    });
    const tenure = { branchId, personId, from: '2006-05' };
    await expect(ledger.db.secretaryTenure.create({ data: { ...tenure, to: '2006' } })).rejects.toThrow(
      /period_check/,
    );
    await ledger.db.secretaryTenure.create({ data: { ...tenure, to: '2006-05-02' } });
  });

  test('an award with two recipients', async () => {
    const { id: stationId } = await ledger.db.station.create({ data: station('AWARD') });
    const { id: personId } = await ledger.db.person.create({
      data: { name: '乙', category: 'OFFICER', sex: 'MALE' },
    });
    const { id: kindId } = await ledger.db.awardKind.create({
      data: {
        code: 'M3',
        name: '三等功',
        nameEn: 'Merit III',
        class: 'MERIT_III',
        recipientTypes: ['PERSON'],
      },
    });
    const award = { kindId, authorityId, grantedOn: '2016', personId };
    await expect(ledger.db.award.create({ data: { ...award, stationId } })).rejects.toThrow(
      /award_recipient_check/,
    );
    await ledger.db.award.create({ data: award });
  });
});

test('counts the statements of a piece of work, and only those', async () => {
  const { result, statements } = await ledger.countStatements(() =>
    transact(ledger.db, author, (tx) => tx.station.findMany({ where: { code: 'NONE' } })),
  );
  expect(result).toEqual([]);
  expect(statements).toHaveLength(1);
  expect(statements[0]).toContain('SELECT');
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccountHouse, keyFields, startAccountHouse } from '../testing/account-house.ts';

let house: AccountHouse;

beforeAll(async () => {
  house = await startAccountHouse();
});
afterAll(() => house?.server.close());

describe('a key', () => {
  test('lasts 90 days unless told otherwise, shows its last use, and stops when it is revoked', async () => {
    const made = await house.mutate(house.chief, 'createApiKey', {
      name: '看板',
      role: 'VIEWER',
      ...house.at('A1'),
    });
    const { id } = made.apiKey;
    const one = async () => {
      const query = `query ($ids: [ID!]) { apiKeys(filter: { ids: $ids }) { nodes { ${keyFields} } } }`;
      return (await house.ask(house.chief, query, { ids: [id] })).data['apiKeys']?.nodes[0];
    };
    const listed = await one();
    expect(listed).toMatchObject({
      start: made.key.slice(0, 12),
      state: 'ACTIVE',
      madeBy: 'chief',
      lastUsedAt: null,
      grants: [{ role: 'VIEWER', place: { code: 'A1' } }],
    });
    expect(Date.parse(String(listed?.['expiresAt']))).toBeCloseTo(Date.now() + 90 * 86_400_000, -5);
    const authorization = `Bearer ${made.key}`;
    expect(await house.viewerBy({ authorization })).toMatchObject({ role: 'VIEWER' });
    await expect.poll(async () => (await one())?.['lastUsedAt']).not.toBeNull();
    expect(await house.mutate(house.chief, 'revokeApiKey', { id })).toMatchObject({
      __typename: 'ApiKey',
      state: 'REVOKED',
    });
    expect(await house.viewerBy({ authorization })).toBeNull();
  });

  test('never expires where that is said', async () => {
    const made = await house.mutate(house.root, 'createApiKey', {
      name: 'for ever',
      role: 'VIEWER',
      days: null,
    });
    expect(made.apiKey).toMatchObject({ expiresAt: null });
  });

  test('is kept as a hash, and neither it nor a password is in anything else that is kept', async () => {
    const { key } = await house.mutate(house.root, 'createApiKey', { name: 'hashed', role: 'VIEWER' });
    const { password } = await house.newUser(house.root, 'VIEWER', {});
    const { db } = house.server;
    const kept = JSON.stringify(
      [
        await db.apiKey.findMany(),
        await db.user.findMany(),
        await db.account.findMany(),
        await db.accountEvent.findMany(),
        await db.ledgerEntry.findMany(),
      ],
      (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(kept).not.toContain(key);
    expect(kept).not.toContain(key.slice(20));
    expect(kept).not.toContain(password);
  });
});

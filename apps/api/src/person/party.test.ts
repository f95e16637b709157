import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let stationId: string;
let personId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  stationId = await ledger.station(await ledger.authority());
});
afterAll(() => api.close());
beforeEach(async () => {
  personId = await ledger.person();
});

const details = '... on PartyMembership { probationaryFrom fullFrom leftOn synthetic person { id } }';
const admit = (fields: object = {}) =>
  ledger.mutate('admitToParty', { personId, probationaryFrom: '2010-07-01', ...fields }, details);

describe('membership of the Party', () => {
  test('begins on probation, becomes full and ends', async () => {
    const { id, ...admitted } = await admit({ synthetic: true });
    expect(admitted).toMatchObject({
      version: 1,
      probationaryFrom: '2010-07-01',
      fullFrom: null,
      leftOn: null,
      synthetic: true,
      person: { id: personId },
    });
    const full = await ledger.save(
      'confirmFullMembership',
      { id, version: 1, fullFrom: '2011-07-01' },
      details,
    );
    expect(full).toMatchObject({ version: 2, fullFrom: '2011-07-01' });
    await ledger.save('leaveParty', { id, version: 2, leftOn: '2015' });
    const standing = await ledger.node(
      'Person',
      personId,
      `now: partyStanding before: partyStanding(asOf: "2010") early: partyStanding(asOf: "2011")
        full: partyStanding(asOf: "2012") partyMemberships { leftOn }`,
    );
    expect(standing).toEqual({
      now: null,
      before: null,
      early: 'PROBATIONARY',
      full: 'FULL',
      partyMemberships: [{ leftOn: '2015' }],
    });
  });

  test('takes a short probation with a reason, and keeps it', async () => {
    const { id } = await admit();
    const early = { id, fullFrom: '2011-01-01' };
    const warned = await ledger.mutate('confirmFullMembership', early);
    expect(warned.violations).toMatchObject([
      { code: 'person.probation', severity: 'WARNING', path: ['fullFrom'] },
    ]);
    const acknowledge = [{ code: 'person.probation', reason: '立功人员，上级党委特批' }];
    const saved = await ledger.save(
      'confirmFullMembership',
      { ...early, acknowledge },
      '... on PartyMembership { acknowledgements { code reason } }',
    );
    expect(saved['acknowledgements']).toEqual(acknowledge);
  });

  test('refuses a second one at the same time, and saves nothing', async () => {
    await admit();
    const outcome = await admit({ probationaryFrom: '2012' });
    expect(codesOf(outcome)).toEqual(['person.party-membership']);
    expect(outcome.violations[0]?.path).toEqual(['probationaryFrom']);
    const { partyMemberships } = await ledger.node<{ partyMemberships: unknown[] }>(
      'Person',
      personId,
      'partyMemberships { id }',
    );
    expect(partyMemberships).toHaveLength(1);
  });

  test('is corrected field by field, never over a version that was not read', async () => {
    const { id } = await admit();
    const corrected = await ledger.save(
      'updatePartyMembership',
      { id, version: 1, probationaryFrom: '2009', fullFrom: '2010' },
      details,
    );
    expect(corrected).toMatchObject({ version: 2, probationaryFrom: '2009', fullFrom: '2010' });
    const reopened = await ledger.save('updatePartyMembership', { id, version: 2, fullFrom: null }, details);
    expect(reopened).toMatchObject({ fullFrom: null });
    const outcome = await ledger.mutate('updatePartyMembership', { id, version: 1, fullFrom: '2012' });
    expect(outcome).toMatchObject({ __typename: 'ConflictError', changedFields: ['probationaryFrom'] });
    expect(
      codesOf(await ledger.mutate('updatePartyMembership', { id, version: 3, probationaryFrom: null })),
    ).toEqual(['text.required']);
  });

  test('ends the branch membership with it, and leaves none outside', async () => {
    const { id } = await admit();
    const branchId = await ledger.branch(stationId);
    await ledger.save('joinBranch', { branchId, personId, from: '2012' });
    const late = await ledger.mutate('updatePartyMembership', { id, version: 1, probationaryFrom: '2013' });
    expect(codesOf(late)).toEqual(['branch.membership']);
    await ledger.save('leaveParty', { id, leftOn: '2016' });
    expect(await ledger.node('Person', personId, 'branchMemberships { from to version }')).toEqual({
      branchMemberships: [{ from: '2012', to: '2016', version: 2 }],
    });
  });

  test('is for editors, and names what is not there', async () => {
    const input = { personId, probationaryFrom: '2010' };
    expect((await ledger.mutate('admitToParty', input, '', { as: 'VIEWER' })).__typename).toBe(
      'ForbiddenError',
    );
    expect((await ledger.mutate('admitToParty', input, '', { as: 'EDITOR' })).__typename).toBe(
      'PartyMembership',
    );
    expect(await ledger.mutate('admitToParty', { ...input, personId: stationId })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['personId'],
    });
    expect(await ledger.mutate('leaveParty', { id: personId, leftOn: '2011' })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['id'],
    });
  });
});

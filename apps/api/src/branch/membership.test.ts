import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let stationId: string;
let branchId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  stationId = await ledger.station(await ledger.authority());
});
afterAll(() => api.close());
beforeEach(async () => {
  branchId = await ledger.branch(stationId);
});

/** A full member of the Party. */
const comrade = async (): Promise<string> => {
  const personId = await ledger.person();
  await ledger.save('admitToParty', { personId, probationaryFrom: '2000', fullFrom: '2001' });
  return personId;
};
/** A full member who belongs to the branch. */
const member = async (from = '2006'): Promise<string> => {
  const personId = await comrade();
  await ledger.save('joinBranch', { branchId, personId, from });
  return personId;
};

describe('members of the branch', () => {
  test('join, move to another branch and leave', async () => {
    const personId = await comrade();
    const other = await ledger.branch(stationId);
    const joined = await ledger.save('joinBranch', { branchId: other, personId, from: '2008' });
    expect(codesOf(await ledger.mutate('joinBranch', { branchId, personId, from: '2010' }))).toEqual([
      'branch.membership',
    ]);
    await ledger.save('joinBranch', { branchId, personId, from: '2010', endPrevious: true });
    const person = await ledger.node(
      'Person',
      personId,
      'branch { id } before: branch(asOf: "2009") { id } branchMemberships { from to }',
    );
    expect(person).toEqual({
      branch: { id: branchId },
      before: { id: other },
      branchMemberships: [
        { from: '2008', to: '2010' },
        { from: '2010', to: null },
      ],
    });
    expect(await ledger.mutate('leaveBranch', { id: joined.id, version: 1, to: '2009' })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['to'],
    });
    const corrected = await ledger.save(
      'leaveBranch',
      { id: joined.id, version: 2, to: '2009' },
      '... on BranchMembership { to branch { id } person { id } }',
    );
    expect(corrected).toMatchObject({ to: '2009', branch: { id: other }, person: { id: personId } });
  });

  test('are members of the Party', async () => {
    const outcome = await ledger.mutate('joinBranch', {
      branchId,
      personId: await ledger.person(),
      from: '2010',
    });
    expect(outcome.violations).toMatchObject([{ code: 'branch.membership', path: ['from'] }]);
    expect(await ledger.node('Branch', branchId, 'memberships { id }')).toEqual({ memberships: [] });
  });

  test('are counted, and what is wrong with their number is found', async () => {
    const people = [await member(), await member(), await member()];
    const [leaver = ''] = people;
    const { memberships } = await ledger.node<{ memberships: { id: string }[] }>(
      'Branch',
      branchId,
      'memberships { id }',
    );
    const leave = { id: memberships[0]?.id, to: '2010' };
    const warned = await ledger.mutate('leaveBranch', leave);
    expect(warned.violations).toMatchObject([{ code: 'branch.size', severity: 'WARNING', path: ['to'] }]);
    const acknowledge = [{ code: 'branch.size', reason: '人员调整期间' }];
    await ledger.save('leaveBranch', { ...leave, acknowledge });
    const branch = await ledger.node(
      'Branch',
      branchId,
      `members { id } earlier: members(asOf: "2009") { id }
        size { members full probationary seats committee findings { code severity message } }
        was: size(asOf: "2009") { full findings { code } } never: size(asOf: "2001") { members findings { code } }`,
    );
    expect(branch).toMatchObject({
      members: people.filter((id) => id !== leaver).map((id) => ({ id })),
      earlier: people.map((id) => ({ id })),
      size: {
        members: 2,
        full: 2,
        probationary: 0,
        seats: 0,
        committee: 0,
        findings: [{ code: 'branch.size', severity: 'WARNING' }],
      },
      was: { full: 3, findings: [] },
      never: { members: 0, findings: [] },
    });
  });
});

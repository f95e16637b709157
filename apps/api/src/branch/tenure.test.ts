import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId);
});
afterAll(() => api.close());

const tenure =
  '... on SecretaryTenure { ordinal from to daysVacantBefore reason endReason acknowledgements { code reason } }';

const relayOf = async (id: string): Promise<unknown> =>
  (await ledger.node<{ secretaries: unknown }>('Branch', id, 'secretaries { from to }')).secretaries;

const gapKnown = [{ code: 'branch.relay-gap', reason: '换届期间由副书记主持工作' }];

describe('appointSecretary', () => {
  test('hands the branch on, ending the tenure before', async () => {
    const branchId = await ledger.branch(stationId);
    const [first, second] = [await ledger.person(), await ledger.person()];
    await ledger.save('appointSecretary', { branchId, personId: first, from: '2006-05' });
    const next = await ledger.save(
      'appointSecretary',
      { branchId, personId: second, from: '2009-03-01', endPrevious: true, reason: '换届选举' },
      tenure,
    );
    expect(next).toMatchObject({
      ordinal: 2,
      from: '2009-03-01',
      to: null,
      daysVacantBefore: 0,
      reason: '换届选举',
    });
    const branch = await ledger.node(
      'Branch',
      branchId,
      `secretaries { ordinal from to version person { id } }
        secretary { ordinal } before: secretary(asOf: "2009-02-28") { ordinal } never: secretary(asOf: "2006-04") { ordinal }`,
    );
    expect(branch).toEqual({
      secretaries: [
        { ordinal: 1, from: '2006-05', to: '2009-03-01', version: 2, person: { id: first } },
        { ordinal: 2, from: '2009-03-01', to: null, version: 1, person: { id: second } },
      ],
      secretary: { ordinal: 2 },
      before: { ordinal: 1 },
      never: null,
    });
  });

  test('counts each appointment of one request', async () => {
    const branchId = await ledger.branch(stationId);
    const [first, second] = [await ledger.person(), await ledger.person()];
    const answer = await api.ask(
      `mutation ($a: AppointSecretaryInput!, $b: AppointSecretaryInput!) {
        a: appointSecretary(input: $a) { ... on SecretaryTenure { ordinal branch { secretaries { ordinal } } } }
        b: appointSecretary(input: $b) { ... on SecretaryTenure { ordinal branch { secretaries { ordinal } } } }
      }`,
      {
        a: { branchId, personId: first, from: '2006' },
        b: { branchId, personId: second, from: '2008', endPrevious: true },
      },
    );
    expect(answer.data).toEqual({
      a: { ordinal: 1, branch: { secretaries: [{ ordinal: 1 }] } },
      b: { ordinal: 2, branch: { secretaries: [{ ordinal: 1 }, { ordinal: 2 }] } },
    });
  });

  test('refuses a second secretary at the same time', async () => {
    const branchId = await ledger.branch(stationId);
    await ledger.save('appointSecretary', { branchId, personId: await ledger.person(), from: '2006-05' });
    const personId = await ledger.person();
    const outcome = await ledger.mutate('appointSecretary', { branchId, personId, from: '2009-03-01' });
    expect(codesOf(outcome)).toEqual(['branch.one-secretary']);
    expect(outcome.violations[0]?.path).toEqual(['from']);
    expect(await relayOf(branchId)).toEqual([{ from: '2006-05', to: null }]);
  });

  test('refuses a secretary who leads another branch', async () => {
    const personId = await ledger.person();
    const elsewhere = await ledger.branch(await ledger.station(authorityId));
    await ledger.save('appointSecretary', { branchId: elsewhere, personId, from: '2010', to: '2015' });
    const branchId = await ledger.branch(stationId);
    const outcome = await ledger.mutate('appointSecretary', { branchId, personId, from: '2014' });
    expect(codesOf(outcome)).toEqual(['branch.one-branch-per-secretary']);
    expect(outcome.violations[0]?.path).toEqual(['personId']);
    expect((await ledger.mutate('appointSecretary', { branchId, personId, from: '2015' })).__typename).toBe(
      'SecretaryTenure',
    );
  });

  test('takes a vacancy only with a reason, and keeps it', async () => {
    const branchId = await ledger.branch(stationId);
    const [first, second] = [await ledger.person(), await ledger.person()];
    await ledger.save('appointSecretary', {
      branchId,
      personId: first,
      from: '2006-05-01',
      to: '2009-01-01',
    });
    const input = { branchId, personId: second, from: '2009-01-11' };
    const warned = await ledger.mutate('appointSecretary', input);
    expect(warned.violations).toMatchObject([
      { code: 'branch.relay-gap', severity: 'WARNING', path: ['from'] },
    ]);
    const blank = [{ code: 'branch.relay-gap', reason: '  ' }];
    expect(codesOf(await ledger.mutate('appointSecretary', { ...input, acknowledge: blank }))).toContain(
      'branch.relay-gap',
    );
    const acknowledge = [...gapKnown, { code: 'team.eligibility', reason: '没有人问起' }];
    const saved = await ledger.save('appointSecretary', { ...input, acknowledge }, tenure);
    expect(saved).toMatchObject({ ordinal: 2, daysVacantBefore: 10, acknowledgements: gapKnown });
  });

  test.each([
    ['before the branch', { from: '1999-12-31' }, ['station.lifetime', 'record.lifetime']],
    ['that ends before it begins', { from: '2006', to: '2005' }, ['period.order']],
    ['with a reason of 5,000 characters', { from: '2006', reason: '长'.repeat(5000) }, ['text.length']],
  ])('refuses a tenure %s', async (_what, wrong, codes) => {
    const branchId = await ledger.branch(stationId);
    const personId = await ledger.person();
    const outcome = await ledger.mutate('appointSecretary', { branchId, personId, ...wrong });
    expect(codesOf(outcome)).toEqual(codes);
    expect(await relayOf(branchId)).toEqual([]);
  });

  test('names the branch or the person that is not there', async () => {
    const branchId = await ledger.branch(stationId);
    const personId = await ledger.person();
    const from = '2006';
    expect(await ledger.mutate('appointSecretary', { branchId: personId, personId, from })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['branchId'],
    });
    expect(await ledger.mutate('appointSecretary', { branchId, personId: branchId, from })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['personId'],
    });
  });

  test('refuses whom the Party record shows not to be a full member, and only them', async () => {
    const branchId = await ledger.branch(stationId);
    const personId = await ledger.person();
    const { id } = await ledger.save('admitToParty', { personId, probationaryFrom: '2009-07-01' });
    const input = { branchId, personId, from: '2010-07-01' };
    const outcome = await ledger.mutate('appointSecretary', input);
    expect(outcome.violations).toMatchObject([
      { code: 'branch.secretary-full-member', severity: 'ERROR', path: ['personId'] },
    ]);
    expect(await relayOf(branchId)).toEqual([]);
    await ledger.save('confirmFullMembership', { id, fullFrom: '2010-07-01' });
    expect((await ledger.mutate('appointSecretary', input)).__typename).toBe('SecretaryTenure');
  });

  test('lets one of two simultaneous appointments win', async () => {
    const branchId = await ledger.branch(stationId);
    const people = [await ledger.person(), await ledger.person()];
    const outcomes = await Promise.all(
      people.map((personId) => ledger.mutate('appointSecretary', { branchId, personId, from: '2010' })),
    );
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['branch.one-secretary']]);
  });
});

describe('endSecretaryTenure', () => {
  test('ends a tenure, and corrects its end', async () => {
    const branchId = await ledger.branch(stationId);
    const personId = await ledger.person();
    const { id } = await ledger.save('appointSecretary', {
      branchId,
      personId,
      from: '2006-05',
      reason: '到任',
    });
    const ended = await ledger.save(
      'endSecretaryTenure',
      { id, version: 1, to: '2009', reason: '调离' },
      tenure,
    );
    expect(ended).toMatchObject({ version: 2, to: '2009', reason: '到任', endReason: '调离' });
    const corrected = await ledger.save('endSecretaryTenure', { id, to: '2009-03' }, tenure);
    expect(corrected).toMatchObject({ version: 3, to: '2009-03', endReason: '调离' });
  });

  test('refuses what overlaps, runs backwards or leaves a vacancy unexplained', async () => {
    const branchId = await ledger.branch(stationId);
    const [first, second] = [await ledger.person(), await ledger.person()];
    const { id } = await ledger.save('appointSecretary', { branchId, personId: first, from: '2006' });
    await ledger.save('appointSecretary', { branchId, personId: second, from: '2009', endPrevious: true });
    expect(codesOf(await ledger.mutate('endSecretaryTenure', { id, to: '2010' }))).toEqual([
      'branch.one-secretary',
    ]);
    expect(codesOf(await ledger.mutate('endSecretaryTenure', { id, to: '2006' }))).toContain('period.order');
    const early = { id, to: '2008-12-01' };
    expect(codesOf(await ledger.mutate('endSecretaryTenure', early))).toEqual(['branch.relay-gap']);
    const saved = await ledger.save('endSecretaryTenure', { ...early, acknowledge: gapKnown }, tenure);
    expect(saved).toMatchObject({ to: '2008-12-01', acknowledgements: gapKnown });
  });

  test('answers a conflict instead of overwriting', async () => {
    const branchId = await ledger.branch(stationId);
    const personId = await ledger.person();
    const { id } = await ledger.save('appointSecretary', { branchId, personId, from: '2006' });
    await ledger.save('endSecretaryTenure', { id, version: 1, to: '2009' });
    const outcome = await ledger.mutate('endSecretaryTenure', { id, version: 1, to: '2010' });
    expect(outcome).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['to'],
      current: { id, version: 2 },
    });
  });

  test('is for editors', async () => {
    const branchId = await ledger.branch(stationId);
    const personId = await ledger.person();
    const { id } = await ledger.save('appointSecretary', { branchId, personId, from: '2006' }, '', {
      as: 'EDITOR',
    });
    const refused = await ledger.mutate('endSecretaryTenure', { id, to: '2009' }, '', { as: 'VIEWER' });
    expect(refused.__typename).toBe('ForbiddenError');
  });
});

test('a page of branches with their relays costs the same however long it is', async () => {
  const home = await ledger.station(authorityId);
  const stationId = rowIdOf(home);
  for (let index = 0; index < 30; index += 1) {
    const person = { name: `书记${index}`, category: 'OFFICER', sex: 'MALE' } as const;
    const tenures = [
      { from: '2006', to: '2008', person: { create: person } },
      { from: '2009', person: { create: person } },
    ];
    const branch = { stationId, name: `支部${index}`, foundedOn: '2006' };
    await api.db.branch.create({ data: { ...branch, tenures: { create: tenures } } });
  }
  const query = `query ($station: ID!, $first: Int) {
    branches(filter: { stationId: $station }, first: $first) { totalCount nodes {
      name
      secretaries { ordinal daysVacantBefore person { name tenures { ordinal } } }
      secretary { person { name } } once: secretary(asOf: "2006-06") { ordinal }
      station { branches { name } }
    } }
  }`;
  const cost = (first: number) => ledger.cost(query, { station: home, first });
  expect(await cost(30)).toBe(await cost(1));
  expect(await cost(30)).toBeLessThanOrEqual(12);
});

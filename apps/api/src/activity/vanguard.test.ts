import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let director: string;
let officers: string[];

beforeAll(async () => {
  api = await startTestApi('2018-02-01');
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
});
afterAll(() => api.close());

const servant = () => ledger.person({ stationId, servesFrom: '2010' });

beforeEach(async () => {
  stationId = await ledger.station(authorityId, { establishedOn: '2006-05' });
  director = await servant();
  officers = [await servant(), await servant()];
});

const leads = async (personId: string): Promise<void> => {
  const person = { connect: { id: rowIdOf(personId) } };
  const station = { connect: { id: rowIdOf(stationId) } };
  await api.db.post.create({ data: { person, station, kind: 'DIRECTOR', from: '2015' } });
  await api.db.partyMembership.create({
    data: { person, probationaryFrom: '2000', fullFrom: '2001' },
  });
};

const task = (fields: object = {}) => ({
  stationId,
  title: '防汛抢险',
  calledOn: '2018-01-10',
  participants: [
    { personId: director, wave: 1 },
    { personId: officers[0], wave: 2 },
  ],
  ...fields,
});

const details = `... on VanguardTask {
  title calledOn endedOn participantCount participations { id version wave partyCadre person { id } }
}`;

const count = async () =>
  (
    await ledger.node<{ vanguardTasks: { totalCount: number } }>(
      'Station',
      stationId,
      'vanguardTasks { totalCount }',
    )
  ).vanguardTasks.totalCount;

describe('recordVanguardTask', () => {
  test('records who went in which wave, and marks the cadres', async () => {
    await leads(director);
    expect(await ledger.save('recordVanguardTask', task(), details)).toMatchObject({
      title: '防汛抢险',
      calledOn: '2018-01-10',
      endedOn: null,
      participantCount: 2,
      participations: [
        { wave: 1, partyCadre: true, person: { id: director } },
        { wave: 2, partyCadre: false, person: { id: officers[0] } },
      ],
    });
    expect(
      await ledger.node('Station', stationId, 'partyCadres { id } before: partyCadres(asOf: "2014") { id }'),
    ).toEqual({ partyCadres: [{ id: director }], before: [] });
  });

  test('asks why no cadre is in the first wave, and keeps the reason', async () => {
    const participants = [{ personId: officers[0], wave: 1 }];
    expect((await ledger.mutate('recordVanguardTask', task({ participants }))).__typename).toBe(
      'VanguardTask',
    );
    await leads(director);
    const refused = await ledger.mutate('recordVanguardTask', task({ participants }));
    expect(refused.violations).toMatchObject([
      { code: 'vanguard.cadre-first', severity: 'WARNING', path: ['participants'] },
    ]);
    const acknowledge = [{ code: 'vanguard.cadre-first', reason: '所领导在外开会' }];
    const saved = await ledger.save(
      'recordVanguardTask',
      task({ participants, acknowledge }),
      '... on VanguardTask { acknowledgements { code reason } }',
    );
    expect(saved['acknowledgements']).toEqual(acknowledge);
  });

  test('refuses who is not in service, a wave that is none, and a person twice, and saves nothing', async () => {
    const outsider = await ledger.person();
    const participants = [
      { personId: director, wave: 1 },
      { personId: outsider, wave: 0 },
      { personId: director, wave: 2 },
    ];
    const outcome = await ledger.mutate('recordVanguardTask', task({ participants }));
    expect(outcome.violations.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['vanguard.waves', 'participants.0.personId'],
      ['vanguard.waves', 'participants.1.wave'],
      ['vanguard.in-service', 'participants.1.personId'],
    ]);
    expect(await count()).toBe(0);
  });

  test.each([
    ['a call in the future', { calledOn: '2018-02-02' }, 'record.future', 'calledOn'],
    ['an end before the call', { endedOn: '2018-01-09' }, 'period.order', 'endedOn'],
    ['no title', { title: '' }, 'text.required', 'title'],
  ])('refuses %s, and saves nothing', async (_what, wrong, code, field) => {
    const outcome = await ledger.mutate('recordVanguardTask', task({ participants: [], ...wrong }));
    expect(outcome.violations).toMatchObject([{ code, path: [field] }]);
    expect(await count()).toBe(0);
  });

  test('names the participant who is not there', async () => {
    for (const personId of [stationId, Buffer.from(`Person:${crypto.randomUUID()}`).toString('base64url')]) {
      const participants = [
        { personId: director, wave: 1 },
        { personId, wave: 1 },
      ];
      expect(await ledger.mutate('recordVanguardTask', task({ participants }))).toMatchObject({
        __typename: 'NotFoundError',
        path: ['participants', '1', 'personId'],
      });
    }
  });

  test('is for editors', async () => {
    const { __typename } = await ledger.mutate('recordVanguardTask', task(), '', { as: 'VIEWER' });
    expect(__typename).toBe('ForbiddenError');
  });
});

describe('a task that stands', () => {
  const participationsOf = async (id: string) =>
    (
      await ledger.node<{ participations: { id: string; wave: number; person: { id: string } }[] }>(
        'VanguardTask',
        id,
        'participations { id wave person { id } }',
      )
    ).participations;

  test('changes in what is named, once for a version', async () => {
    const { id } = await ledger.save('recordVanguardTask', task());
    const before = await participationsOf(id);
    expect(
      await ledger.save('updateVanguardTask', { id, version: 1, endedOn: '2018-01-12' }, details),
    ).toMatchObject({ version: 2, endedOn: '2018-01-12', participantCount: 2 });
    expect(await participationsOf(id)).toEqual(before);
    expect(await ledger.mutate('updateVanguardTask', { id, version: 1, title: '抢险' })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['endedOn'],
    });
  });

  test('takes a new list of who went, and brings back who is named again', async () => {
    const { id } = await ledger.save('recordVanguardTask', task());
    const [first, second] = await participationsOf(id);
    const only = [{ personId: director, wave: 1 }];
    await ledger.save('updateVanguardTask', { id, version: 1, participants: only });
    expect(await participationsOf(id)).toEqual([first]);
    const again = [...only, { personId: officers[0], wave: 3 }];
    await ledger.save('updateVanguardTask', { id, version: 2, participants: again });
    expect(await participationsOf(id)).toEqual([first, { ...second, wave: 3 }]);
  });

  test('takes people who went later', async () => {
    const { id: taskId } = await ledger.save('recordVanguardTask', task());
    const add = (personId: string | undefined) =>
      ledger.mutate('addVanguardParticipants', { taskId, participants: [{ personId, wave: 3 }] }, details);
    expect(await add(officers[1])).toMatchObject({ version: 2, participantCount: 3 });
    expect((await add(officers[1])).violations).toMatchObject([
      { code: 'vanguard.waves', path: ['participants', '0', 'personId'] },
    ]);
    expect(codesOf(await add(await ledger.person()))).toEqual(['vanguard.in-service']);
    expect(await participationsOf(taskId)).toHaveLength(3);
  });
});

test('a page of tasks costs the same however long it is', async () => {
  await leads(director);
  const people = [director, ...officers].map(rowIdOf);
  for (let index = 0; index < 10; index += 1) {
    await api.db.vanguardTask.create({
      data: {
        stationId: rowIdOf(stationId),
        title: `任务${index}`,
        calledOn: '2017-06-01',
        participations: { create: people.map((personId, wave) => ({ personId, wave: wave + 1 })) },
      },
    });
  }
  const query = `query ($id: ID!, $person: ID, $first: Int) {
    vanguardTasks(filter: { stationId: $id, personId: $person, calledOn: { before: "2018" } }, first: $first) {
      totalCount nodes { title participantCount station { name partyCadres { name } }
        participations { wave partyCadre person { name } } }
    }
  }`;
  const variables = { id: stationId, person: director };
  const { vanguardTasks } = await ledger.read<{ vanguardTasks: { totalCount: number } }>(query, variables);
  expect(vanguardTasks.totalCount).toBe(10);
  const cost = await ledger.cost(query, { ...variables, first: 1 });
  expect(await ledger.cost(query, { ...variables, first: 10 })).toBe(cost);
});

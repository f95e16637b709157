import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver, type Outcome } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let stationId: string;
let otherStationId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  const authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId);
  otherStationId = await ledger.station(authorityId);
});
afterAll(() => api.close());

const spell = '... on ServiceSpell { category entry exit from to person { category } station { id } }';

const begin = (personId: string, fields: object): Promise<Outcome> =>
  ledger.mutate(
    'beginService',
    { personId, stationId, category: 'OFFICER', entry: 'JOINED', from: '2006-05', ...fields },
    spell,
  );

describe('beginService', () => {
  test('begins a spell; the person takes over its category where it is the latest', async () => {
    const personId = await ledger.person({ category: 'OFFICER' });
    expect(await begin(personId, { category: 'AUXILIARY' })).toMatchObject({
      __typename: 'ServiceSpell',
      category: 'AUXILIARY',
      to: null,
      station: { id: stationId },
      person: { category: 'AUXILIARY' },
    });
  });

  test('an earlier spell leaves the category as it is', async () => {
    const personId = await ledger.person({ category: 'OFFICER' });
    await begin(personId, { from: '2012' });
    const earlier = await begin(personId, {
      category: 'AUXILIARY',
      from: '2006',
      to: '2010',
      exit: 'RESIGNED',
    });
    expect(earlier).toMatchObject({ category: 'AUXILIARY', person: { category: 'OFFICER' } });
  });

  test('takes a rehire after a retirement', async () => {
    const personId = await ledger.person();
    await begin(personId, { to: '2015', exit: 'RETIRED' });
    expect((await begin(personId, { entry: 'REHIRED', from: '2015' })).__typename).toBe('ServiceSpell');
  });

  test.each([
    ['an overlap', { from: '2009' }, ['person.spells'], 'from'],
    ['a rehire without a retirement', { from: '2010', entry: 'REHIRED' }, ['person.spells'], 'entry'],
    ['an exit without an end', { from: '2010', exit: 'RESIGNED' }, ['text.required'], 'to'],
    ['an end before the beginning', { from: '2012', to: '2011' }, ['period.order'], 'to'],
    ['a day before the station', { from: '1999', to: '2000' }, ['station.lifetime'], 'from'],
  ])('refuses %s', async (_what, wrong, codes, field) => {
    const personId = await ledger.person();
    await begin(personId, { to: '2010', exit: 'TRANSFERRED_OUT' });
    const outcome = await begin(personId, wrong);
    expect(codesOf(outcome)).toEqual(codes);
    expect(outcome.violations[0]?.path).toEqual([field]);
  });

  test('says in the language of the caller what is wrong', async () => {
    const personId = await ledger.person();
    const input = { personId, stationId, category: 'OFFICER', entry: 'REHIRED', from: '2006' };
    const zh = await ledger.mutate('beginService', input, '', { language: 'zh' });
    const en = await ledger.mutate('beginService', input, '', { language: 'en' });
    expect(zh.violations[0]?.message).toMatch(/返聘/);
    expect(en.violations[0]?.message).toMatch(/rehire/);
  });

  test('names the person or the station that is not there', async () => {
    const personId = await ledger.person();
    expect(await begin(stationId, {})).toMatchObject({ __typename: 'NotFoundError', path: ['personId'] });
    expect(await begin(personId, { stationId: personId })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['stationId'],
    });
  });

  test('is for editors', async () => {
    const input = {
      personId: await ledger.person(),
      stationId,
      category: 'OFFICER',
      entry: 'JOINED',
      from: '2006',
    };
    expect((await ledger.mutate('beginService', input, '', { as: 'VIEWER' })).__typename).toBe(
      'ForbiddenError',
    );
    expect((await ledger.mutate('beginService', input, '', { as: 'EDITOR' })).__typename).toBe(
      'ServiceSpell',
    );
  });

  test('lets one of two simultaneous spells win', async () => {
    const personId = await ledger.person();
    const outcomes = await Promise.all([begin(personId, {}), begin(personId, { stationId: otherStationId })]);
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['person.spells']]);
  });
});

describe('endService', () => {
  test('ends a spell, and the person serves elsewhere from then on', async () => {
    const personId = await ledger.person();
    const { id } = await begin(personId, {});
    const ended = await ledger.save(
      'endService',
      { id, version: 1, to: '2010-03-01', exit: 'TRANSFERRED_OUT' },
      spell,
    );
    expect(ended).toMatchObject({ version: 2, to: '2010-03-01', exit: 'TRANSFERRED_OUT' });
    await begin(personId, { stationId: otherStationId, entry: 'TRANSFERRED_IN', from: '2010-03-01' });
    const person = await ledger.node(
      'Person',
      personId,
      `now: station { id } before: station(asOf: "2010-02") { id } moved: station(asOf: "2010-03-01") { id }
        never: station(asOf: "2006-04") { id } month: station(asOf: "2006-05") { id }`,
    );
    expect(person).toEqual({
      now: { id: otherStationId },
      before: { id: stationId },
      moved: { id: otherStationId },
      never: null,
      month: { id: stationId },
    });
  });

  test('refuses an end that takes the ground from under a rehire', async () => {
    const personId = await ledger.person();
    const { id } = await begin(personId, { to: '2015', exit: 'RETIRED' });
    await begin(personId, { entry: 'REHIRED', from: '2016' });
    const outcome = await ledger.mutate('endService', { id, to: '2015', exit: 'RESIGNED' });
    expect(codesOf(outcome)).toEqual(['person.spells']);
  });

  test('answers a conflict instead of overwriting', async () => {
    const { id } = await begin(await ledger.person(), {});
    await ledger.save('endService', { id, version: 1, to: '2010', exit: 'RESIGNED' });
    expect(await ledger.mutate('endService', { id, version: 1, to: '2011', exit: 'RESIGNED' })).toMatchObject(
      {
        __typename: 'ConflictError',
        changedFields: ['exit', 'to'],
        current: { id, version: 2 },
      },
    );
  });
});

describe('updateService', () => {
  test('changes the named fields, and the category of the person with the latest spell', async () => {
    const { id } = await begin(await ledger.person(), {});
    const changed = await ledger.save(
      'updateService',
      { id, version: 1, category: 'AUXILIARY', from: '2006-06-01' },
      spell,
    );
    expect(changed).toMatchObject({
      version: 2,
      category: 'AUXILIARY',
      entry: 'JOINED',
      from: '2006-06-01',
      person: { category: 'AUXILIARY' },
    });
  });

  test('runs again once its end is taken back', async () => {
    const { id } = await begin(await ledger.person(), { to: '2010', exit: 'RESIGNED' });
    expect(codesOf(await ledger.mutate('updateService', { id, version: 1, to: null }))).toEqual([
      'text.required',
    ]);
    const reopened = await ledger.save('updateService', { id, version: 1, to: null, exit: null }, spell);
    expect(reopened).toMatchObject({ to: null, exit: null });
  });

  test.each(['category', 'entry', 'from'])('does not empty %s', async (field) => {
    const { id } = await begin(await ledger.person(), {});
    const outcome = await ledger.mutate('updateService', { id, version: 1, [field]: null });
    expect(codesOf(outcome)).toEqual(['text.required']);
    expect(outcome.violations[0]?.path).toEqual([field]);
  });

  test('names the spell that is not there', async () => {
    const outcome = await ledger.mutate('updateService', { id: stationId, version: 1 });
    expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: ['id'] });
  });
});

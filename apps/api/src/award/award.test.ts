import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver, type Outcome } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let merit: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId);
  merit = await ledger.awardKind();
});
afterAll(() => api.close());

const fields = `... on Award {
  kind { code } recipientType recipient { __typename ... on Node { id } } creditedStation { id } authority { id }
  grantedOn honourYear documentNumber deed exemption revokedFrom revocationReason synthetic
  acknowledgements { code reason }
}`;

const officer = () => ledger.person({ stationId, servesFrom: '2006' });

const grant = (recipientId: string, more: object = {}): Promise<Outcome> =>
  ledger.mutate(
    'recordAward',
    { kindCode: merit, recipientId, authorityId, grantedOn: '2016-03-01', ...more },
    fields,
  );

const exception = [{ code: 'award.repeat', reason: '一年内两次抢险' }];

describe('recordAward', () => {
  test.each([
    ['PERSON', 'Person', officer],
    ['STATION', 'Station', async () => stationId],
    ['BRANCH', 'Branch', () => ledger.branch(stationId)],
    ['TEAM', 'Team', () => ledger.team(stationId)],
  ])('records an award to a %s, credited to its station', async (recipientType, __typename, made) => {
    const recipientId = await made();
    const asked = { documentNumber: `奖字〔2016〕${recipientType}号`, deed: '破获系列案件', synthetic: true };
    expect(await grant(recipientId, asked)).toMatchObject({
      ...asked,
      __typename: 'Award',
      version: 1,
      kind: { code: merit },
      recipientType,
      recipient: { __typename, id: recipientId },
      creditedStation: { id: stationId },
      authority: { id: authorityId },
      honourYear: null,
      revokedFrom: null,
    });
  });

  test('credits the station where the person served on the day', async () => {
    const personId = await officer();
    const elsewhere = await ledger.station(authorityId);
    const { spells } = await ledger.node<{ spells: { id: string }[] }>('Person', personId, 'spells { id }');
    await ledger.save('endService', { id: spells[0]?.id, to: '2010', exit: 'TRANSFERRED_OUT' });
    const moved = {
      personId,
      stationId: elsewhere,
      category: 'OFFICER',
      entry: 'TRANSFERRED_IN',
      from: '2012',
    };
    await ledger.save('beginService', moved);
    const title = await ledger.awardKind({ class: 'NAMED_TITLE' });
    for (const [grantedOn, creditedStation] of [
      ['2009-12-31', { id: stationId }],
      ['2011', null],
      ['2012', { id: elsewhere }],
    ])
      expect(await grant(personId, { kindCode: title, grantedOn })).toMatchObject({ creditedStation });
  });

  test('a yearly title honours the year of the grant where nothing else is said', async () => {
    const kindCode = await ledger.awardKind({ class: 'NAMED_TITLE', yearly: true });
    expect(await grant(stationId, { kindCode })).toMatchObject({ honourYear: 2016 });
    expect(await grant(stationId, { kindCode, honourYear: 2015 })).toMatchObject({ honourYear: 2015 });
  });

  test.each([
    ['a grant in the future', { grantedOn: '2027' }, ['award.dates'], 'grantedOn'],
    ['a year after the grant', { honourYear: 2017 }, ['award.dates'], 'honourYear'],
    ['a year beyond the calendar', { honourYear: 3000 }, ['award.dates'], 'honourYear'],
    ['a deed of 5,000 characters', { deed: '长'.repeat(5000) }, ['text.length'], 'deed'],
    ['a bidirectional override', { deed: 'a\u202Db' }, ['text.characters'], 'deed'],
    ['a NUL in the number', { documentNumber: '8\u0000' }, ['text.characters'], 'documentNumber'],
  ])('refuses %s, and saves nothing', async (_what, wrong, codes, field) => {
    const recipientId = await officer();
    const before = await api.db.award.count();
    const outcome = await grant(recipientId, wrong);
    expect(codesOf(outcome)).toEqual(codes);
    expect(outcome.violations[0]?.path).toEqual([field]);
    expect(await api.db.award.count()).toBe(before);
  });

  test('refuses a recipient of a type that the kind does not allow', async () => {
    const kindCode = await ledger.awardKind({ recipientTypes: ['PERSON'] });
    const outcome = await grant(await ledger.station(authorityId), { kindCode });
    expect(codesOf(outcome)).toEqual(['award.recipient']);
    expect(outcome.violations[0]?.path).toEqual(['recipientId']);
  });

  test('refuses a collective award before its station was there', async () => {
    const outcome = await grant(stationId, { grantedOn: '1999' });
    expect(codesOf(outcome)).toEqual(['station.lifetime']);
    expect(outcome.violations[0]?.path).toEqual(['grantedOn']);
  });

  test('gives individual merits to officers in service alone', async () => {
    const auxiliary = await ledger.person({ category: 'AUXILIARY', stationId, servesFrom: '2006' });
    const stranger = await ledger.person();
    for (const recipientId of [auxiliary, stranger])
      expect(codesOf(await grant(recipientId))).toEqual(['award.officers-only']);
  });

  test('asks for an authority of the level that the class needs', async () => {
    const county = await ledger.authority({ level: 'COUNTY', parentId: authorityId });
    const outcome = await grant(await officer(), { authorityId: county });
    expect(codesOf(outcome)).toEqual(['award.authority-level']);
    expect(outcome.violations[0]?.path).toEqual(['authorityId']);
  });

  test('takes a second merit within a year only with a reason, and keeps it', async () => {
    const recipientId = await officer();
    await grant(recipientId);
    const again = { grantedOn: '2016-09-01' };
    const warned = await grant(recipientId, again);
    expect(warned.violations).toMatchObject([{ code: 'award.repeat', severity: 'WARNING' }]);
    expect(await grant(recipientId, { ...again, acknowledge: exception })).toMatchObject({
      __typename: 'Award',
      acknowledgements: exception,
    });
    expect(await grant(recipientId, { grantedOn: '2016-10-01', exemption: '抗洪抢险' })).toMatchObject({
      __typename: 'Award',
      exemption: '抗洪抢险',
      acknowledgements: [],
    });
  });

  test('gives one merit for one deed', async () => {
    const recipientId = await officer();
    await grant(recipientId, { deed: '抓获逃犯' });
    const outcome = await grant(recipientId, { grantedOn: '2018', deed: '抓获逃犯' });
    expect(codesOf(outcome)).toEqual(['award.one-deed']);
  });

  test('takes a document number once per authority, also from two at the same time', async () => {
    const documentNumber = '公奖〔2016〕8号';
    await grant(await officer(), { documentNumber });
    const outcome = await grant(await officer(), { documentNumber: ` ${documentNumber}` });
    expect(codesOf(outcome)).toEqual(['award.dates']);
    expect(outcome.violations[0]?.path).toEqual(['documentNumber']);
    const other = await ledger.authority();
    expect((await grant(await officer(), { documentNumber, authorityId: other })).__typename).toBe('Award');
    const people = [await officer(), await officer()];
    const outcomes = await Promise.all(people.map((id) => grant(id, { documentNumber: '同时' })));
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['award.dates']]);
  });

  test('names the reference that is not there', async () => {
    for (const [wrong, path] of [
      [{ kindCode: '没有' }, ['kindCode']],
      [{ kindCode: '\u0000' }, ['kindCode']],
      [{ authorityId: stationId }, ['authorityId']],
      [{ recipientId: authorityId }, ['recipientId']],
      [{ recipientId: 'garbage' }, ['recipientId']],
    ] as const)
      expect(await grant(stationId, wrong)).toMatchObject({ __typename: 'NotFoundError', path });
  });

  test('is for editors', async () => {
    const input = { kindCode: merit, recipientId: await officer(), authorityId, grantedOn: '2016' };
    expect((await ledger.mutate('recordAward', input, '', { as: 'VIEWER' })).__typename).toBe(
      'ForbiddenError',
    );
    expect((await ledger.mutate('recordAward', input, '', { as: 'EDITOR' })).__typename).toBe('Award');
    const stranger = await ledger.send('recordAward', input, '', { as: null });
    expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('updateAward', () => {
  test('changes only the named fields, and credits anew', async () => {
    const { id } = await grant(await officer(), { deed: '原事迹', documentNumber: '改前' });
    const changed = await ledger.save(
      'updateAward',
      { id, version: 1, grantedOn: '2017', deed: null },
      fields,
    );
    expect(changed).toMatchObject({
      version: 2,
      grantedOn: '2017',
      deed: null,
      documentNumber: '改前',
      creditedStation: { id: stationId },
    });
    const earlier = await ledger.save('updateAward', { id, version: 2, grantedOn: '2005' }, fields);
    expect(earlier).toMatchObject({ version: 3, creditedStation: null });
  });

  test('keeps its own document number, and takes no other', async () => {
    await grant(await officer(), { documentNumber: '别人的' });
    const { id } = await grant(await officer(), { documentNumber: '自己的' });
    await ledger.save('updateAward', { id, version: 1, documentNumber: '自己的' });
    const outcome = await ledger.mutate('updateAward', { id, version: 2, documentNumber: '别人的' });
    expect(codesOf(outcome)).toEqual(['award.dates']);
  });

  test('does not empty the date, and answers a conflict with what differs', async () => {
    const { id } = await grant(await officer());
    expect(codesOf(await ledger.mutate('updateAward', { id, version: 1, grantedOn: null }))).toEqual([
      'text.required',
    ]);
    await ledger.save('updateAward', { id, version: 1, deed: '别人写的' });
    const asked = { id, version: 1, deed: '我写的', grantedOn: '2016-03-01' };
    expect(await ledger.mutate('updateAward', asked)).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['deed'],
      current: { id, version: 2 },
    });
  });
});

describe('revokeAward', () => {
  test('keeps the row with the reason, and changes it no more', async () => {
    const { id } = await grant(await officer());
    const input = { id, version: 1, from: '2018-06', reason: '事迹不实' };
    const revoked = await ledger.save('revokeAward', input, fields, { as: 'REVIEWER' });
    expect(revoked).toMatchObject({ version: 2, revokedFrom: '2018-06', revocationReason: '事迹不实' });
    for (const again of [
      ledger.mutate('revokeAward', { ...input, version: 2 }),
      ledger.mutate('updateAward', { id, version: 2, deed: '改' }),
    ])
      expect(codesOf(await again)).toEqual(['award.lifecycle']);
  });

  test.each([
    ['before the grant', { from: '2015' }, 'from'],
    ['without a reason', { reason: ' ' }, 'reason'],
  ])('refuses a revocation %s', async (_what, wrong, field) => {
    const { id } = await grant(await officer());
    const outcome = await ledger.mutate('revokeAward', {
      id,
      version: 1,
      from: '2018',
      reason: '误',
      ...wrong,
    });
    expect(codesOf(outcome)).toEqual(['award.lifecycle']);
    expect(outcome.violations[0]?.path).toEqual([field]);
    expect(await ledger.node('Award', id, 'revokedFrom version')).toEqual({ revokedFrom: null, version: 1 });
  });

  test('is for reviewers', async () => {
    const { id } = await grant(await officer());
    const input = { id, version: 1, from: '2018', reason: '误' };
    expect((await ledger.mutate('revokeAward', input, '', { as: 'EDITOR' })).__typename).toBe(
      'ForbiddenError',
    );
  });
});

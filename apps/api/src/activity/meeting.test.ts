import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;

beforeAll(async () => {
  api = await startTestApi('2018-02-01');
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
});
afterAll(() => api.close());

beforeEach(async () => {
  stationId = await ledger.station(authorityId, { establishedOn: '2006-05' });
});

const meeting = (fields: object = {}) => ({
  stationId,
  heldOn: '2016-11',
  topic: '书记工作室现场会',
  ...fields,
});
const details = `... on ExchangeMeeting {
  heldOn topic attendance synthetic organiser { id } station { id }
}`;
const list = `query ($filter: ExchangeMeetingFilter, $orderBy: [ExchangeMeetingOrder!]) {
  exchangeMeetings(filter: $filter, orderBy: $orderBy) { totalCount nodes { heldOn } } }`;

const held = async (filter: object = {}, orderBy?: readonly object[]) => {
  const { exchangeMeetings } = await ledger.read<{ exchangeMeetings: { nodes: { heldOn: string }[] } }>(
    list,
    {
      filter: { stationId, ...filter },
      orderBy,
    },
  );
  return exchangeMeetings.nodes.map(({ heldOn }) => heldOn);
};

describe('recordExchangeMeeting', () => {
  test('keeps what was held, and who called it', async () => {
    const fields = { organiserId: authorityId, attendance: 120, synthetic: true };
    expect(await ledger.save('recordExchangeMeeting', meeting(fields), details)).toMatchObject({
      heldOn: '2016-11',
      topic: '书记工作室现场会',
      attendance: 120,
      synthetic: true,
      organiser: { id: authorityId },
      station: { id: stationId },
    });
    expect(await ledger.save('recordExchangeMeeting', meeting(), details)).toMatchObject({
      attendance: null,
      organiser: null,
    });
  });

  test.each([
    ['no topic', { topic: ' ' }, 'text.required', 'topic'],
    ['a day before the station', { heldOn: '2006-04' }, 'station.lifetime', 'heldOn'],
    ['a day to come', { heldOn: '2018-02-02' }, 'record.future', 'heldOn'],
    ['fewer people than none', { attendance: -1 }, 'number.count', 'attendance'],
  ])('refuses %s, and saves nothing', async (_what, wrong, code, field) => {
    const { violations } = await ledger.mutate('recordExchangeMeeting', meeting(wrong));
    expect(violations).toMatchObject([{ code, path: [field], severity: 'ERROR' }]);
    expect(await held()).toEqual([]);
  });

  test('names what is not there', async () => {
    for (const field of ['stationId', 'organiserId']) {
      const wrong = field === 'stationId' ? authorityId : stationId;
      const outcome = await ledger.mutate('recordExchangeMeeting', meeting({ [field]: wrong }));
      expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: [field] });
    }
  });

  test('is for editors', async () => {
    const by = (as: 'VIEWER' | 'EDITOR') => ledger.mutate('recordExchangeMeeting', meeting(), '', { as });
    expect((await by('VIEWER')).__typename).toBe('ForbiddenError');
    expect((await by('EDITOR')).__typename).toBe('ExchangeMeeting');
  });
});

describe('updateExchangeMeeting', () => {
  test('changes what it names', async () => {
    const { id, version } = await ledger.save('recordExchangeMeeting', meeting({ organiserId: authorityId }));
    const changed = { id, version, topic: '经验交流', organiserId: null, attendance: 80 };
    expect(await ledger.save('updateExchangeMeeting', changed, details)).toMatchObject({
      heldOn: '2016-11',
      topic: '经验交流',
      organiser: null,
      attendance: 80,
    });
    const early = await ledger.mutate('updateExchangeMeeting', { id, version: 2, heldOn: '2005' });
    expect(codesOf(early)).toEqual(['station.lifetime']);
    const emptied = await ledger.mutate('updateExchangeMeeting', { id, version: 2, topic: null });
    expect(emptied.violations).toMatchObject([{ code: 'text.required', path: ['topic'] }]);
  });

  test('of an older version is a conflict; a viewer may not', async () => {
    const { id, version } = await ledger.save('recordExchangeMeeting', meeting());
    const asked = { id, version, topic: '一' };
    const refused = await ledger.mutate('updateExchangeMeeting', asked, '', { as: 'VIEWER' });
    expect(refused.__typename).toBe('ForbiddenError');
    await ledger.save('updateExchangeMeeting', asked);
    expect(await ledger.mutate('updateExchangeMeeting', { ...asked, topic: '二' })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['topic'],
      current: { id, version: 2 },
    });
  });
});

test('a list filters and sorts, and stands on the station too', async () => {
  for (const [heldOn, organiserId] of [['2014-05'], ['2016', authorityId], ['2015-03-01']])
    await ledger.save('recordExchangeMeeting', meeting({ heldOn, organiserId, topic: `交流 ${heldOn}` }));
  expect(await held()).toEqual(['2016', '2015-03-01', '2014-05']);
  expect(await held({ heldOn: { from: '2015-03', before: '2016' } })).toEqual(['2015-03-01']);
  expect(await held({ organiserId: authorityId })).toEqual(['2016']);
  expect(await held({ search: '2014' }, [{ field: 'TOPIC' }])).toEqual(['2014-05']);
  const own = 'exchangeMeetings(first: 1) { totalCount nodes { heldOn } }';
  expect(await ledger.node('Station', stationId, own)).toEqual({
    exchangeMeetings: { totalCount: 3, nodes: [{ heldOn: '2016' }] },
  });
});

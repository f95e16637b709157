import { type ArchivableType, archivableTypes, partsOnly } from '@qinglan/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Row, tableOf } from '../database/table.ts';
import { transact } from '../database/transaction.ts';
import { loadDemonstration } from '../demo/demo.ts';
import { getDatamodel } from '../generated/pothos.ts';
import { encodeGlobalId } from '../global-id.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { archivingOver, whateverIsClaimed } from '../testing/archiving.ts';
import { codesOf, ledgerOver, rowIdOf } from '../testing/ledger.ts';
import { dependantsOf, readAgain } from './archive.store.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let archive: ReturnType<typeof archivingOver>['archive'];
let restore: ReturnType<typeof archivingOver>['restore'];

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  ({ archive, restore } = archivingOver(ledger));
  await loadDemonstration(api.db);
});
afterAll(() => api.close());

/** A list of the query type, or a list of the record that a column names. */
type List = string | { readonly of: ArchivableType; readonly by: string; readonly list: string };

const lists: Readonly<Record<ArchivableType, List>> = {
  Authority: 'authorities',
  Station: 'stations',
  Branch: 'branches',
  SecretaryTenure: { of: 'Branch', by: 'branchId', list: 'secretaries' },
  Person: 'people',
  ServiceSpell: { of: 'Person', by: 'personId', list: 'spells' },
  Team: 'teams',
  TeamMembership: { of: 'Team', by: 'teamId', list: 'memberships' },
  TeamLeadership: { of: 'Team', by: 'teamId', list: 'leaderships' },
  AwardKind: 'awardKinds',
  Award: 'awards',
  Evaluation: 'evaluations',
  JurisdictionProfile: { of: 'Station', by: 'stationId', list: 'jurisdictionProfiles' },
  StaffingProfile: { of: 'Station', by: 'stationId', list: 'staffingProfiles' },
  StationGrading: { of: 'Station', by: 'stationId', list: 'gradings' },
  CommitteeTerm: { of: 'Branch', by: 'branchId', list: 'terms' },
  CommitteeMember: { of: 'Branch', by: 'branchId', list: 'seats' },
  Post: { of: 'Person', by: 'personId', list: 'posts' },
  PartyMembership: { of: 'Person', by: 'personId', list: 'partyMemberships' },
  BranchMembership: { of: 'Branch', by: 'branchId', list: 'memberships' },
  CareerEvent: 'careerEvents',
  Workshop: 'workshops',
  Goal: 'goals',
  Task: { of: 'Goal', by: 'goalId', list: 'tasks' },
  Highlight: { of: 'Goal', by: 'goalId', list: 'highlights' },
  Handover: 'handovers',
  Mentorship: 'mentorships',
  SelectionRound: 'selectionRounds',
  Nomination: 'nominations',
  StudyDay: 'studyDays',
  CaseReview: 'caseReviews',
  Finding: { of: 'CaseReview', by: 'reviewId', list: 'findings' },
  CrimeStatistic: 'crimeStatistics',
  ServiceRecord: 'serviceRecords',
  ExchangeMeeting: 'exchangeMeetings',
  VanguardTask: 'vanguardTasks',
  VanguardParticipation: { of: 'VanguardTask', by: 'taskId', list: 'participations' },
  TeamStanding: 'teamStandings',
  Publication: 'publications',
};

interface Listed {
  readonly id: string;
}

/** The ids that a list names: those of live records, or those of archived ones. */
const listed = async (type: ArchivableType, row: object, archived: boolean): Promise<string[]> => {
  const place = lists[type];
  if (typeof place === 'string') {
    const found = await ledger.read<Readonly<Record<string, { nodes: Listed[] }>>>(
      `query ($archived: Boolean!, $ids: [ID!]) {
        ${place}(first: 100, filter: { archived: $archived, ids: $ids }) { nodes { id } } }`,
      { archived, ids: [encodeGlobalId(type, String(Reflect.get(row, 'id')))] },
    );
    return found[place]?.nodes.map(({ id }) => id) ?? [];
  }
  const { of, by, list } = place;
  const found = await ledger.read<{ node: Readonly<Record<string, Listed[]>> }>(
    `query ($id: ID!, $archived: Boolean!) {
      node(id: $id) { ... on ${of} { ${list}(archived: $archived) { id } } } }`,
    { id: encodeGlobalId(of, String(Reflect.get(row, by))), archived },
  );
  return found.node[list]?.map(({ id }) => id) ?? [];
};

/** What in the demonstration always has something resting on it is made anew. */
const made: Readonly<Partial<Record<ArchivableType, () => Promise<string>>>> = {
  Authority: () => ledger.authority(),
  Station: async () => ledger.station(await ledger.authority()),
  Branch: async () => ledger.branch(await anyOf('Station')),
  Person: () => ledger.person(),
  Team: async () => ledger.team(await anyOf('Station')),
  PartyMembership: async () => {
    const personId = await ledger.person();
    return (await ledger.save('admitToParty', { personId, probationaryFrom: '2010-07-01' })).id;
  },
  Workshop: async () => {
    const branchId = await ledger.branch(await anyOf('Station'));
    return (await ledger.save('foundWorkshop', { branchId, name: '书记工作室', foundedOn: '2012-01-01' })).id;
  },
  Goal: async () => {
    const goal = { workshopId: await anyOf('Workshop'), title: '无事故', setOn: '2016-01-01' };
    return (await ledger.save('setGoal', goal)).id;
  },
  SelectionRound: async () => {
    const round = {
      stationId: await ledger.station(await ledger.authority()),
      name: '年度评选',
      openedOn: '2000-12-01',
    };
    return (await ledger.save('openRound', round)).id;
  },
};

const rowsOf = (type: ArchivableType) =>
  tableOf(api.db, type).findMany({ where: { archivedAt: null }, orderBy: { createdAt: 'asc' } });

const anyOf = async (type: ArchivableType): Promise<string> =>
  encodeGlobalId(type, (await rowsOf(type))[0]?.id ?? '');

/** A record on which nothing rests. */
const freeRecord = async (type: ArchivableType): Promise<Row> => {
  const id = await made[type]?.();
  const candidates =
    id === undefined ? await rowsOf(type) : [await readAgain(api.db, type, { where: { id: rowIdOf(id) } })];
  for (const row of candidates) {
    const dependants = await transact(api.db, { actor: 'system:test' }, (tx) =>
      dependantsOf(tx, type, row.id),
    );
    if (dependants.every(({ count }) => count === 0)) return row;
  }
  throw new Error(`nothing but records that others rest on: ${type}`);
};

describe.each(archivableTypes)('%s', (type) => {
  test('is archived with a reason, leaves its list, and comes back', async () => {
    const row = await freeRecord(type);
    const { version } = row;
    const id = encodeGlobalId(type, row.id);
    const asked = { id, version, acknowledge: whateverIsClaimed };
    expect(await listed(type, row, false)).toContain(id);
    expect(await listed(type, row, true)).not.toContain(id);

    expect(codesOf(await archive(type, { ...asked, reason: ' ' }))).toEqual(['text.required']);
    expect(await archive(type, { ...asked, version: version + 7 })).toMatchObject({
      __typename: 'ConflictError',
      current: { id, version },
    });
    expect(codesOf(await restore(type, asked))).toEqual(['archive.live']);
    expect(await archive(type, asked, { as: 'EDITOR' })).toMatchObject({ __typename: 'ForbiddenError' });
    expect(await listed(type, row, false)).toContain(id);

    const archived = await archive(type, asked);
    expect(archived).toMatchObject({ __typename: type, version: version + 1, archiveReason: '重复登记' });
    expect(archived['archivedAt']).not.toBeNull();
    expect(await listed(type, row, false)).not.toContain(id);
    expect(await listed(type, row, true)).toContain(id);
    const again = { ...asked, version: version + 1 };
    expect(codesOf(await archive(type, again))).toEqual(['archive.archived']);
    expect(await restore(type, asked)).toMatchObject({ __typename: 'ConflictError' });

    expect(await restore(type, { ...again, reason: '' })).toMatchObject({ __typename: 'InvariantError' });
    expect(await restore(type, again)).toMatchObject({
      __typename: type,
      version: version + 2,
      archivedAt: null,
      archiveReason: null,
    });
    expect(await listed(type, row, false)).toContain(id);
    expect(await listed(type, row, true)).not.toContain(id);
  });
});

test('every table that can be archived is that of a kind of record that can, or of a part of one', () => {
  const { models } = getDatamodel().datamodel;
  const withArchive = Object.entries(models).flatMap(([name, { fields }]) =>
    fields.some((field) => field.name === 'archivedAt') ? [name] : [],
  );
  expect(withArchive.toSorted()).toEqual([...archivableTypes, ...Object.keys(partsOnly)].toSorted());
});

test('what is not there cannot be archived', async () => {
  const nowhere = encodeGlobalId('StudyDay', '00000000-0000-7000-8000-000000000000');
  const other = encodeGlobalId('Station', '00000000-0000-7000-8000-000000000000');
  for (const id of [nowhere, other, 'nonsense'])
    expect(await archive('StudyDay', { id, version: 1 })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['id'],
    });
});

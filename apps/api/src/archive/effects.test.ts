import type { ArchivableType } from '@qinglan/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { archivingOver } from '../testing/archiving.ts';
import { codesOf, ledgerOver, type Outcome, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let archive: ReturnType<typeof archivingOver>['archive'];
let archived: ReturnType<typeof archivingOver>['archived'];
let restore: ReturnType<typeof archivingOver>['restore'];

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  ({ archive, archived, restore } = archivingOver(ledger));
});
afterAll(() => api.close());

/** What the rule says rests on the record, as a caller reads it. */
const restingOn = (outcome: Outcome): unknown => {
  const [violation] = outcome.violations;
  expect(violation).toMatchObject({ code: 'archive.in-use', severity: 'ERROR', path: ['id'] });
  return violation?.parameters?.['dependants'];
};

describe('a record that others rest on', () => {
  let authorityId: string;
  let stationId: string;
  let personId: string;

  beforeEach(async () => {
    authorityId = await ledger.authority();
    stationId = await ledger.station(authorityId);
    personId = await ledger.person();
  });

  const serve = () =>
    ledger.save('beginService', {
      personId,
      stationId,
      category: 'OFFICER',
      entry: 'JOINED',
      from: '2010-01-01',
    });
  const judge = (year: number, fields: object = {}) =>
    ledger.save('recordEvaluation', {
      stationId,
      scheme: '年度综合绩效',
      year,
      outcome: 'ADVANCED',
      publishedOn: `${year + 1}-02-01`,
      ...fields,
    });

  test('stays, and how many of which kind is said; archived ones do not count', async () => {
    const branch = await ledger.branch(stationId);
    await serve();
    await judge(2014);
    const second = await judge(2015);
    expect(restingOn(await archive('Station', { id: stationId, version: 1 }))).toEqual([
      { type: 'Branch', count: 1 },
      { type: 'Evaluation', count: 2 },
      { type: 'ServiceSpell', count: 1 },
    ]);
    expect(restingOn(await archive('Authority', { id: authorityId, version: 1 }))).toEqual([
      { type: 'Evaluation', count: 2 },
      { type: 'Station', count: 1 },
    ]);
    expect(restingOn(await archive('Person', { id: personId, version: 1 }))).toEqual([
      { type: 'ServiceSpell', count: 1 },
    ]);
    await archived('Branch', branch);
    await archived('Evaluation', second.id);
    expect(restingOn(await archive('Station', { id: stationId, version: 1 }))).toEqual([
      { type: 'Evaluation', count: 1 },
      { type: 'ServiceSpell', count: 1 },
    ]);
  });

  test('is an evaluation with a correction, a predecessor with a successor', async () => {
    const first = await judge(2014);
    const correction = await ledger.save('correctEvaluation', {
      evaluationId: first.id,
      outcome: 'STANDARD',
      reason: '复核',
    });
    expect(restingOn(await archive('Evaluation', { id: first.id, version: 1 }))).toEqual([
      { type: 'Evaluation', count: 1 },
    ]);
    const effective = async () => {
      const { evaluations } = await ledger.read<{ evaluations: { nodes: { id: string }[] } }>(
        'query ($id: ID!) { evaluations(filter: { stationId: $id, effective: true }) { nodes { id } } }',
        { id: stationId },
      );
      const shown = 'effective supersededBy { id }';
      return {
        listed: evaluations.nodes.map(({ id }) => id),
        first: await ledger.node('Evaluation', first.id, shown),
      };
    };
    expect(await effective()).toEqual({
      listed: [correction.id],
      first: { effective: false, supersededBy: { id: correction.id } },
    });
    await archived('Evaluation', correction.id);
    expect(await effective()).toEqual({ listed: [first.id], first: { effective: true, supersededBy: null } });
    await archived('Evaluation', first.id);
    const successor = await ledger.save('createStation', {
      code: 'MERGED',
      name: '城东派出所',
      authorityId,
      establishedOn: '2016-01-01',
      predecessorIds: [await ledger.station(authorityId, { code: 'OLD', dissolvedOn: '2016-01-01' })],
    });
    const { predecessors } = await ledger.node<{ predecessors: { id: string }[] }>(
      'Station',
      successor.id,
      'predecessors { id }',
    );
    const [old] = predecessors;
    expect(restingOn(await archive('Station', { id: old?.id ?? '', version: 1 }))).toEqual([
      { type: 'Station', count: 1 },
    ]);
  });

  test('may be rested on by a rule alone: a lead on a membership, a post on a spell of service', async () => {
    const spell = await serve();
    const post = await ledger.save('appointToPost', {
      personId,
      stationId,
      kind: 'DEPUTY_DIRECTOR',
      from: '2012-01-01',
    });
    expect(restingOn(await archive('ServiceSpell', { id: spell.id, version: 1 }))).toEqual([
      { type: 'Post', count: 1 },
    ]);
    await archived('Post', post.id);
    const teamId = await ledger.team(stationId, { kind: 'SERVICE' });
    const membership = await ledger.save('joinTeam', {
      teamId,
      personId,
      from: '2012-01-01',
      asLeader: true,
    });
    expect(restingOn(await archive('TeamMembership', { id: membership.id, version: 1 }))).toEqual([
      { type: 'TeamLeadership', count: 1 },
    ]);
  });

  test('is not restored before what it belongs to', async () => {
    const branch = await ledger.branch(stationId);
    await archived('Branch', branch);
    await archived('Station', stationId);
    const refused = await restore('Branch', { id: branch, version: 2 });
    expect(refused.violations).toMatchObject([
      { code: 'archive.parent', path: ['id'], parameters: { parents: ['Station'] } },
    ]);
    await restore('Station', { id: stationId, version: 2 });
    expect(await restore('Branch', { id: branch, version: 2 })).toMatchObject({ __typename: 'Branch' });
  });
});

describe('a record whose place was taken meanwhile', () => {
  let stationId: string;
  let branchId: string;
  beforeAll(async () => {
    stationId = await ledger.station(await ledger.authority());
    branchId = await ledger.branch(stationId);
  });

  test.each<[string, ArchivableType, (personId: string) => Promise<[string, object]>]>([
    [
      'branch.one-secretary',
      'SecretaryTenure',
      async (personId) => ['appointSecretary', { branchId, personId, from: '2012-01-01' }],
    ],
    [
      'person.one-director',
      'Post',
      async (personId) => ['appointToPost', { stationId, personId, kind: 'DIRECTOR', from: '2012-01-01' }],
    ],
    [
      'team.name-unique',
      'Team',
      async () => ['createTeam', { stationId, name: '同名小组', kind: 'QINGLAN' }],
    ],
    [
      'workshop.one-running',
      'Workshop',
      async () => ['foundWorkshop', { branchId, name: '书记工作室', foundedOn: '2012-01-01' }],
    ],
  ])('is not restored: %s', async (code, type, change) => {
    const [mutation, input] = await change(await ledger.person());
    const { id } = await ledger.save(mutation, input);
    await archived(type, id);
    const second = await ledger.save(...(await change(await ledger.person())));
    const refused = await restore(type, { id, version: 2 });
    expect(refused.violations).toMatchObject([{ code, severity: 'ERROR', path: ['id'] }]);
    await archived(type, second.id);
    expect(await restore(type, { id, version: 2 })).toMatchObject({ __typename: type });
  });
});

describe('an archived record', () => {
  test('is neither changed nor referred to', async () => {
    const authorityId = await ledger.authority();
    const stationId = await ledger.station(authorityId);
    const personId = await ledger.person();
    const teamId = await ledger.team(stationId);
    const day = await ledger.save('recordStudyDay', { stationId, heldOn: '2016-01-08', topic: '学习' });
    const review = await ledger.save('recordCaseReview', {
      stationId,
      caseNumber: 'A1',
      category: 'FRAUD',
      reviewedOn: '2016-01-08',
    });
    const workshop = await ledger.save('foundWorkshop', {
      branchId: await ledger.branch(stationId),
      name: '书记工作室',
      foundedOn: '2012-01-01',
    });
    const kindCode = await ledger.awardKind();
    const { awardKinds } = await ledger.read<{ awardKinds: { nodes: { id: string }[] } }>(
      'query ($search: String) { awardKinds(filter: { search: $search }) { nodes { id } } }',
      { search: kindCode },
    );
    const unused = await ledger.authority();
    await archived('Authority', unused);
    await archived('Person', personId);
    await archived('Team', teamId);
    await archived('StudyDay', day.id);
    await archived('CaseReview', review.id);
    await archived('Workshop', workshop.id);
    await archived('AwardKind', awardKinds.nodes[0]?.id ?? '');
    const refused: readonly [string, object, string][] = [
      ['updateAuthority', { id: unused, version: 2, name: '另名' }, 'id'],
      ['updatePerson', { id: personId, version: 2, name: '另名' }, 'id'],
      ['updateTeam', { id: teamId, version: 2, name: '另名' }, 'id'],
      ['updateStudyDay', { id: day.id, version: 2, topic: '另题' }, 'id'],
      ['updateStudyDay', { id: day.id, version: 1, topic: '另题' }, 'id'],
      ['updateCaseReview', { id: review.id, version: 2, summary: '另述' }, 'id'],
      ['openFinding', { reviewId: review.id, text: '漏登', openedOn: '2016-01-08' }, 'reviewId'],
      ['updateWorkshop', { id: workshop.id, version: 2, name: '另名' }, 'id'],
      ['setGoal', { workshopId: workshop.id, title: '目标', setOn: '2016-01-01' }, 'workshopId'],
      ['joinTeam', { teamId, personId: await ledger.person(), from: '2016-01-01' }, 'teamId'],
      [
        'beginService',
        { personId, stationId, category: 'OFFICER', entry: 'JOINED', from: '2010-01-01' },
        'personId',
      ],
      [
        'createAuthority',
        { code: 'SUB', name: '分局', line: 'PARTY', level: 'COUNTY', parentId: unused },
        'parentId',
      ],
      [
        'createStation',
        { code: 'SUB', name: '所', authorityId: unused, establishedOn: '2000' },
        'authorityId',
      ],
      ['recordStudyDay', { stationId, heldOn: '2016-01-15', topic: '学习', leaderId: personId }, 'leaderId'],
      [
        'recordVanguardTask',
        { stationId, title: '抗洪', calledOn: '2016-07-01', participants: [{ personId, wave: 1 }] },
        'participants,0,personId',
      ],
      ['recordAward', { kindCode, authorityId, recipientId: stationId, grantedOn: '2016-01-01' }, 'kindCode'],
    ];
    for (const [mutation, input, path] of refused) {
      const outcome = await ledger.mutate(mutation, input);
      expect([mutation, outcome.violations?.[0]?.code, `${outcome.violations?.[0]?.path}`]).toEqual([
        mutation,
        'archive.archived',
        path,
      ]);
    }
    await archived('Station', await ledger.station(authorityId));
  });

  test('and an edit at once: one of them finds the other, and nothing is lost', async () => {
    const stationId = await ledger.station(await ledger.authority());
    for (let round = 0; round < 6; round += 1) {
      const meeting = await ledger.save('recordExchangeMeeting', {
        stationId,
        heldOn: `2016-0${round + 1}`,
        topic: '经验',
      });
      const edit = () => ledger.mutate('updateExchangeMeeting', { id: meeting.id, version: 1, topic: '改' });
      const away = () => archive('ExchangeMeeting', { id: meeting.id, version: 1 });
      // Which of them comes first is the server's affair; asked for in either order.
      const [one, other] = await Promise.all(round % 2 === 0 ? [edit(), away()] : [away(), edit()]);
      const [edited, gone] = round % 2 === 0 ? [one, other] : [other, one];
      const row = await api.db.exchangeMeeting.findUniqueOrThrow({ where: { id: rowIdOf(meeting.id) } });
      expect(row.version).toBe(2);
      if (row.archivedAt === null) {
        expect(row.topic).toBe('改');
        expect(edited.__typename).toBe('ExchangeMeeting');
        expect(gone.__typename).toBe('ConflictError');
      } else {
        expect(row.topic).toBe('经验');
        expect(gone.__typename).toBe('ExchangeMeeting');
        expect(codesOf(edited)).toEqual(['archive.archived']);
      }
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver, type Outcome, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let roundId: string;
let kindCode: string;
let nominatorId: string;
let reviewerId: string;
let approverId: string;

beforeAll(async () => {
  api = await startTestApi('2018-02-01');
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId);
  kindCode = await ledger.awardKind();
  [nominatorId, reviewerId, approverId] = [
    await ledger.person(),
    await ledger.person(),
    await ledger.person(),
  ];
  roundId = await round();
});
afterAll(() => api.close());

const fields = `... on Nomination {
  round { id } person { id } kind { code } deed status synthetic
  nominator { id } submittedOn reviewer { id } reviewedOn reviewNote
  noticeFrom noticeExemption noticeWorkdays earliestApprovalOn
  approver { id } authority { id } decidedOn decisionReason documentNumber
  award { id grantedOn deed exemption documentNumber nomination { id } }
  acknowledgements { code reason }
}`;

const round = async (more: object = {}) =>
  (await ledger.save('openRound', { stationId, name: '评先评优', openedOn: '2017-09-01', ...more })).id;

const officer = (more: object = {}) => ledger.person({ stationId, servesFrom: '2006', ...more });

const submit = async (more: object = {}): Promise<Outcome> => {
  const input = { roundId, kindCode, nominatorId, on: '2017-09-10', ...more };
  const personId = 'personId' in more ? {} : { personId: await officer() };
  return ledger.mutate('submitNomination', { ...input, ...personId }, fields);
};

const step = (mutation: string, { id, version }: Pick<Outcome, 'id' | 'version'>, input: object = {}) =>
  ledger.mutate(mutation, { id, version, ...input }, fields);

const review = (of: Outcome, more: object = {}) =>
  step('reviewNomination', of, { reviewerId, on: '2017-09-20', ...more });
const notice = (of: Outcome, more: object = {}) =>
  step('openPublicNotice', of, { from: '2017-09-27', ...more });
const approve = (of: Outcome, more: object = {}) =>
  step('approveNomination', of, { approverId, authorityId, on: '2017-10-12', ...more });

const onNotice = async (more: object = {}) => notice(await review(await submit(more)));

describe('the life of a nomination', () => {
  test('leads from a submission to an award', async () => {
    const personId = await officer();
    const submitted = await submit({ personId, deed: '追捕逃犯', synthetic: true });
    expect(submitted).toMatchObject({
      __typename: 'Nomination',
      version: 1,
      round: { id: roundId },
      person: { id: personId },
      kind: { code: kindCode },
      status: 'SUBMITTED',
      nominator: { id: nominatorId },
      submittedOn: '2017-09-10',
      deed: '追捕逃犯',
      synthetic: true,
      noticeWorkdays: null,
      earliestApprovalOn: null,
      award: null,
    });
    const reviewed = await review(submitted, { note: '事迹属实' });
    expect(reviewed).toMatchObject({
      version: 2,
      status: 'REVIEWED',
      reviewer: { id: reviewerId },
      reviewedOn: '2017-09-20',
      reviewNote: '事迹属实',
    });
    const published = await notice(reviewed);
    expect(published).toMatchObject({
      version: 3,
      status: 'PUBLIC_NOTICE',
      noticeFrom: '2017-09-27',
      earliestApprovalOn: '2017-10-12',
    });
    const approved = await approve(published, { documentNumber: '泰公奖〔2017〕9号' });
    expect(approved).toMatchObject({
      version: 4,
      status: 'APPROVED',
      approver: { id: approverId },
      authority: { id: authorityId },
      decidedOn: '2017-10-12',
      documentNumber: '泰公奖〔2017〕9号',
      noticeWorkdays: 7,
      award: {
        grantedOn: '2017-10-12',
        deed: '追捕逃犯',
        documentNumber: '泰公奖〔2017〕9号',
        nomination: { id: submitted.id },
      },
    });
    const { awards } = await ledger.node<{ awards: { totalCount: number } }>(
      'Person',
      personId,
      'awards { totalCount }',
    );
    expect(awards.totalCount).toBe(1);
  });

  test('takes today where no day is named', async () => {
    const submitted = await submit({ on: null });
    const reviewed = await review(submitted, { on: null });
    expect(await notice(reviewed, { from: null })).toMatchObject({
      submittedOn: '2018-02-01',
      reviewedOn: '2018-02-01',
      noticeFrom: '2018-02-01',
    });
  });

  test('begins with a draft that is changed and submitted', async () => {
    const personId = await officer();
    const draft = await ledger.save('draftNomination', { roundId, personId, kindCode, deed: '草稿' }, fields);
    expect(draft).toMatchObject({ status: 'DRAFT', nominator: null, deed: '草稿' });
    const other = await ledger.awardKind({ class: 'COMMENDATION' });
    const changed = await step('updateNomination', draft, { kindCode: other, deed: '定稿', nominatorId });
    expect(changed).toMatchObject({ version: 2, kind: { code: other }, deed: '定稿' });
    const submitted = await step('submitNomination', changed, { on: '2017-09-10' });
    expect(submitted).toMatchObject({
      id: draft.id,
      version: 3,
      status: 'SUBMITTED',
      deed: '定稿',
      nominator: { id: nominatorId },
    });
    expect(codesOf(await step('updateNomination', submitted, { deed: '改' }))).toEqual([
      'nomination.lifecycle',
    ]);
  });

  test('ends by rejection or withdrawal with a reason that is kept', async () => {
    const rejected = await step('rejectNomination', await submit(), {
      reason: '事迹重复',
      on: '2017-09-12',
      approverId,
    });
    expect(rejected).toMatchObject({
      status: 'REJECTED',
      decisionReason: '事迹重复',
      decidedOn: '2017-09-12',
      approver: { id: approverId },
    });
    const withdrawn = await step('withdrawNomination', await onNotice(), { reason: '本人申请' });
    expect(withdrawn).toMatchObject({
      status: 'WITHDRAWN',
      decisionReason: '本人申请',
      decidedOn: '2018-02-01',
    });
    expect(codesOf(await step('withdrawNomination', await submit(), { reason: ' ' }))).toEqual([
      'nomination.lifecycle',
    ]);
    expect(codesOf(await approve(rejected))).toEqual(['nomination.lifecycle']);
  });

  test('shows an award that was revoked later', async () => {
    const { id, award } = await approve(await onNotice());
    const { id: awardId } = award as { id: string };
    await ledger.save('revokeAward', { id: awardId, version: 1, from: '2018-01', reason: '事迹不实' });
    expect(await ledger.node('Nomination', id, 'status award { revokedFrom revocationReason }')).toEqual({
      status: 'APPROVED',
      award: { revokedFrom: '2018-01', revocationReason: '事迹不实' },
    });
  });
});

describe('bad input is refused with its rule, in the caller’s language, and saves nothing', () => {
  /** The outcome in both languages, of a change that saves neither a nomination nor an award. */
  const refused = async (mutation: string, input: object, code: string, path: string) => {
    const state = async () => [
      await api.db.nomination.findMany({ orderBy: { id: 'asc' } }),
      await api.db.award.count(),
    ];
    const before = await state();
    const messages: string[] = [];
    for (const language of ['zh', 'en'] as const) {
      const { violations = [] } = await ledger.mutate(mutation, input, '', { language });
      expect(violations.map((each) => [each.code, each.path])).toEqual([[code, [path]]]);
      messages.push(violations[0]?.message ?? '');
    }
    expect(messages[0]).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(messages[1]).toMatch(/^[A-Z“].*\.$/);
    expect(await state()).toEqual(before);
    return messages;
  };
  const of = ({ id, version }: Outcome) => ({ id, version });

  test('a nominee who reviews', async () => {
    const personId = await officer();
    const submitted = await submit({ personId });
    const input = { ...of(submitted), reviewerId: personId, on: '2017-09-20' };
    await refused('reviewNomination', input, 'nomination.four-eyes', 'reviewerId');
  });

  test('a nominator who reviews, and a reviewer who approves', async () => {
    const submitted = await submit();
    const reviewing = { ...of(submitted), reviewerId: nominatorId, on: '2017-09-20' };
    await refused('reviewNomination', reviewing, 'nomination.four-eyes', 'reviewerId');
    const published = await notice(await review(submitted));
    const approving = { ...of(published), approverId: reviewerId, authorityId, on: '2017-10-12' };
    await refused('approveNomination', approving, 'nomination.four-eyes', 'approverId');
  });

  test('an approval one working day too early, over National Day 2017', async () => {
    const early = { ...of(await onNotice()), approverId, authorityId, on: '2017-10-11' };
    const [zh, en] = await refused('approveNomination', early, 'award.notice', 'on');
    expect(zh).toMatch(/6 个工作日.*2017-10-12/);
    expect(en).toMatch(/6 working days.*2017-10-12/);
  });

  test('a merit for an auxiliary in 2017', async () => {
    const published = await onNotice({ personId: await officer({ category: 'AUXILIARY' }) });
    const input = { ...of(published), approverId, authorityId, on: '2017-10-12' };
    await refused('approveNomination', input, 'award.officers-only', 'personId');
  });

  test('a second merit for one deed', async () => {
    const personId = await officer();
    const deed = '火场救人';
    await ledger.save('recordAward', {
      kindCode,
      recipientId: personId,
      authorityId,
      grantedOn: '2010',
      deed,
    });
    const published = await onNotice({ personId, deed });
    const input = { ...of(published), approverId, authorityId, on: '2017-10-12' };
    await refused('approveNomination', input, 'award.one-deed', 'deed');
  });

  test('a merit without notice, from too low an authority, or under a number that is taken', async () => {
    const reviewed = await review(await submit());
    const input = { ...of(reviewed), approverId, authorityId, on: '2017-10-12' };
    await refused('approveNomination', input, 'award.notice', 'noticeExemption');
    const county = await ledger.authority({ level: 'COUNTY', parentId: authorityId });
    const exempt = { ...input, noticeExemption: '涉密' };
    const low = { ...exempt, authorityId: county };
    await refused('approveNomination', low, 'award.authority-level', 'authorityId');
    await approve(await onNotice(), { documentNumber: '已用' });
    await refused(
      'approveNomination',
      { ...exempt, documentNumber: '已用' },
      'award.dates',
      'documentNumber',
    );
    expect(await step('approveNomination', reviewed, exempt)).toMatchObject({
      status: 'APPROVED',
      noticeExemption: '涉密',
    });
  });

  test('a notice that begins in some month', async () => {
    const reviewed = await review(await submit());
    await refused('openPublicNotice', { ...of(reviewed), from: '2017-10' }, 'award.notice', 'from');
  });

  test('somebody who serves elsewhere, or a submission after the round', async () => {
    const elsewhere = await ledger.station(authorityId);
    const personId = await ledger.person({ stationId: elsewhere, servesFrom: '2006' });
    const input = { roundId, personId, kindCode, nominatorId, on: '2017-09-10' };
    await refused('submitNomination', input, 'nomination.in-service', 'personId');
    const closed = await round({ closedOn: '2017-09-10' });
    const late = { ...input, roundId: closed, personId: await officer() };
    await refused('submitNomination', late, 'nomination.round', 'on');
    await refused(
      'submitNomination',
      { ...late, roundId, nominatorId: null },
      'text.required',
      'nominatorId',
    );
  });
});

describe('a leading Party cadre', () => {
  test('yields, or the reason is kept with the nomination', async () => {
    const contested = await round();
    const personId = await officer();
    const person = { personId: rowIdOf(personId) };
    await api.db.post.create({
      data: { ...person, stationId: rowIdOf(stationId), kind: 'DIRECTOR', from: '2015' },
    });
    await api.db.partyMembership.create({ data: { ...person, probationaryFrom: '2010', fullFrom: '2011' } });
    expect(
      await ledger.node('Person', personId, 'before: leadingCadre(asOf: "2014-12-31") now: leadingCadre'),
    ).toEqual({ before: false, now: true });
    const alone = await submit({ roundId: contested, personId });
    expect(alone.__typename).toBe('Nomination');
    await step('withdrawNomination', alone, { reason: '重报' });
    await submit({ roundId: contested });
    const warned = await submit({ roundId: contested, personId });
    expect(warned.violations).toMatchObject([
      { code: 'nomination.yield', severity: 'WARNING', path: ['personId'] },
    ]);
    const acknowledge = [{ code: 'nomination.yield', reason: '一线带队追捕' }];
    const explained = await submit({ roundId: contested, personId, acknowledge });
    expect(explained['acknowledgements']).toEqual(acknowledge);
    expect(await review(explained)).toMatchObject({ status: 'REVIEWED', acknowledgements: acknowledge });
  });
});

describe('a second merit within a year', () => {
  test('is approved with a reason, which the award keeps too', async () => {
    const personId = await officer();
    await ledger.save('recordAward', { kindCode, recipientId: personId, authorityId, grantedOn: '2017-03' });
    const published = await onNotice({ personId });
    expect((await approve(published)).violations).toMatchObject([
      { code: 'award.repeat', severity: 'WARNING', path: ['on'] },
    ]);
    const acknowledge = [{ code: 'award.repeat', reason: '省厅批准' }];
    const { acknowledgements, award } = await approve(published, { acknowledge });
    expect(acknowledgements).toEqual(acknowledge);
    const { id } = award as { id: string };
    expect(await ledger.node('Award', id, 'acknowledgements { code reason }')).toEqual({
      acknowledgements: acknowledge,
    });
  });
});

describe('when several write at once', () => {
  test('a person is nominated once in a round', async () => {
    const personId = await officer();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => submit({ personId })));
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'InvariantError',
      'InvariantError',
      'InvariantError',
      'Nomination',
    ]);
    const refusals = outcomes.filter(({ violations }) => violations);
    expect(refusals.map(codesOf)).toEqual(refusals.map(() => ['nomination.one-open']));
    expect(await api.db.nomination.count({ where: { personId: rowIdOf(personId) } })).toBe(1);
  });

  test('a nomination is approved once, and grants one award', async () => {
    const personId = await officer();
    const published = await onNotice({ personId });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => approve(published)));
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'ConflictError',
      'ConflictError',
      'ConflictError',
      'Nomination',
    ]);
    expect(await api.db.award.count({ where: { personId: rowIdOf(personId) } })).toBe(1);
  });

  test('an approval and a withdrawal do not both happen', async () => {
    const published = await onNotice();
    const outcomes = await Promise.all([
      approve(published),
      step('withdrawNomination', published, { reason: '本人申请' }),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['ConflictError', 'Nomination']);
  });
});

describe('who may', () => {
  test.each([
    ['submitNomination', 'EDITOR', () => ({ roundId, kindCode, nominatorId, personId: nominatorId })],
    ['draftNomination', 'EDITOR', () => ({ roundId, kindCode, personId: nominatorId })],
    ['openPublicNotice', 'EDITOR', () => ({ id: roundId, version: 1 })],
    ['withdrawNomination', 'EDITOR', () => ({ id: roundId, version: 1, reason: 'x' })],
    ['reviewNomination', 'REVIEWER', () => ({ id: roundId, version: 1, reviewerId })],
    ['approveNomination', 'REVIEWER', () => ({ id: roundId, version: 1, approverId, authorityId })],
    ['rejectNomination', 'REVIEWER', () => ({ id: roundId, version: 1, reason: 'x' })],
  ] as const)('%s is for %s and above', async (mutation, role, input) => {
    const below = role === 'EDITOR' ? 'VIEWER' : 'EDITOR';
    expect((await ledger.mutate(mutation, input(), '', { as: below })).__typename).toBe('ForbiddenError');
    expect((await ledger.mutate(mutation, input(), '', { as: role })).__typename).not.toBe('ForbiddenError');
  });
});

describe('what a submission names', () => {
  test('is there, and is either a draft or a proposal', async () => {
    const personId = await officer();
    for (const [wrong, path] of [
      [{ roundId: stationId }, ['roundId']],
      [{ personId: stationId }, ['personId']],
      [{ kindCode: '没有' }, ['kindCode']],
      [{ nominatorId: stationId }, ['nominatorId']],
    ] as const)
      expect(await submit({ personId, ...wrong })).toMatchObject({ __typename: 'NotFoundError', path });
    expect(codesOf(await ledger.mutate('submitNomination', { roundId, personId }))).toEqual([
      'text.required',
    ]);
    const { errors } = await ledger.send('submitNomination', { id: roundId, version: 1, personId });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('was read before it is changed', async () => {
    const submitted = await submit();
    await review(submitted);
    expect(await step('withdrawNomination', submitted, { reason: '晚了' })).toMatchObject({
      __typename: 'ConflictError',
      current: { id: submitted.id, version: 2 },
    });
  });
});

describe('reading', () => {
  const list = async (filter: object, orderBy?: object[]) => {
    const query = `query ($filter: NominationFilter, $orderBy: [NominationOrder!]) {
      nominations(filter: $filter, orderBy: $orderBy) { totalCount nodes { id } }
    }`;
    const { nominations } = await ledger.read<{
      nominations: { totalCount: number; nodes: { id: string }[] };
    }>(query, { filter, orderBy });
    expect(nominations.totalCount).toBe(nominations.nodes.length);
    return nominations.nodes.map(({ id }) => id);
  };

  test('nominations are filtered and sorted', async () => {
    const own = await round();
    const first = await submit({ roundId: own, deed: '甲事迹', on: '2017-09-11' });
    const second = await review(await submit({ roundId: own, synthetic: true }));
    const { person, kind } = await ledger.node<{ person: { id: string }; kind: { id: string } }>(
      'Nomination',
      first.id,
      'person { id } kind { id }',
    );
    const both = { roundId: own };
    expect((await list(both)).toSorted()).toEqual([first.id, second.id].toSorted());
    expect(await list({ ...both, status: 'REVIEWED' })).toEqual([second.id]);
    expect(await list({ ...both, status: ['SUBMITTED'] })).toEqual([first.id]);
    expect(await list({ ...both, search: '甲事' })).toEqual([first.id]);
    expect(await list({ ...both, synthetic: true })).toEqual([second.id]);
    expect(await list({ ...both, submittedOn: { from: '2017-09-11' } })).toEqual([first.id]);
    expect(await list({ ...both, kindId: kind.id, class: 'MERIT_III', personId: person.id })).toEqual([
      first.id,
    ]);
    expect(await list({ ...both, stationId: await ledger.station(authorityId) })).toEqual([]);
    const byDay = [{ field: 'SUBMITTED_ON', direction: 'DESC' }];
    expect(await list({ ...both, stationId }, byDay)).toEqual([first.id, second.id]);
    expect(
      await ledger.node('SelectionRound', own, 'nominations(filter: { status: REVIEWED }) { nodes { id } }'),
    ).toEqual({ nominations: { nodes: [{ id: second.id }] } });
    expect(await ledger.node('Person', person.id, 'nominations { nodes { id } }')).toEqual({
      nominations: { nodes: [{ id: first.id }] },
    });
  });

  test('the working days of a notice are counted for the caller', async () => {
    const { id } = await onNotice();
    const counted = (asOf: string) =>
      ledger.node<object>('Nomination', id, `noticeWorkdays(asOf: "${asOf}") earliestApprovalOn`);
    for (const [asOf, noticeWorkdays] of [
      ['2017-09-27', 0],
      ['2017-09-30', 3],
      ['2017-10-09', 4],
      ['2017-10-12', 7],
      ['2027-01-02', null],
    ] as const)
      expect(await counted(asOf)).toEqual({ noticeWorkdays, earliestApprovalOn: '2017-10-12' });
    const commendation = await ledger.awardKind({ class: 'COMMENDATION' });
    expect(await onNotice({ kindCode: commendation })).toMatchObject({ earliestApprovalOn: null });
  });

  test('takes as many statements for a page as for one', async () => {
    const query = `query ($first: Int) { nominations(first: $first) { totalCount nodes {
      status noticeWorkdays earliestApprovalOn person { name leadingCadre } kind { class } nominator { name }
      reviewer { name } approver { name } authority { name } award { revokedFrom }
      round { name station { name } nominations { totalCount nodes { status } } }
    } } }`;
    expect(await ledger.cost(query, { first: 20 })).toBe(await ledger.cost(query, { first: 1 }));
  });
});

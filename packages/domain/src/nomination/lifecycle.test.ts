import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaWorkdays } from '../china-workdays.ts';
import { addDays, calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import {
  authority,
  award,
  cadre,
  kind,
  nomination,
  nominee,
  person,
  rival,
  round,
  spell,
  station,
  today,
} from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  type ApproveNominationFacts,
  type ApproveNominationInput,
  approveNomination,
  openPublicNotice,
} from './approval.changes.ts';
import { type Nomination, nominationStatuses } from './nomination.ts';
import { earliestApproval } from './notice.rules.ts';
import {
  type NominationStepFacts,
  type ReviewNominationInput,
  rejectNomination,
  reviewNomination,
  withdrawNomination,
} from './step.changes.ts';

const who = (name: string) => idOf('Person', name);
const day = (text: string) => calendarDate(text);

const submitted = nomination('n', {
  status: 'SUBMITTED',
  nominatorId: who('nominator'),
  submittedOn: day('2017-09-10'),
  deed: '追捕逃犯',
});
const reviewed: Nomination = {
  ...submitted,
  status: 'REVIEWED',
  reviewerId: who('reviewer'),
  reviewedOn: day('2017-09-20'),
};
const onNotice: Nomination = { ...reviewed, status: 'PUBLIC_NOTICE', noticeFrom: day('2017-09-27') };

const facts = (of: Nomination): NominationStepFacts & { calendar: typeof chinaWorkdays } => ({
  round,
  station,
  kind,
  nominee,
  rivals: [],
  nomination: of,
  yieldExplained: false,
  calendar: chinaWorkdays,
});

const review = (
  input: Partial<ReviewNominationInput> = {},
  of = submitted,
  more: Partial<NominationStepFacts> = {},
) =>
  reviewNomination({
    facts: { ...facts(of), ...more },
    input: { reviewerId: who('reviewer'), on: '2017-09-20', ...input },
    today,
  });
const notice = (from: string | null, of = reviewed) =>
  openPublicNotice({ facts: facts(of), input: { from }, today });

const city = { ...authority, level: 'CITY' } as const;
const approve = (
  input: Partial<ApproveNominationInput> = {},
  of = onNotice,
  more: Partial<ApproveNominationFacts> = {},
  acknowledge?: { code: string; reason: string }[],
) =>
  approveNomination({
    facts: { ...facts(of), authority: city, awards: [], takenDocumentNumbers: [], ...more },
    input: { approverId: who('approver'), on: '2017-10-12', documentNumber: '泰公奖〔2017〕9号', ...input },
    ids: { award: idOf('Award', 'granted') },
    today,
    acknowledge,
  });
const reason = '事迹重复申报';
const reject = (of: Nomination, why = reason, on = '2017-10-01', approverId: string | null = null) =>
  rejectNomination({
    facts: facts(of),
    input: { reason: why, on, approverId: approverId === null ? null : who(approverId) },
    today,
  });
const withdraw = (of: Nomination, why = reason) =>
  withdrawNomination({ facts: facts(of), input: { reason: why, on: '2017-10-01' }, today });

describe('the life of a nomination', () => {
  it('goes from submission over review and notice to the award', () => {
    const first = accepted(review({ note: '事迹属实' })).nomination;
    expect(first).toEqual({ ...reviewed, reviewNote: '事迹属实' });
    const second = accepted(notice('2017-09-27', first)).nomination;
    expect(second).toEqual({ ...onNotice, reviewNote: '事迹属实' });
    const { nomination: approved, award: granted } = accepted(approve({}, second));
    expect(approved).toEqual({
      ...second,
      status: 'APPROVED',
      approverId: who('approver'),
      authorityId: city.id,
      decidedOn: '2017-10-12',
      documentNumber: '泰公奖〔2017〕9号',
      awardId: 'granted',
    });
    const { class: _, ...plain } = award('granted', '2017-10-12', { deed: '追捕逃犯' });
    expect(granted).toEqual({ ...plain, documentNumber: '泰公奖〔2017〕9号' });
  });

  it.each(nominationStatuses)('knows no other way on from %s', (status) => {
    const of = { ...onNotice, status };
    const tried = {
      REVIEWED: review({ on: '2017-10-01' }, of),
      PUBLIC_NOTICE: notice('2017-10-09', of),
      APPROVED: approve({ noticeExemption: '抢险' }, of),
      REJECTED: reject(of),
      WITHDRAWN: withdraw(of),
    };
    const ways: Record<Nomination['status'], readonly string[]> = {
      DRAFT: ['WITHDRAWN'],
      SUBMITTED: ['REVIEWED', 'REJECTED', 'WITHDRAWN'],
      REVIEWED: ['PUBLIC_NOTICE', 'APPROVED', 'REJECTED', 'WITHDRAWN'],
      PUBLIC_NOTICE: ['APPROVED', 'REJECTED', 'WITHDRAWN'],
      APPROVED: [],
      REJECTED: [],
      WITHDRAWN: [],
    };
    for (const [to, decision] of Object.entries(tried)) {
      if (ways[status].includes(to)) accepted<unknown>(decision);
      else breaks('nomination.lifecycle', decision, 'id');
    }
  });

  it('ends with a reason where it is rejected or withdrawn', () => {
    expect(accepted(reject(submitted)).nomination).toMatchObject({
      status: 'REJECTED',
      decidedOn: '2017-10-01',
      decisionReason: reason,
    });
    expect(accepted(reject(onNotice, reason, '2017-10-01', 'approver')).nomination.approverId).toBe(
      'approver',
    );
    expect(accepted(withdraw(nomination('n'))).nomination).toMatchObject({ status: 'WITHDRAWN' });
    breaks('nomination.lifecycle', reject(submitted, ' '), 'reason');
    breaks('nomination.lifecycle', withdraw(submitted, ''), 'reason');
    breaks('text.length', withdraw(submitted, '长'.repeat(2001)), 'reason');
  });

  it('takes its steps in order, and none in the future', () => {
    accepted(review({ on: '2017-09-10' }));
    breaks('nomination.lifecycle', review({ on: '2017-09-09' }), 'on');
    breaks('nomination.lifecycle', notice('2017-09-19'), 'from');
    breaks('nomination.lifecycle', reject(onNotice, reason, '2017-09-26'), 'on');
    breaks('nomination.lifecycle', review({ on: '2018-02-02' }), 'on');
    expect(accepted(review({ on: null })).nomination.reviewedOn).toBe(today);
    breaksOnly(['date.calendar'], review({ on: '2017-09-31' }));
    breaksOnly(['date.calendar'], approve({ on: '2017-09-31' }));
  });

  it('says once that it is over', () => {
    const approved = { ...onNotice, status: 'APPROVED', decidedOn: day('2017-10-12') } as const;
    breaksOnly(['nomination.lifecycle'], approve({}, approved, { awards: [award('granted', '2017-10-12')] }));
  });
});

describe('four eyes', () => {
  it('let nobody nominate and review, nor review and approve', () => {
    breaks('nomination.four-eyes', review({ reviewerId: who('nominator') }), 'reviewerId');
    breaks('nomination.four-eyes', approve({ approverId: who('reviewer') }), 'approverId');
    accepted(approve({ approverId: who('nominator') }));
  });

  it('are not the nominee’s', () => {
    breaks('nomination.four-eyes', review({ reviewerId: person.id }), 'reviewerId');
    breaks('nomination.four-eyes', approve({ approverId: person.id }), 'approverId');
    breaks('nomination.four-eyes', reject(onNotice, reason, '2017-10-01', person.id), 'approverId');
  });
});

describe('a leading Party cadre', () => {
  const late = { nominee: { ...nominee, ...cadre }, rivals: [rival('r', { status: 'SUBMITTED' })] };

  it('yields to who is put forward later, until that was explained', () => {
    breaks('nomination.yield', review({}, submitted, late), 'personId');
    breaks('nomination.yield', approve({}, onNotice, late), 'personId');
    accepted(review({}, submitted, { ...late, yieldExplained: true }));
  });
});

describe('the public notice', () => {
  it('runs for seven working days before the day of approval, over National Day 2017', () => {
    // 27, 28, 29 and 30 September (a Saturday that is worked), then 9, 10 and 11 October.
    const early = breaks('award.notice', approve({ on: '2017-10-11' }), 'on');
    expect(early.severity).toBe('ERROR');
    expect(early.parameters).toMatchObject({ workdays: 6, required: 7, earliest: '2017-10-12' });
    accepted(approve({ on: '2017-10-12' }));
    accepted(approve({ on: '2017-12-01' }));
  });

  it('is over on the first day that leaves seven working days behind, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1400 }), (offset) => {
        const noticeFrom = addDays(day('2010-01-01'), offset);
        const of = { ...onNotice, submittedOn: noticeFrom, reviewedOn: noticeFrom, noticeFrom };
        const earliest = earliestApproval(noticeFrom, chinaWorkdays) ?? today;
        accepted(approve({ on: earliest }, of));
        breaks('award.notice', approve({ on: addDays(earliest, -1) }, of), 'on');
      }),
    );
    expect(earliestApproval(day('2017-09'), chinaWorkdays)).toBeNull();
  });

  it('is left out or cut short by a recorded exemption', () => {
    breaks('award.notice', approve({}, reviewed), 'noticeExemption');
    const { nomination: approved } = accepted(approve({ noticeExemption: '涉密' }, reviewed));
    expect(approved).toMatchObject({ status: 'APPROVED', noticeFrom: null, noticeExemption: '涉密' });
    accepted(approve({ on: '2017-09-27', noticeExemption: '抢险一线' }));
    breaks('text.length', approve({ noticeExemption: '长'.repeat(2001) }), 'noticeExemption');
  });

  it('is asked for from merit III upwards', () => {
    const national = { authority: { ...authority, level: 'NATIONAL' } } as const;
    for (const each of ['MERIT_III', 'MERIT_II', 'MERIT_I', 'HONOUR_TITLE'] as const)
      breaks(
        'award.notice',
        approve({}, reviewed, { ...national, kind: { ...kind, class: each } }),
        'noticeExemption',
      );
    for (const each of ['COMMENDATION', 'NAMED_TITLE'] as const)
      accepted(approve({}, reviewed, { ...national, kind: { ...kind, class: each } }));
  });

  it('is known to the day', () => {
    breaks('award.notice', notice('2017-10'), 'from');
    breaks('award.notice', approve({ on: '2017-11' }), 'on');
    accepted(approve({ on: '2017-11', noticeExemption: '涉密' }));
    const vague = { ...onNotice, noticeFrom: day('2017-10') };
    breaks('award.notice', approve({ on: '2017-11-20' }, vague), 'noticeFrom');
  });

  it('that the calendar cannot count is somebody’s to have counted', () => {
    const later = day('2027-06-01');
    const far: Nomination = { ...onNotice, noticeFrom: day('2026-12-28') };
    const on = (decidedOn: string, reasons?: { code: string; reason: string }[]) =>
      approveNomination({
        facts: { ...facts(far), authority: city, awards: [], takenDocumentNumbers: [] },
        input: { approverId: who('approver'), on: decidedOn },
        ids: { award: idOf('Award', 'granted') },
        today: later,
        acknowledge: reasons,
      });
    const counted = [{ code: 'award.notice', reason: '按国务院办公厅通知核算，满七个工作日' }];
    expect(breaks('award.notice', on('2027-01-12'), 'on').severity).toBe('WARNING');
    expect(on('2027-01-12', counted)).toMatchObject({ ok: true, acknowledged: counted });
    expect(breaks('award.notice', on('2027-01-02', counted), 'on').severity).toBe('ERROR');
  });
});

describe('an approval grants the award by the rules of every award', () => {
  it('not to an auxiliary in 2017', () => {
    const spells = [spell('s', ['2006-05'], { category: 'AUXILIARY' })];
    breaks('award.officers-only', approve({}, onNotice, { nominee: { ...nominee, spells } }), 'personId');
  });

  it('not twice for one deed', () => {
    const earned = award('a', '2010-01-20', { deed: '追捕逃犯' });
    breaks('award.one-deed', approve({}, onNotice, { awards: [earned] }), 'deed');
  });

  it('not by an authority of too low a level, nor under a number that is taken', () => {
    breaks('award.authority-level', approve({}, onNotice, { authority }), 'authorityId');
    breaks(
      'award.dates',
      approve({}, onNotice, { takenDocumentNumbers: ['泰公奖〔2017〕9号'] }),
      'documentNumber',
    );
    breaks('award.dates', approve({ on: '2018-02-02' }), 'on');
  });

  it('a second time within a year with an exemption or a reason', () => {
    const awards = [award('a', '2017-03-01')];
    breaks('award.repeat', approve({}, onNotice, { awards }), 'on');
    expect(accepted(approve({ exemption: '专项行动' }, onNotice, { awards })).award.exemption).toBe(
      '专项行动',
    );
    const given = [{ code: 'award.repeat', reason: '省厅批准' }];
    expect(approve({}, onNotice, { awards }, given)).toMatchObject({ ok: true, acknowledged: given });
  });
});

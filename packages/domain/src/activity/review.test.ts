import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import type { CaseReview, Finding, StudyDay } from './activity.ts';
import { changeFinding, closeFinding, type OpenFindingInput, openFinding } from './finding.changes.ts';
import {
  changeCaseReview,
  type RecordCaseReviewFacts,
  type RecordCaseReviewInput,
  recordCaseReview,
} from './review.changes.ts';

const studyDay: StudyDay = {
  id: idOf('StudyDay', 'day'),
  stationId: station.id,
  heldOn: calendarDate('2018-01-05'),
  topic: '一案一评',
  leaderId: null,
  attendance: null,
  synthetic: true,
};

function record(input: Partial<RecordCaseReviewInput> = {}, facts: Partial<RecordCaseReviewFacts> = {}) {
  return recordCaseReview({
    facts: { station, reviews: [], studyDay: null, ...facts },
    input: { caseNumber: 'A3206-2018-0017', category: 'FRAUD', reviewedOn: '2018-01-05', ...input },
    ids: { review: idOf('CaseReview', 'new') },
    today,
  });
}

const review: CaseReview = { ...accepted(record()).review, id: idOf('CaseReview', 'old') };
const finding = (openedOn: string, closedOn: string | null = null): Finding => ({
  id: idOf('Finding', 'finding'),
  reviewId: review.id,
  text: '现场勘查不细',
  openedOn: calendarDate(openedOn),
  closedOn: closedOn === null ? null : calendarDate(closedOn),
  remedy: null,
  synthetic: false,
});

describe('a case review', () => {
  it('is recorded with its number and category alone', () => {
    expect(accepted(record({ summary: '串并不及时' }, { studyDay })).review).toEqual({
      id: 'new',
      stationId: station.id,
      caseNumber: 'A3206-2018-0017',
      category: 'FRAUD',
      reviewedOn: '2018-01-05',
      studyDayId: studyDay.id,
      reviewerId: null,
      summary: '串并不及时',
      synthetic: false,
    });
  });

  it.each(['A3206-2018-0017', ' a3206 - 2018 - 0017 ', 'Ａ３２０６-2018-0017'])(
    'is the only one of its case, however the number is written: %j',
    (caseNumber) => {
      breaks('review.finding-order', record({ caseNumber }, { reviews: [review] }), 'caseNumber');
    },
  );

  it('leaves other cases alone', () => {
    accepted(record({ caseNumber: 'A3206-2018-0018' }, { reviews: [review] }));
  });

  it('was held by today, within the lifetime of its station', () => {
    accepted(record({ reviewedOn: '2018-02-01' }));
    breaks('record.future', record({ reviewedOn: '2018-02-02' }), 'reviewedOn');
    breaks('station.lifetime', record({ reviewedOn: '2006-04' }), 'reviewedOn');
  });

  it('belongs to a study day of its own station', () => {
    const elsewhere = { ...studyDay, stationId: idOf('Station', 'other') };
    breaks('review.study-day', record({}, { studyDay: elsewhere }), 'studyDayId');
  });

  it('tells everything that is wrong at once', () => {
    breaksOnly(['text.required', 'date.calendar'], record({ caseNumber: '', reviewedOn: '2018-02-30' }));
  });

  it('cannot move behind its findings, nor to another’s case', () => {
    const findings = [finding('2018-01-05')];
    const other = { ...review, id: idOf('CaseReview', 'other'), caseNumber: 'B1' };
    const change = (input: object) =>
      changeCaseReview({
        facts: { station, reviews: [review, other], studyDay: null, review, findings },
        input,
        today,
      });
    expect(accepted(change({ category: 'PROPERTY' })).review).toEqual({ ...review, category: 'PROPERTY' });
    accepted(change({ reviewedOn: '2018-01' }));
    breaks('review.finding-order', change({ reviewedOn: '2018-01-06' }), 'reviewedOn');
    breaks('review.finding-order', change({ caseNumber: 'b1' }), 'caseNumber');
    breaks('text.required', change({ caseNumber: null }), 'caseNumber');
  });
});

describe('a finding', () => {
  const facts = { station, review };
  const open = (input: Partial<OpenFindingInput> = {}) =>
    openFinding({
      facts,
      input: { text: '现场勘查不细', ...input },
      ids: { finding: idOf('Finding', 'finding') },
      today,
    });
  const close = (closedOn: string, from = finding('2018-01-10')) =>
    closeFinding({ facts: { ...facts, finding: from }, input: { closedOn, remedy: '补勘并复训' }, today });

  it('opens with the review, or after it', () => {
    expect(accepted(open()).finding).toEqual(finding('2018-01-05'));
    accepted(open({ openedOn: '2018-02-01' }));
    breaks('review.finding-order', open({ openedOn: '2018-01-04' }), 'openedOn');
    breaks('record.future', open({ openedOn: '2018-02-02' }), 'openedOn');
    breaks('text.required', open({ text: '' }), 'text');
    breaks('date.calendar', open({ openedOn: 'soon' }), 'openedOn');
  });

  it('closes on the day that it opened, or after it', () => {
    expect(accepted(close('2018-01-10')).finding).toMatchObject({
      closedOn: '2018-01-10',
      remedy: '补勘并复训',
    });
    breaks('review.finding-order', close('2018-01-09'), 'closedOn');
    breaks('record.future', close('2018-02-02'), 'closedOn');
    breaks('text.required', close(''), 'closedOn');
    expect(accepted(close('2018-01-20', finding('2018-01-10', '2018-01-12'))).finding.closedOn).toBe(
      '2018-01-20',
    );
  });

  it('changes only as its dates allow', () => {
    const change = (input: object) =>
      changeFinding({ facts: { ...facts, finding: finding('2018-01-10', '2018-01-12') }, input, today });
    expect(accepted(change({ text: '勘查不细' })).finding.text).toBe('勘查不细');
    accepted(change({ openedOn: '2018-01-12' }));
    breaks('review.finding-order', change({ openedOn: '2018-01-13' }), 'closedOn');
    breaks('review.finding-order', change({ openedOn: '2018-01-04' }), 'openedOn');
    breaks('text.required', change({ openedOn: null }), 'openedOn');
  });

  it('lies within the lifetime of the station', () => {
    const dissolved = { ...station, dissolvedOn: calendarDate('2018-01-15') };
    const late = closeFinding({
      facts: { station: dissolved, review, finding: finding('2018-01-10') },
      input: { closedOn: '2018-01-16' },
      today,
    });
    breaks('station.lifetime', late, 'closedOn');
  });
});

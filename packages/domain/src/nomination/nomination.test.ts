import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import {
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
  changeNomination,
  draftNomination,
  type NominationFacts,
  type SubmitNominationFacts,
  type SubmitNominationInput,
  submitNomination,
} from './nomination.changes.ts';
import type { Nomination } from './nomination.ts';

const facts: NominationFacts = { round, station, kind, nominee, rivals: [] };
const ids = { nomination: idOf('Nomination', 'new') };
const nominatorId = idOf('Person', 'nominator');

const submit = (
  input: Partial<SubmitNominationInput> = {},
  more: Partial<SubmitNominationFacts> = {},
  acknowledge?: { code: string; reason: string }[],
) =>
  submitNomination({
    facts: { ...facts, ...more },
    input: { nominatorId, on: '2017-09-10', deed: '追捕逃犯', synthetic: true, ...input },
    ids,
    today,
    acknowledge,
  });

describe('a draft', () => {
  const draft = nomination('new', { deed: '追捕逃犯' });

  it('is written with what is known, and changed until it is submitted', () => {
    const made = draftNomination({ facts, input: { deed: '追捕逃犯', synthetic: true }, ids, today });
    expect(accepted(made).nomination).toEqual(draft);
    const other = { ...kind, id: idOf('AwardKind', 'other') };
    const change = (before: Nomination) =>
      changeNomination({
        facts: { ...facts, kind: other, nomination: before },
        input: { deed: null, nominatorId },
        today,
      });
    expect(accepted(change(draft)).nomination).toEqual({
      ...draft,
      kindId: other.id,
      deed: null,
      nominatorId,
    });
    breaks('nomination.lifecycle', change({ ...draft, status: 'SUBMITTED' }), 'id');
  });

  it('becomes a submission that keeps what the input does not name', () => {
    const submitted = submit({ deed: undefined, synthetic: undefined }, { nomination: draft });
    expect(accepted(submitted).nomination).toEqual({
      ...draft,
      status: 'SUBMITTED',
      nominatorId,
      submittedOn: '2017-09-10',
    });
    breaks('nomination.lifecycle', submit({}, { nomination: { ...draft, status: 'REJECTED' } }), 'id');
  });
});

describe('a submission', () => {
  it('puts a person forward directly, today where nothing else is said', () => {
    expect(accepted(submit()).nomination).toMatchObject({
      id: 'new',
      status: 'SUBMITTED',
      personId: person.id,
      kindId: kind.id,
      nominatorId,
      submittedOn: '2017-09-10',
    });
    expect(accepted(submit({ on: null })).nomination.submittedOn).toBe(today);
  });

  it('names who nominates, and not the nominee', () => {
    breaksOnly(['text.required'], submit({ nominatorId: null }));
    breaks('text.required', submit({ nominatorId: null }), 'nominatorId');
    breaks('nomination.four-eyes', submit({ nominatorId: person.id }), 'nominatorId');
  });

  it('comes while the round is open, and not in the future', () => {
    const closed = { round: { ...round, closedOn: calendarDate('2017-09-11') } };
    accepted(submit({}, closed));
    breaks('nomination.round', submit({ on: '2017-09-11' }, closed), 'on');
    breaks('nomination.round', submit({ on: '2017-08-31' }), 'on');
    accepted(submit({ on: '2018-02-01' }));
    breaks('nomination.lifecycle', submit({ on: '2018-02-02' }), 'on');
    breaksOnly(['date.calendar'], submit({ on: '2017-09-31' }));
  });

  it('is of somebody who serves at the station that day', () => {
    const served = (...spells: ReturnType<typeof spell>[]) => ({ nominee: { ...nominee, spells } });
    accepted(submit({}, served(spell('s', ['2017-09-10', '2017-09-11']))));
    breaks('nomination.in-service', submit({}, served(spell('s', ['2006', '2017-09-10']))), 'personId');
    const elsewhere = spell('s', ['2006'], { stationId: idOf('Station', 'elsewhere') });
    breaks('nomination.in-service', submit({}, served(elsewhere)), 'personId');
    const gone = { station: { ...station, dissolvedOn: calendarDate('2017-09-01') } };
    breaks('station.lifetime', submit({}, gone), 'on');
  });

  it('is for a kind of award that goes to people', () => {
    const collective = { ...kind, recipientTypes: ['STATION'] } as const;
    breaks('award.recipient', submit({}, { kind: collective }), 'kindCode');
  });

  it('is the only open one of that person in the round', () => {
    const open = rival('other', { status: 'DRAFT' }, { person });
    breaks('nomination.one-open', submit({}, { rivals: [open] }), 'personId');
    for (const status of ['APPROVED', 'REJECTED', 'WITHDRAWN'] as const)
      accepted(submit({}, { rivals: [rival('other', { status }, { person })] }));
  });
});

describe('a leading Party cadre yields', () => {
  const leader = { nominee: { ...nominee, ...cadre } };

  it('to anybody eligible who stands in the round', () => {
    for (const status of ['SUBMITTED', 'REVIEWED', 'PUBLIC_NOTICE', 'APPROVED'] as const) {
      const found = breaks(
        'nomination.yield',
        submit({}, { ...leader, rivals: [rival('r', { status })] }),
        'personId',
      );
      expect(found.severity).toBe('WARNING');
    }
    for (const status of ['DRAFT', 'REJECTED', 'WITHDRAWN'] as const)
      accepted(submit({}, { ...leader, rivals: [rival('r', { status })] }));
  });

  it('but not where nobody else stands, nor to another such cadre', () => {
    accepted(submit({}, leader));
    accepted(submit({}, { ...leader, rivals: [rival('r', { status: 'SUBMITTED' }, cadre)] }));
  });

  it('only while leading and a member of the Party', () => {
    const stands = [rival('r', { status: 'SUBMITTED' })];
    const [post] = cadre.posts;
    const [membership] = cadre.partyMemberships;
    const as = (changes: Partial<typeof nominee>) =>
      submit({}, { nominee: { ...leader.nominee, ...changes }, rivals: stands });
    breaks('nomination.yield', as({ posts: [{ ...post, to: calendarDate('2017-09-11') }] }), 'personId');
    accepted(as({ posts: [{ ...post, to: calendarDate('2017-09-10') }] }));
    accepted(as({ posts: [{ ...post, kind: 'OTHER' }] }));
    accepted(as({ partyMemberships: [] }));
    accepted(as({ partyMemberships: [{ ...membership, leftOn: calendarDate('2017-09-10') }] }));
  });

  it('or says why not', () => {
    const reason = [{ code: 'nomination.yield', reason: '唯一一线参战人员' }];
    const made = submit({}, { ...leader, rivals: [rival('r', { status: 'SUBMITTED' })] }, reason);
    expect(made).toMatchObject({ ok: true, acknowledged: reason });
  });
});

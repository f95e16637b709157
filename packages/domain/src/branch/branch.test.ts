import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import type { PartyMembership } from '../person/person.ts';
import { branchMembership, partyMembership, term } from '../testing/party.ts';
import { branch, person, station, tenure, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  type AppointSecretaryInput,
  appointSecretary,
  type ChangeBranchInput,
  changeBranch,
  createBranch,
  endSecretaryTenure,
} from './branch.changes.ts';
import { type SecretaryTenure, termPeriod } from './branch.ts';

const first = tenure('first', ['2006-05', '2009-03'], 'xu');
const running = tenure('running', ['2009-03'], 'second');

function appoint(
  input: AppointSecretaryInput,
  branchTenures: readonly SecretaryTenure[] = [],
  {
    personTenures = [] as readonly SecretaryTenure[],
    acknowledge = [] as { code: string; reason: string }[],
  } = {},
) {
  return appointSecretary({
    facts: { station, branch, person, branchTenures, personTenures },
    input,
    ids: { tenure: idOf('SecretaryTenure', 'new') },
    today,
    acknowledge,
  });
}

function end(of: SecretaryTenure, to: string, branchTenures: readonly SecretaryTenure[] = [of]) {
  const facts = { station, branch, tenure: of, branchTenures, personTenures: [of] };
  return endSecretaryTenure({ facts, input: { to, reason: '调任' }, today });
}

describe('a branch', () => {
  const create = (foundedOn: string) =>
    createBranch({
      facts: { station },
      input: { name: '城东派出所党支部', foundedOn },
      ids: { branch: branch.id },
      today,
    });
  const change = (input: ChangeBranchInput) =>
    changeBranch({ facts: { station, branch, branchTenures: [first] }, input, today });

  it('is founded in the lifetime of its station', () => {
    expect(accepted(create('2006-05')).branch).toEqual(branch);
    breaks('station.lifetime', create('2006-04-30'), 'foundedOn');
  });

  it('holds its tenures', () => {
    accepted(change({ dissolvedOn: '2009-03' }));
    breaks('record.lifetime', change({ foundedOn: '2006-06' }), 'foundedOn');
    breaks('record.lifetime', change({ dissolvedOn: '2009-02-28' }), 'dissolvedOn');
    breaks('period.order', change({ dissolvedOn: '2006-05' }), 'dissolvedOn');
  });
});

it('a branch holds its terms, seats and memberships', () => {
  const elected = term(1, ['2007', '2010', '2010']);
  const branchPeriods = [termPeriod(elected), branchMembership('m', ['2006-05', '2012'])];
  const change = (input: ChangeBranchInput) =>
    changeBranch({ facts: { station, branch, branchTenures: [], branchPeriods }, input, today });
  accepted(change({ dissolvedOn: '2012' }));
  breaks('record.lifetime', change({ dissolvedOn: '2011' }), 'dissolvedOn');
  breaks('record.lifetime', change({ foundedOn: '2006-06' }), 'foundedOn');
});

describe('appointing a secretary', () => {
  it('hands over on the day that the one before ends', () => {
    const { tenure: made, ended } = accepted(appoint({ from: '2009-03', reason: ' 换届 ' }, [first]));
    expect(made).toEqual({ ...tenure('new', ['2009-03'], 'person'), reason: '换届' });
    expect(ended).toBeNull();
  });

  it('ends the running tenure where it is asked to', () => {
    expect(accepted(appoint({ from: '2012-06', endPrevious: true }, [first, running])).ended).toEqual({
      ...running,
      to: '2012-06',
    });
  });

  it('never overlaps another tenure of the branch', () => {
    breaks('branch.one-secretary', appoint({ from: '2012-06' }, [first, running]), 'from');
    breaks('branch.one-secretary', appoint({ from: '2009-02-28', to: '2009-03' }, [first]), 'from');
    breaks('branch.one-secretary', appoint({ from: '2009-03', endPrevious: true }, [running]), 'from');
    breaks(
      'branch.one-secretary',
      appoint({ from: '2007', to: '2008', endPrevious: true }, [first, running]),
      'from',
    );
  });

  it('takes a person who is secretary of no other branch', () => {
    const elsewhere = tenure('elsewhere', ['2009-01', '2010-01'], 'person', 'other');
    breaks(
      'branch.one-branch-per-secretary',
      appoint({ from: '2009-12-31' }, [], { personTenures: [elsewhere] }),
      'personId',
    );
    accepted(appoint({ from: '2010-01' }, [], { personTenures: [elsewhere] }));
    breaksOnly(['branch.one-secretary'], appoint({ from: '2010' }, [running], { personTenures: [running] }));
  });

  it('reports the days without a secretary, before and after, and takes a reason for them', () => {
    const { severity, parameters } = breaks(
      'branch.relay-gap',
      appoint({ from: '2009-03-31' }, [first]),
      'from',
    );
    expect([severity, parameters['days']]).toEqual(['WARNING', 30]);
    const between = appoint({ from: '2007', to: '2008' }, [
      tenure('a', ['2006-05', '2006-12-30']),
      tenure('b', ['2008-01-02']),
    ]);
    breaks('branch.relay-gap', between, 'from');
    breaks('branch.relay-gap', between, 'to');
    const acknowledge = [{ code: 'branch.relay-gap', reason: '上级代管' }];
    const decision = appoint({ from: '2009-03-31' }, [first], { acknowledge });
    expect(decision).toMatchObject({ ok: true, acknowledged: acknowledge });
  });

  it('does not report a gap that the tenure does not touch', () => {
    const gapBefore = [tenure('a', ['2006-05', '2007']), tenure('b', ['2008', '2009'])];
    accepted(appoint({ from: '2009' }, gapBefore));
  });

  it('stays within the lifetimes of branch and station', () => {
    breaksOnly(['station.lifetime', 'record.lifetime'], appoint({ from: '2006-04' }));
    breaks('period.order', appoint({ from: '2008', to: '2007' }), 'to');
    breaksOnly(['date.calendar'], appoint({ from: '2006-02-30' }, [running]));
  });
});

describe('the first day of a secretary', () => {
  const appointed = (partyMemberships: readonly PartyMembership[]) =>
    appointSecretary({
      facts: { station, branch, person, branchTenures: [], personTenures: [], partyMemberships },
      input: { from: '2010-07-01' },
      ids: { tenure: idOf('SecretaryTenure', 'new') },
      today,
    });

  it('finds a full member of the Party', () => {
    accepted(appointed([partyMembership('p', ['2009-07-01', '2010-07-01'])]));
    breaks('branch.secretary-full-member', appointed([partyMembership('p', ['2009-07-01'])]), 'personId');
    const later = [partyMembership('p', ['2009-07-01', '2010-07-02'])];
    breaks('branch.secretary-full-member', appointed(later), 'personId');
    const left = [partyMembership('p', ['2000', '2001', '2010-07-01'])];
    breaks('branch.secretary-full-member', appointed(left), 'personId');
  });

  it('is not judged where nobody recorded the membership', () => {
    accepted(appointed([]));
    accepted(appoint({ from: '2010-07-01' }));
  });
});

describe('ending a tenure', () => {
  it('closes it and keeps the reason', () => {
    expect(accepted(end(running, '2012-06')).tenure).toEqual({
      ...running,
      to: '2012-06',
      endReason: '调任',
    });
    breaks('period.order', end(running, '2009-03'), 'to');
  });

  it('leaves the next tenure alone', () => {
    const next = tenure('next', ['2012-06'], 'third');
    breaks('branch.one-secretary', end(first, '2009-04', [first, running]), 'from');
    breaks(
      'branch.relay-gap',
      end({ ...running, to: calendarDate('2012-06') }, '2012-05', [running, next]),
      'to',
    );
  });
});

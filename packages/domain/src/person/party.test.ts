import { describe, expect, it } from 'vitest';
import { idOf } from '../id.ts';
import { branchMembership, partyMembership } from '../testing/party.ts';
import { person, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  type AdmitToPartyInput,
  admitToParty,
  changePartyMembership,
  confirmFullMembership,
  leaveParty,
} from './party.changes.ts';
import { type BranchMembership, type PartyMembership, partyStandingOn } from './person.ts';

function admit(input: AdmitToPartyInput, partyMemberships: readonly PartyMembership[] = []) {
  return admitToParty({
    facts: { person, partyMemberships },
    input,
    ids: { membership: idOf('PartyMembership', 'new') },
    today,
  });
}

const probationary = partyMembership('p', ['2010-07-01']);
const facts = (
  membership: PartyMembership,
  branchMemberships: readonly BranchMembership[] = [],
  partyMemberships: readonly PartyMembership[] = [membership],
) => ({ person, membership, partyMemberships, branchMemberships });

describe('admission to the Party', () => {
  it('begins with probation', () => {
    expect(accepted(admit({ probationaryFrom: '2010-07-01' })).membership).toEqual(
      partyMembership('new', ['2010-07-01']),
    );
    breaksOnly(['date.calendar'], admit({ probationaryFrom: '2010-07-32' }));
  });

  it('happens once at a time', () => {
    const left = partyMembership('left', ['2000', '2001', '2010']);
    accepted(admit({ probationaryFrom: '2010' }, [left]));
    breaks('person.party-membership', admit({ probationaryFrom: '2009-12' }, [left]), 'probationaryFrom');
  });

  it('is followed by full membership, then by leaving', () => {
    const input = { probationaryFrom: '2010-07-01' };
    breaks('person.party-membership', admit({ ...input, fullFrom: '2010-06' }), 'fullFrom');
    breaks('person.party-membership', admit({ ...input, fullFrom: '2012', leftOn: '2012' }), 'fullFrom');
    breaks('period.order', admit({ ...input, leftOn: '2010-07-01' }), 'leftOn');
    accepted(admit({ ...input, fullFrom: '2011-07-01', leftOn: '2012' }));
  });
});

describe('confirming full membership', () => {
  const confirm = (fullFrom: string, reason?: string) =>
    confirmFullMembership({
      facts: facts(probationary),
      input: { fullFrom },
      today,
      acknowledge: reason ? [{ code: 'person.probation', reason }] : [],
    });

  it('follows probation by a year, or says why not', () => {
    expect(accepted(confirm('2011-07-01')).membership).toEqual({ ...probationary, fullFrom: '2011-07-01' });
    const { severity } = breaks('person.probation', confirm('2011-06-30'), 'fullFrom');
    expect(severity).toBe('WARNING');
    accepted(confirm('2011-06-30', '上级党委特批'));
  });

  it('compares no more closely than the dates are known', () => {
    accepted(confirm('2011-07'));
    accepted(confirm('2011'));
    breaks('person.probation', confirm('2011-06'), 'fullFrom');
  });
});

describe('changing and leaving', () => {
  const full = partyMembership('full', ['2010', '2011']);
  const inBranch = branchMembership('b', ['2012']);
  const leave = (leftOn: string, branchMemberships: readonly BranchMembership[]) =>
    leaveParty({ facts: facts(full, branchMemberships), input: { leftOn }, today });

  it('ends the branch membership that is running', () => {
    expect(accepted(leave('2015', [inBranch]))).toEqual({
      membership: { ...full, leftOn: '2015' },
      ended: { ...inBranch, to: '2015' },
    });
    expect(accepted(leave('2015', [])).ended).toBeNull();
  });

  it('leaves no branch membership outside', () => {
    breaks('branch.membership', leave('2012', [inBranch]), 'leftOn');
    breaks('branch.membership', leave('2013', [branchMembership('b', ['2012', '2014'])]), 'leftOn');
    const change = (input: object) => changePartyMembership({ facts: facts(full, [inBranch]), input, today });
    breaks('branch.membership', change({ probationaryFrom: '2012-02', fullFrom: null }), 'probationaryFrom');
    expect(accepted(change({ probationaryFrom: '2009' })).membership).toEqual({
      ...full,
      probationaryFrom: '2009',
    });
  });
});

describe('standing in the Party', () => {
  it('is that of the day', () => {
    const memberships = [partyMembership('m', ['2010', '2011', '2015'])];
    const on = (day: string) => partyStandingOn(memberships, partyMembership('x', [day]).probationaryFrom);
    expect(['2009-12-31', '2010', '2010-12-31', '2011', '2014-12-31', '2015'].map(on)).toEqual([
      null,
      'PROBATIONARY',
      'PROBATIONARY',
      'FULL',
      'FULL',
      null,
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '../id.ts';
import { periodCovers, periodsOverlap } from '../period.ts';
import { type BranchMembership, type PartyMembership, partyPeriod } from '../person/person.ts';
import { periods } from '../testing/arbitraries.ts';
import { branchMembership, partyMembership, seat } from '../testing/party.ts';
import { branch, person, station, tenure, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import { type JoinBranchInput, joinBranch, leaveBranch } from './membership.changes.ts';
import { type BranchPeople, branchSizeOn, sizeProblems } from './size.ts';

const nobody: BranchPeople = { memberships: [], partyMemberships: [], seats: [], tenures: [] };
const party = [partyMembership('p', ['2005', '2006'])];

function join(
  input: JoinBranchInput,
  {
    people = nobody,
    branchMemberships = [] as readonly BranchMembership[],
    partyMemberships = party as readonly PartyMembership[],
  } = {},
) {
  return joinBranch({
    facts: { station, branch, person, people, branchMemberships, partyMemberships },
    input,
    ids: { membership: idOf('BranchMembership', 'new') },
    today,
  });
}

/** A branch of so many full members, all of them since 2007. */
function branchOf(full: number, more: Partial<BranchPeople> = {}): BranchPeople {
  const who = Array.from({ length: full }, (_, index) => `member${index}`);
  return {
    ...nobody,
    memberships: who.map((id) => branchMembership(id, ['2007'], id)),
    partyMemberships: who.map((id) => partyMembership(id, ['2000', '2001'], id)),
    ...more,
  };
}

function leave(people: BranchPeople, to: string) {
  const [membership] = people.memberships;
  if (!membership) throw new Error('nobody there');
  const partyMemberships = people.partyMemberships.filter(({ personId }) => personId === membership.personId);
  const facts = { station, branch, people, membership, branchMemberships: [membership], partyMemberships };
  return leaveBranch({ facts, input: { to }, today });
}

describe('joining a branch', () => {
  it('is for Party members, in one branch at a time', () => {
    expect(accepted(join({ from: '2010' }))).toEqual({
      membership: branchMembership('new', ['2010']),
      ended: null,
    });
    breaks('branch.membership', join({ from: '2010' }, { partyMemberships: [] }), 'from');
    const left = [partyMembership('p', ['2005', '2006', '2012'])];
    breaks('branch.membership', join({ from: '2010' }, { partyMemberships: left }), 'from');
    accepted(join({ from: '2010', to: '2012' }, { partyMemberships: left }));
    const branchMemberships = [branchMembership('b', ['2008', '2010'], 'person', 'other')];
    accepted(join({ from: '2010' }, { branchMemberships }));
    breaks('branch.membership', join({ from: '2009' }, { branchMemberships }), 'from');
  });

  it('ends the membership of another branch where it is asked to', () => {
    const elsewhere = branchMembership('b', ['2008'], 'person', 'other');
    const moved = join({ from: '2010', endPrevious: true }, { branchMemberships: [elsewhere] });
    expect(accepted(moved).ended).toEqual({ ...elsewhere, to: '2010' });
    const here = branchMembership('b', ['2008']);
    breaks(
      'branch.membership',
      join({ from: '2010', endPrevious: true }, { branchMemberships: [here] }),
      'from',
    );
  });

  it('lies within the lifetimes of branch and station', () => {
    breaksOnly(['station.lifetime', 'record.lifetime'], join({ from: '2006-04' }));
    breaks('period.order', join({ from: '2010', to: '2009' }), 'to');
    breaksOnly(['date.calendar'], join({ from: '2010-13' }));
  });
});

describe('the size of a branch', () => {
  it('is no matter while it is being recorded', () => {
    accepted(join({ from: '2010' }));
    accepted(join({ from: '2010' }, { people: branchOf(49) }));
    accepted(join({ from: '2010' }, { people: branchOf(6) }));
  });

  it('is 50 full members at most', () => {
    const { parameters, severity } = breaks(
      'branch.size',
      join({ from: '2010' }, { people: branchOf(50) }),
      'from',
    );
    expect([severity, parameters['full']]).toEqual(['WARNING', 51]);
    accepted(
      join({ from: '2010' }, { people: branchOf(50), partyMemberships: [partyMembership('p', ['2005'])] }),
    );
  });

  it('is 3 full members at least once they were there', () => {
    breaks('branch.size', leave(branchOf(3), '2010'), 'to');
    accepted(leave(branchOf(4), '2010'));
    accepted(leave(branchOf(2), '2010'));
  });

  it('calls for a committee of 3 from 7 full members on', () => {
    const seats = [seat('s', ['2008'], 'member1')];
    const tenures = [tenure('t', ['2008'], 'member0')];
    breaks('branch.size', join({ from: '2010' }, { people: branchOf(6, { seats, tenures }) }), 'from');
    accepted(join({ from: '2010' }, { people: branchOf(5, { seats, tenures }) }));
    const three = { tenures, seats: [...seats, seat('s2', ['2008'], 'member2')] };
    accepted(join({ from: '2010' }, { people: branchOf(6, three) }));
  });

  it('counts whom it has on the day, the secretary on the committee once', () => {
    const people: BranchPeople = {
      memberships: [
        branchMembership('a', ['2007'], 'a'),
        branchMembership('b', ['2007', '2010'], 'b'),
        branchMembership('c', ['2007'], 'c'),
      ],
      partyMemberships: [partyMembership('a', ['2000', '2001'], 'a'), partyMembership('c', ['2009'], 'c')],
      seats: [seat('sa', ['2008'], 'a'), seat('sc', ['2008'], 'c')],
      tenures: [tenure('t', ['2008'], 'a')],
    };
    const on = (day: string) => branchSizeOn(people, branchMembership('x', [day]).from);
    expect(on('2010')).toEqual({ members: 2, full: 1, probationary: 1, seats: 2, committee: 2 });
    expect(on('2006')).toEqual({ members: 0, full: 0, probationary: 0, seats: 0, committee: 0 });
    expect(sizeProblems(on('2010'), null)).toEqual(['TOO_FEW']);
    expect(sizeProblems(on('2006'), null)).toEqual([]);
  });
});

it('whatever is asked, nobody is in two branches at once or in one outside the Party', () => {
  const asked = fc.array(
    fc.record({ span: periods(), endPrevious: fc.boolean(), where: fc.constantFrom('branch', 'other') }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(asked, (joins) => {
      const partyMemberships = [partyMembership('p', ['2002', '2003', '2015'])];
      let memberships: readonly BranchMembership[] = [];
      joins.forEach(({ span, endPrevious, where }, index) => {
        const decision = joinBranch({
          facts: {
            station,
            branch: { ...branch, id: idOf('Branch', where) },
            person,
            people: nobody,
            branchMemberships: memberships,
            partyMemberships,
          },
          input: { ...span, endPrevious },
          ids: { membership: idOf('BranchMembership', `${index}`) },
          today,
        });
        if (!decision.ok) return;
        const { membership, ended } = decision.value;
        memberships = [...memberships.map((other) => (other.id === ended?.id ? ended : other)), membership];
      });
      for (const one of memberships) {
        expect(memberships.filter((other) => other.id !== one.id && periodsOverlap(one, other))).toEqual([]);
        expect(partyMemberships.some((membership) => periodCovers(partyPeriod(membership), one))).toBe(true);
      }
    }),
  );
});

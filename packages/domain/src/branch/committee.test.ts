import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { branchMembership, partyMembership, seat, term } from '../testing/party.ts';
import { branch, person, station, tenure, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import { type CommitteeMember, type CommitteeTerm, termDueOn } from './branch.ts';
import { type BeginTermInput, beginTerm, changeTerm, endTerm } from './committee.changes.ts';
import { seatMember, unseatMember } from './seat.changes.ts';
import type { BranchPeople } from './size.ts';

const first = term(1, ['2006-05', '2009-05', '2009-05']);
const running = term(2, ['2009-05', '2012-05']);

function begin(
  input: BeginTermInput,
  terms: readonly CommitteeTerm[] = [],
  acknowledge: { code: string; reason: string }[] = [],
) {
  return beginTerm({
    facts: { station, branch, branchTerms: terms },
    input,
    ids: { term: idOf('CommitteeTerm', 'new') },
    today,
    acknowledge,
  });
}

const end = (endedOn: string, of = running) =>
  endTerm({ facts: { station, branch, branchTerms: [first, of], term: of }, input: { endedOn }, today });

describe('a term of the committee', () => {
  it('is due three years after the election, as precisely as that is known', () => {
    expect(accepted(begin({ number: 1, electedOn: '2006-05' })).term).toEqual({
      ...term(1, ['2006-05', '2009-05']),
      id: 'new',
    });
    expect(termDueOn(calendarDate('2008-02-29'))).toBe('2011-02-28');
    expect(termDueOn(calendarDate('2008'))).toBe('2011');
  });

  it('has a number of its own and overlaps no other', () => {
    breaks('branch.terms', begin({ number: 0, electedOn: '2006-05' }), 'number');
    breaks('branch.terms', begin({ number: 1.5, electedOn: '2006-05' }), 'number');
    breaks('branch.terms', begin({ number: 1, electedOn: '2009-05' }, [first]), 'number');
    breaks('branch.terms', begin({ number: 2, electedOn: '2009-04' }, [first]), 'electedOn');
    breaks('branch.terms', begin({ number: 3, electedOn: '2012-05' }, [running]), 'electedOn');
    accepted(begin({ number: 2, electedOn: '2009-05' }, [first]));
  });

  it('ends the one before where it is asked to, in time or with a reason', () => {
    const next = (electedOn: string, reason?: string) =>
      begin(
        { number: 3, electedOn, endPrevious: true },
        [first, running],
        reason ? [{ code: 'branch.term-length', reason }] : [],
      );
    expect(accepted(next('2012-05')).ended).toEqual({ ...running, endedOn: '2012-05' });
    breaks('branch.term-length', next('2012-08'), 'electedOn');
    expect(accepted(next('2012-08', '区委组织部批复')).ended?.endedOn).toBe('2012-08');
  });

  it('runs three years, a year more or less with an approval', () => {
    const deviation = (dueOn: string) =>
      breaks('branch.term-length', begin({ number: 1, electedOn: '2006-05-10', dueOn }), 'dueOn').parameters[
        'deviation'
      ];
    expect(deviation('2009-05-09')).toBe('EARLY');
    expect(deviation('2008-05-10')).toBe('EARLY');
    expect(deviation('2008-05-09')).toBe('MUCH_EARLY');
    expect(deviation('2010-05-10')).toBe('LATE');
    expect(deviation('2010-05-11')).toBe('MUCH_LATE');
    expect(deviation('2011-05-10')).toBe('VILLAGE');
    accepted(begin({ number: 1, electedOn: '2006-05-10', dueOn: '2009-05' }));
  });

  it('is ended when it is due, or says why not', () => {
    expect(accepted(end('2012-05')).term).toEqual({ ...running, endedOn: '2012-05' });
    accepted(end('2012'));
    const { severity, parameters } = breaks('branch.term-length', end('2012-06'), 'endedOn');
    expect([severity, parameters['deviation']]).toEqual(['WARNING', 'LATE']);
    expect(breaks('branch.term-length', end('2013-06'), 'endedOn').parameters['deviation']).toBe('MUCH_LATE');
    breaks('period.order', end('2009-05'), 'endedOn');
  });

  it('lies within the lifetimes of branch and station', () => {
    breaksOnly(['station.lifetime', 'record.lifetime'], begin({ number: 1, electedOn: '2006-04' }));
    breaks('period.order', begin({ number: 1, electedOn: '2006-05', dueOn: '2006-05' }), 'dueOn');
    breaksOnly(['date.calendar'], begin({ number: 1, electedOn: '2006-02-30' }));
  });

  it('is changed field by field', () => {
    const change = (input: object) =>
      changeTerm({ facts: { station, branch, branchTerms: [first, running], term: running }, input, today });
    expect(accepted(change({ number: 3 })).term).toEqual({ ...running, number: 3 });
    breaks('branch.terms', change({ number: 1 }), 'number');
    expect(accepted(change({ electedOn: '2010', dueOn: null })).term.dueOn).toBe('2013');
  });
});

describe('a seat on the committee', () => {
  const nobody: BranchPeople = { memberships: [], partyMemberships: [], seats: [], tenures: [] };
  const take = (
    from: string,
    {
      personSeats = [] as CommitteeMember[],
      personTenures = [tenure('t', ['2006', '2008'])],
      people = nobody,
    } = {},
  ) =>
    seatMember({
      facts: { station, branch, person, people, personSeats, personTenures },
      input: { role: 'MEMBER', from },
      ids: { seat: idOf('CommitteeMember', 'new') },
      today,
    });

  it('is one at a time, the secretary’s being the tenure', () => {
    expect(accepted(take('2010')).seat).toEqual(seat('new', ['2010']));
    breaks('branch.one-seat', take('2010', { personSeats: [seat('s', ['2009'])] }), 'personId');
    accepted(take('2010', { personSeats: [seat('s', ['2009', '2010'])] }));
    breaks('branch.one-seat', take('2007'), 'personId');
    accepted(take('2008'));
  });

  it('lies within the lifetimes of branch and station', () => {
    breaksOnly(['station.lifetime', 'record.lifetime'], take('2006-04', { personTenures: [] }));
  });

  it('is one of seven at most, and with seven full members of three at least', () => {
    const who = Array.from({ length: 7 }, (_, index) => `member${index}`);
    const people = (seated: number): BranchPeople => ({
      memberships: who.map((id) => branchMembership(id, ['2007'], id)),
      partyMemberships: who.map((id) => partyMembership(id, ['2000', '2001'], id)),
      seats: who.slice(0, seated).map((id) => seat(id, ['2008'], id)),
      tenures: [],
    });
    accepted(take('2010', { people: people(6) }));
    breaks('branch.size', take('2010', { people: people(7) }), 'from');
    accepted(take('2010', { people: people(0) }));
    const vacate = (seated: number) => {
      const [of] = people(seated).seats;
      if (!of) throw new Error('no seat');
      const facts = {
        station,
        branch,
        people: people(seated),
        seat: of,
        personSeats: [of],
        personTenures: [],
      };
      return unseatMember({ facts, input: { to: '2010' }, today });
    };
    expect(accepted(vacate(4)).seat).toMatchObject({ to: '2010' });
    breaks('branch.size', vacate(3), 'to');
    accepted(vacate(2));
  });
});

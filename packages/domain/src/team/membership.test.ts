import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import type { BranchMembership } from '../person/person.ts';
import { branchMembership } from '../testing/party.ts';
import { leadership, membership, person, station, team, today } from '../testing/records.ts';
import { accepted, breaks } from '../testing/verdicts.ts';
import {
  endLeadership,
  type JoinTeamFacts,
  type JoinTeamInput,
  joinTeam,
  type LeaveTeamFacts,
  leaveTeam,
} from './membership.changes.ts';
import type { Team } from './team.ts';

function join(input: JoinTeamInput, facts: Partial<JoinTeamFacts> = {}) {
  return joinTeam({
    facts: { station, team, person, memberships: [], qinglanMemberships: [], leaderships: [], ...facts },
    input,
    ids: { membership: idOf('TeamMembership', 'new'), leadership: idOf('TeamLeadership', 'lead') },
    today,
  });
}

describe('joining a team', () => {
  it('makes a membership', () => {
    expect(accepted(join({ from: '2010' }))).toEqual({
      membership: membership('new', ['2010']),
      leadership: null,
      ended: null,
    });
  });

  it('is open to those who are eligible', () => {
    const brigade = { ...team, eligibility: 'WOMEN' } as const;
    breaks('team.eligibility', join({ from: '2010' }, { team: brigade }), 'personId');
    accepted(join({ from: '2010' }, { team: brigade, person: { ...person, sex: 'FEMALE' } }));
  });

  it('happens once at a time', () => {
    const memberships = [membership('m', ['2009', '2010'])];
    breaks('team.joined-once', join({ from: '2009-12-31' }, { memberships }), 'from');
    accepted(join({ from: '2010' }, { memberships }));
  });

  it('is in one QINGLAN team at a time', () => {
    const qinglanMemberships = [membership('q', ['2009', '2010'], 'other')];
    breaks('team.one-qinglan-team', join({ from: '2009-06' }, { qinglanMemberships }), 'from');
    accepted(join({ from: '2010' }, { qinglanMemberships }));
    accepted(join({ from: '2009-06' }, { qinglanMemberships, team: { ...team, kind: 'SERVICE' } }));
  });

  it('lies within the lifetimes of team and station', () => {
    breaks('record.lifetime', join({ from: '2006-05' }), 'from');
    breaks('station.lifetime', join({ from: '2006-04' }), 'from');
    breaks('period.order', join({ from: '2010', to: '2010' }), 'to');
    breaks('date.calendar', join({ from: '2010-13', asLeader: true }), 'from');
  });
});

describe('the leader of a QINGLAN team', () => {
  const lead = (branchMemberships: readonly BranchMembership[], changes: Partial<Team> = {}) =>
    join({ from: '2010', asLeader: true }, { branchMemberships, team: { ...team, ...changes } });

  it('belongs to the branch of the station, or a reason is given', () => {
    accepted(lead([branchMembership('b', ['2009'])]));
    const others = [branchMembership('b', ['2009'], 'someone')];
    const { severity } = breaks('team.leader-in-branch', lead(others), 'asLeader');
    expect(severity).toBe('WARNING');
    breaks('team.leader-in-branch', lead([branchMembership('b', ['2009', '2010'])]), 'asLeader');
    accepted(lead(others, { kind: 'SERVICE' }));
    accepted(join({ from: '2010' }, { branchMemberships: others }));
  });

  it('is not judged where the branch has no recorded members', () => {
    accepted(lead([]));
  });
});

describe('leading a team', () => {
  const former = leadership('former', ['2008'], 'someone');

  it('comes with joining, or with a membership that there is', () => {
    const { membership: made, leadership: led } = accepted(join({ from: '2010', asLeader: true }));
    expect([made.id, led]).toEqual(['new', leadership('lead', ['2010'])]);
    const memberships = [membership('m', ['2007'])];
    expect(accepted(join({ from: '2010', asLeader: true }, { memberships })).membership).toBe(memberships[0]);
  });

  it('is for one at a time', () => {
    breaks(
      'team.leader-is-member',
      join({ from: '2010', asLeader: true }, { leaderships: [former] }),
      'asLeader',
    );
    const { ended } = accepted(
      join({ from: '2010', asLeader: true, endPrevious: true }, { leaderships: [former] }),
    );
    expect(ended).toEqual({ ...former, to: '2010' });
    expect(accepted(join({ from: '2010', endPrevious: true }, { leaderships: [former] })).ended).toBeNull();
  });

  it('is for a member throughout', () => {
    const memberships = [membership('m', ['2007', '2011'])];
    accepted(join({ from: '2010', to: '2011', asLeader: true }, { memberships }));
    breaks('team.leader-is-member', join({ from: '2010', asLeader: true }, { memberships }), 'asLeader');
    breaks(
      'team.leader-is-member',
      join({ from: '2010', to: '2011-01-02', asLeader: true }, { memberships }),
      'asLeader',
    );
  });

  it('ends without leaving the team', () => {
    const led = leadership('led', ['2008']);
    const next = leadership('next', ['2010'], 'someone');
    const end = (to: string) =>
      endLeadership({
        facts: { leadership: led, leaderships: [led, next], memberships: [membership('m', ['2007'])] },
        input: { to },
        today,
      });
    expect(accepted(end('2010')).leadership).toEqual({ ...led, to: '2010' });
    breaks('team.leader-is-member', end('2010-01-02'), 'to');
    breaks('period.order', end('2008'), 'to');
  });
});

describe('leaving a team', () => {
  const running = membership('m', ['2007']);
  const leave = (to: string, facts: Partial<LeaveTeamFacts> = {}) =>
    leaveTeam({
      facts: {
        station,
        team,
        membership: running,
        memberships: [running],
        qinglanMemberships: [],
        leaderships: [],
        ...facts,
      },
      input: { to },
      today,
    });

  it('ends the membership', () => {
    expect(accepted(leave('2010'))).toEqual({ membership: { ...running, to: '2010' }, leadership: null });
    breaks('period.order', leave('2007-01-01'), 'to');
  });

  it('ends a leadership that is running in it, and no other', () => {
    const led = leadership('led', ['2008']);
    const others = [leadership('someone', ['2007', '2008'], 'someone'), led];
    expect(accepted(leave('2010', { leaderships: others })).leadership).toEqual({ ...led, to: '2010' });
    breaks('team.leader-is-member', leave('2007-06', { leaderships: others }), 'to');
    const past = { ...led, to: calendarDate('2009') };
    expect(accepted(leave('2009', { leaderships: [past] })).leadership).toBeNull();
    breaks('team.leader-is-member', leave('2008-12-31', { leaderships: [past] }), 'to');
  });

  it('does not reach into a membership that came later', () => {
    const ended = { ...running, to: calendarDate('2010') };
    const later = membership('later', ['2012']);
    const facts = {
      membership: ended,
      memberships: [ended, later],
      leaderships: [leadership('led', ['2013'])],
    };
    expect(accepted(leave('2011', facts)).leadership).toBeNull();
    breaks('team.joined-once', leave('2012-01-02', facts), 'to');
    const elsewhere = [membership('q', ['2011-06', '2012'], 'other')];
    breaks('team.one-qinglan-team', leave('2012', { ...facts, qinglanMemberships: elsewhere }), 'to');
  });
});

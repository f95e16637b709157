import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { membership, person, station, team, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  type ChangeTeamFacts,
  type ChangeTeamInput,
  type CreateTeamInput,
  changeTeam,
  createTeam,
} from './team.changes.ts';
import type { Team } from './team.ts';

function create(changes: Partial<CreateTeamInput> = {}, teams: readonly Team[] = []) {
  return createTeam({
    facts: { station, teams },
    input: {
      name: '打击违法犯罪组',
      kind: 'QINGLAN',
      function: 'CRIME_FIGHTING',
      foundedOn: '2006-06',
      ...changes,
    },
    ids: { team: team.id },
    today,
  });
}

function change(input: ChangeTeamInput, facts: Partial<ChangeTeamFacts> = {}) {
  return changeTeam({
    facts: { station, team, teams: [team], memberships: [], members: [], qinglanMemberships: [], ...facts },
    input,
    today,
  });
}

describe('a team', () => {
  it('is formed at a station, open to anyone where nothing else is said', () => {
    expect(accepted(create()).team).toEqual(team);
    expect(accepted(create({ foundedOn: null })).team.foundedOn).toBeNull();
  });

  it('has a name that no other active team of the station has', () => {
    const other = { ...team, id: idOf('Team', 'other') };
    breaks('team.name-unique', create({}, [other]), 'name');
    accepted(create({}, [{ ...other, disbandedOn: calendarDate('2010') }]));
    accepted(create({ disbandedOn: '2010' }, [other]));
    accepted(change({ function: 'OTHER' }));
    breaks(
      'team.name-unique',
      change({ disbandedOn: null }, { teams: [other], team: { ...team, disbandedOn: calendarDate('2010') } }),
      'name',
    );
  });

  it('lies within the lifetime of its station', () => {
    breaks('station.lifetime', create({ foundedOn: '2006-04' }), 'foundedOn');
    breaks('period.order', create({ disbandedOn: '2006-06' }), 'disbandedOn');
    breaksOnly(['text.required', 'date.calendar'], create({ name: '', foundedOn: '31.12.2006' }));
  });
});

describe('changing a team', () => {
  const memberships = [membership('m', ['2010', '2012'])];

  it('keeps its members within its lifetime', () => {
    accepted(change({ foundedOn: '2010', disbandedOn: '2012' }, { memberships }));
    breaks('record.lifetime', change({ foundedOn: '2010-01-02' }, { memberships }), 'foundedOn');
    breaks('record.lifetime', change({ disbandedOn: '2011-12-31' }, { memberships }), 'disbandedOn');
  });

  it('keeps only members who are eligible', () => {
    breaks('team.eligibility', change({ eligibility: 'WOMEN' }, { members: [person] }), 'eligibility');
    accepted(change({ eligibility: 'WOMEN' }, { members: [{ ...person, sex: 'FEMALE' }] }));
  });

  it('becomes a QINGLAN team only with members who are in no other', () => {
    const brigade = { ...team, kind: 'SERVICE' } as const;
    const facts = {
      team: brigade,
      memberships,
      qinglanMemberships: [membership('q', ['2011-12-31'], 'other')],
    };
    breaks('team.one-qinglan-team', change({ kind: 'QINGLAN' }, facts), 'kind');
    accepted(change({ name: '服务队' }, facts));
    const someoneElse = [membership('q', ['2011'], 'other', 'someone')];
    accepted(change({ kind: 'QINGLAN' }, { ...facts, qinglanMemberships: someoneElse }));
  });
});

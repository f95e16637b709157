import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { asked } from '../testing/asked.ts';
import { membership, team } from '../testing/records.ts';

describe('teams', () => {
  const teams = [
    team,
    { ...team, id: idOf('Team', 'gone'), name: '旧组', disbandedOn: calendarDate('2017-10-31') },
    { ...team, id: idOf('Team', 'brigade'), name: '巾帼服务队', kind: 'SERVICE' as const, foundedOn: null },
  ];

  it('count while they exist', () => {
    expect(asked('teams', { kind: 'QINGLAN' }, { teams })).toEqual({
      value: 1,
      unit: 'teams',
      ids: ['team'],
    });
    expect(asked('teams', { kind: 'QINGLAN' }, { teams }, '2017-10-30').value).toBe(2);
    expect(asked('teams', { kind: 'QINGLAN' }, { teams }, '2006-05-31').value).toBe(0);
    expect(asked('teams', { kind: 'SERVICE' }, { teams }).ids).toEqual(['brigade']);
  });

  it('have the members of the day, named by id or by name', () => {
    const memberships = [
      membership('a', ['2015-01'], 'brigade', 'a'),
      membership('b', ['2015-01', '2016-01'], 'brigade', 'b'),
      membership('c', ['2015-01'], 'team', 'c'),
    ];
    const parts = { teams, memberships };
    expect(asked('members', { team: ' 巾帼服务队 ' }, parts)).toEqual({
      value: 1,
      unit: 'people',
      ids: ['a'],
    });
    expect(asked('members', { teamId: 'brigade' }, parts, '2015-12-31').value).toBe(2);
    expect(asked('members', { team: '没有的队' }, parts).value).toBeNull();
  });
});

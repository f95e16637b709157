import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import type { PartyMembership, Post } from '../person/person.ts';
import { spell, station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  addVanguardParticipants,
  changeVanguardTask,
  type ParticipantInput,
  type RecordVanguardTaskFacts,
  type RecordVanguardTaskInput,
  recordVanguardTask,
} from './vanguard.changes.ts';
import type { Participant } from './vanguard.rules.ts';

const personOf = (id: string) => idOf('Person', id);
const participant = (id: string, from = '2006-05', to?: string): Participant => ({
  person: { id: personOf(id), name: id },
  spells: [spell(`spell-${id}`, to === undefined ? [from] : [from, to], { personId: personOf(id) })],
});
const post = (id: string, kind: Post['kind'] = 'DIRECTOR', to: string | null = null): Post => ({
  id: idOf('Post', `post-${id}`),
  personId: personOf(id),
  stationId: station.id,
  kind,
  title: null,
  from: calendarDate('2015'),
  to: to === null ? null : calendarDate(to),
  synthetic: true,
});
const member = (id: string, probationaryFrom = '2000'): PartyMembership => ({
  id: idOf('PartyMembership', `party-${id}`),
  personId: personOf(id),
  probationaryFrom: calendarDate(probationaryFrom),
  fullFrom: null,
  leftOn: null,
  synthetic: true,
});

const people = ['director', 'anna', 'bo'].map((id) => participant(id));
const went = (...waves: readonly (readonly [string, number])[]): ParticipantInput[] =>
  waves.map(([id, wave]) => ({ personId: personOf(id), wave }));
const ids = {
  task: idOf('VanguardTask', 'new'),
  participations: ['x', 'y', 'z'].map((id) => idOf('VanguardParticipation', id)),
};
const known: RecordVanguardTaskFacts = {
  station,
  people,
  posts: [post('director')],
  partyMemberships: [member('director')],
};

function record(
  participants: ParticipantInput[],
  facts: Partial<RecordVanguardTaskFacts> = {},
  input: Partial<RecordVanguardTaskInput> = {},
) {
  return recordVanguardTask({
    facts: { ...known, ...facts },
    input: { title: '防汛抢险', calledOn: '2018-01-10', participants, ...input },
    ids,
    today,
  });
}

describe('an urgent task', () => {
  it('is recorded with who went in which wave', () => {
    const { task, participations } = accepted(record(went(['director', 1], ['anna', 2])));
    expect(task).toMatchObject({ id: 'new', title: '防汛抢险', calledOn: '2018-01-10', endedOn: null });
    expect(participations).toEqual([
      { id: 'x', taskId: 'new', personId: 'director', wave: 1 },
      { id: 'y', taskId: 'new', personId: 'anna', wave: 2 },
    ]);
  });

  it('may end on the day that it began, and lies in the lifetime of the station', () => {
    accepted(record([], {}, { endedOn: '2018-01-10' }));
    breaks('period.order', record([], {}, { endedOn: '2018-01-09' }), 'endedOn');
    breaks('record.future', record([], {}, { endedOn: '2018-02-02' }), 'endedOn');
    breaks('station.lifetime', record([], {}, { calledOn: '2006-04' }), 'calledOn');
  });

  it('tells everything that is wrong at once', () => {
    breaksOnly(
      ['text.required', 'date.calendar', 'vanguard.waves'],
      record(went(['anna', 2]), {}, { title: '', calledOn: 'now' }),
    );
  });
});

describe('the first wave', () => {
  it('includes a leading Party member, or the reason is given', () => {
    accepted(record(went(['director', 1], ['anna', 1])));
    const violation = breaks(
      'vanguard.cadre-first',
      record(went(['anna', 1], ['director', 2])),
      'participants',
    );
    expect(violation.severity).toBe('WARNING');
  });

  it.each([
    ['no post is recorded', { posts: [] }],
    ['no membership is recorded', { partyMemberships: [] }],
    ['the post had ended', { posts: [post('director', 'DIRECTOR', '2018-01-10')] }],
    ['the post leads nobody', { posts: [post('director', 'OTHER')] }],
    ['the membership began later', { partyMemberships: [member('director', '2018-01-11')] }],
  ])('is not judged where %s', (_what, facts) => {
    accepted(record(went(['anna', 1]), facts));
  });

  it('is judged on the day of the task, and where nobody is named not at all', () => {
    breaks(
      'vanguard.cadre-first',
      record(went(['anna', 1]), { posts: [post('director', 'DEPUTY_DIRECTOR', '2018-01-11')] }),
      'participants',
    );
    accepted(record([]));
  });
});

describe('those who go', () => {
  it('are in service at the station on the day', () => {
    const leaving = (to: string) => [...people, participant('leaver', '2010', to)];
    const participants = went(['director', 1], ['leaver', 1]);
    accepted(record(participants, { people: leaving('2018-01-11') }));
    breaks(
      'vanguard.in-service',
      record(participants, { people: leaving('2018-01-10') }),
      'participants',
      '1',
      'personId',
    );
    const elsewhere = {
      ...participant('leaver'),
      spells: [spell('s', ['2010'], { stationId: idOf('Station', 'x') })],
    };
    breaks(
      'vanguard.in-service',
      record(participants, { people: [...people, elsewhere] }),
      'participants',
      '1',
      'personId',
    );
  });

  it('go in waves that count from one', () => {
    breaks('vanguard.waves', record(went(['director', 1], ['anna', 0])), 'participants', '1', 'wave');
    breaks('vanguard.waves', record(went(['director', 1], ['anna', 1.5])), 'participants', '1', 'wave');
    breaks('vanguard.waves', record(went(['director', 2])), 'participants');
  });

  it('go once', () => {
    breaks(
      'vanguard.waves',
      record(went(['director', 1], ['anna', 1], ['anna', 2])),
      'participants',
      '1',
      'personId',
    );
  });
});

describe('a task that stands', () => {
  const { task, participations } = accepted(record(went(['director', 1], ['anna', 2])));
  const facts = { ...known, task, participations };
  const fresh = { participations: ['p', 'q'].map((id) => idOf('VanguardParticipation', id)) };

  it('changes only in what is named', () => {
    const changed = accepted(
      changeVanguardTask({ facts, input: { endedOn: '2018-01-12' }, ids: fresh, today }),
    );
    expect(changed).toEqual({ task: { ...task, endedOn: '2018-01-12' }, participations });
    breaks(
      'text.required',
      changeVanguardTask({ facts, input: { title: null }, ids: fresh, today }),
      'title',
    );
  });

  it('takes a new list of who went, in which those who stay keep their record', () => {
    const input = { participants: went(['bo', 1], ['director', 1]) };
    const changed = accepted(changeVanguardTask({ facts, input, ids: fresh, today }));
    expect(changed.participations).toEqual([
      { id: 'p', taskId: 'new', personId: 'bo', wave: 1 },
      { id: 'x', taskId: 'new', personId: 'director', wave: 1 },
    ]);
    expect(
      accepted(changeVanguardTask({ facts, input: { participants: null }, ids: fresh, today }))
        .participations,
    ).toEqual([]);
  });

  it('takes people who went later', () => {
    const add = (participants: ParticipantInput[]) =>
      addVanguardParticipants({ facts, input: { participants }, ids: fresh, today });
    expect(accepted(add(went(['bo', 3]))).participations.map(({ personId }) => personId)).toEqual([
      'bo',
      'director',
      'anna',
    ]);
    breaks('vanguard.waves', add(went(['bo', 2], ['anna', 3])), 'participants', '1', 'personId');
  });
});

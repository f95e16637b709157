import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import type { Station } from '../station/station.ts';
import type { Team } from '../team/team.ts';
import { person, spell, station, team, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  type ChangePersonInput,
  type CreatePersonInput,
  changePerson,
  createPerson,
} from './person.changes.ts';
import type { ServiceSpell } from './person.ts';
import {
  type BeginServiceInput,
  beginService,
  type ChangeServiceInput,
  changeService,
  endService,
} from './service.changes.ts';
import { spellOn } from './service.ts';

const founding = spell('founding', ['2006-05', '2014-07'], { category: 'AUXILIARY', exit: 'RETIRED' });

function create(changes: Partial<CreatePersonInput> = {}, at: Station | null = station) {
  return createPerson({
    facts: { station: at },
    input: { name: '王明', category: 'OFFICER', sex: 'MALE', synthetic: true, ...changes },
    ids: { person: person.id, spell: idOf('ServiceSpell', 'first') },
    today,
  });
}

function change(input: ChangePersonInput, spells: readonly ServiceSpell[] = [], teams: readonly Team[] = []) {
  return changePerson({ facts: { person, spells, teams }, input, today });
}

function begin(input: Partial<BeginServiceInput>, spells: readonly ServiceSpell[] = []) {
  return beginService({
    facts: { person, station, spells },
    input: { category: 'OFFICER', entry: 'JOINED', from: '2010', ...input },
    ids: { spell: idOf('ServiceSpell', 'new') },
    today,
  });
}

describe('a person', () => {
  it('is recorded with the first spell of service, or without', () => {
    const { person: made, spell: first } = accepted(create({ servesFrom: '2006-05' }));
    expect(made).toEqual(person);
    expect(first).toEqual(spell('first', ['2006-05']));
    expect(accepted(create({}, null)).spell).toBeNull();
  });

  it('serves somewhere from some day, or nowhere from none', () => {
    breaksOnly(['text.required'], create());
    breaks('text.required', create({ servesFrom: '2006-05' }, null), 'stationId');
    breaks('station.lifetime', create({ servesFrom: '2006-04' }), 'servesFrom');
    breaks('person.spells', create({ servesFrom: '2006-05', entry: 'REHIRED' }), 'entry');
  });

  it('is born before today and before serving', () => {
    accepted(create({ birthDate: '1985-03-05', servesFrom: '2006-05' }));
    accepted(create({ birthDate: '2018-01-31' }, null));
    breaks('person.birth', create({ birthDate: '2018-02-01' }, null), 'birthDate');
    breaks('person.birth', create({ birthDate: '2006-05', servesFrom: '2006-05' }), 'birthDate');
    breaks('person.birth', change({ birthDate: '2006-06' }, [founding]), 'birthDate');
  });

  it('keeps the category of the latest spell, whatever a change says', () => {
    expect(accepted(change({ category: 'AUXILIARY' })).person.category).toBe('AUXILIARY');
    expect(accepted(change({ category: 'OFFICER' }, [founding])).person.category).toBe('AUXILIARY');
  });

  it('still meets the eligibility of every team joined', () => {
    const brigade = { ...team, eligibility: 'WOMEN' } as const;
    breaks('team.eligibility', change({ sex: 'MALE' }, [], [brigade]), 'sex');
    accepted(change({ sex: 'FEMALE' }, [], [brigade]));
  });
});

describe('service', () => {
  it('follows on the day that the spell before it ends, and brings its category', () => {
    const { spell: made, person: changed } = accepted(
      begin({ from: '2014-07', category: 'AUXILIARY' }, [founding]),
    );
    expect(made).toEqual(spell('new', ['2014-07'], { category: 'AUXILIARY' }));
    expect(changed.category).toBe('AUXILIARY');
    const later = spell('later', ['2014-07'], { category: 'AUXILIARY' });
    expect(accepted(begin({ to: '2014' }, [later])).person.category).toBe('AUXILIARY');
  });

  it('never overlaps', () => {
    breaks('person.spells', begin({ from: '2014-06-30' }, [founding]), 'from');
    breaks('person.spells', begin({ from: '2006-05', to: '2006-06' }, [founding]), 'from');
    breaks('person.spells', begin({ from: '2016' }, [spell('running', ['2012'])]), 'from');
  });

  it('is a rehire only after a retirement', () => {
    accepted(begin({ from: '2014-09', entry: 'REHIRED' }, [founding]));
    breaks(
      'person.spells',
      begin({ from: '2014-09', entry: 'REHIRED' }, [{ ...founding, exit: 'RESIGNED' }]),
      'entry',
    );
    breaks('person.spells', begin({ from: '2014-09', entry: 'REHIRED' }), 'entry');
    const between = spell('between', ['2014-08', '2014-09'], { exit: 'OTHER' });
    breaks('person.spells', begin({ from: '2014-09', entry: 'REHIRED' }, [founding, between]), 'entry');
  });

  it('lies within the lifetime of the station and begins before it ends', () => {
    breaks('station.lifetime', begin({ from: '2006' }), 'from');
    breaks('period.order', begin({ to: '2010-01-01', exit: 'OTHER' }), 'to');
    breaks(
      'person.birth',
      beginService({
        facts: { person: { ...person, birthDate: calendarDate('2011') }, station, spells: [] },
        input: { category: 'OFFICER', entry: 'JOINED', from: '2010' },
        ids: { spell: idOf('ServiceSpell', 'new') },
        today,
      }),
      'from',
    );
  });

  it('says how it ended only with the day', () => {
    breaks('text.required', begin({ exit: 'RETIRED' }), 'to');
    accepted(begin({ to: '2012' }));
  });
});

describe('ending and changing service', () => {
  const running = spell('running', ['2006-05']);
  const rehired = spell('rehired', ['2014-09'], { entry: 'REHIRED' });
  const end = (to: string, exit: ServiceSpell['exit'] & string, spells = [running]) =>
    endService({ facts: { person, station, spell: running, spells }, input: { to, exit }, today });
  const alter = (input: ChangeServiceInput, spells: readonly ServiceSpell[]) =>
    changeService({ facts: { person, station, spell: founding, spells }, input, today });

  it('closes the spell', () => {
    expect(accepted(end('2014-07', 'RETIRED')).spell).toEqual({ ...running, to: '2014-07', exit: 'RETIRED' });
    breaks('period.order', end('2006-05', 'RETIRED'), 'to');
  });

  it('leaves a rehire that follows a retirement to follow one', () => {
    accepted(end('2014-07', 'RETIRED', [running, rehired]));
    breaks('person.spells', end('2014-07', 'RESIGNED', [running, rehired]), 'exit');
  });

  it('changes the category of the person with that of the latest spell', () => {
    expect(accepted(alter({ category: 'OFFICER' }, [founding])).person.category).toBe('OFFICER');
    expect(accepted(alter({ category: 'AUXILIARY' }, [founding, rehired])).person.category).toBe('OFFICER');
  });
});

describe('spellOn', () => {
  it('finds the spell of a day', () => {
    expect(spellOn([founding], calendarDate('2010'))?.id).toBe('founding');
    expect(spellOn([founding], calendarDate('2014-07'))).toBeNull();
  });
});

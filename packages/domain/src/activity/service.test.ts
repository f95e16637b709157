import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, lastDay } from '../date.ts';
import { idOf } from '../id.ts';
import { dates } from '../testing/arbitraries.ts';
import { person, spell, station, team, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  changeServiceRecord,
  type RecordServiceFacts,
  type RecordServiceInput,
  recordService,
} from './service.changes.ts';
import type { ServiceProvider } from './service.rules.ts';

/** Served from the founding, retired, was rehired after a while. */
const veteran: ServiceProvider = {
  person,
  spells: [
    spell('first', ['2006-05', '2014-03-16'], { category: 'AUXILIARY', exit: 'RETIRED' }),
    spell('rehired', ['2014-09'], { category: 'AUXILIARY', entry: 'REHIRED' }),
  ],
};

function record(input: Partial<RecordServiceInput> = {}, facts: Partial<RecordServiceFacts> = {}) {
  return recordService({
    facts: { station, provider: veteran, team: null, ...facts },
    input: { kind: 'MEDIATION', servedOn: '2015', count: 600, ...input },
    ids: { service: idOf('ServiceRecord', 'new') },
    today,
  });
}

describe('a service record', () => {
  it('counts what one person did', () => {
    expect(accepted(record({ note: ' 邻里纠纷 ' })).service).toEqual({
      id: 'new',
      stationId: station.id,
      kind: 'MEDIATION',
      servedOn: '2015',
      count: 600,
      personId: person.id,
      teamId: null,
      note: '邻里纠纷',
      synthetic: false,
    });
  });

  it('counts what one team did', () => {
    const { service } = accepted(record({ kind: 'SERVICE' }, { provider: null, team }));
    expect(service).toMatchObject({ personId: null, teamId: team.id });
  });

  it('names exactly one of person and team', () => {
    breaks('service.provider', record({}, { provider: null }), 'personId');
    breaks('service.provider', record({}, { team }), 'teamId');
  });

  it('names a team of the station', () => {
    const elsewhere = { ...team, stationId: idOf('Station', 'other') };
    breaks('service.provider', record({}, { provider: null, team: elsewhere }), 'teamId');
  });

  it.each([0, -1, 1.5])('counts no %s', (count) => {
    breaks('number.count', record({ count }), 'count');
    accepted(record({ count: 1 }));
  });

  it('lies in the past', () => {
    accepted(record({ servedOn: today }));
    breaks('record.future', record({ servedOn: '2018-02-02' }), 'servedOn');
  });

  it('tells everything that is wrong at once', () => {
    breaksOnly(
      ['date.calendar', 'number.count', 'service.provider'],
      record({ servedOn: '2015-02-30', count: 0 }, { provider: null }),
    );
  });

  it('changes the named fields, and who rendered it', () => {
    const { service } = accepted(record());
    const facts = { station, provider: veteran, team: null, service };
    const changed = changeServiceRecord({ facts, input: { count: 601 }, today });
    expect(accepted(changed).service).toEqual({ ...service, count: 601 });
    const moved = changeServiceRecord({ facts: { ...facts, provider: null, team }, input: {}, today });
    expect(accepted(moved).service).toEqual({ ...service, personId: null, teamId: team.id });
  });
});

describe('who renders a service', () => {
  it.each(['2006-05-01', '2014-03-15', '2014-09-01', '2014-03', '2014', '2006', '2018'])(
    'is in service in %s',
    (servedOn) => {
      accepted(record({ servedOn }));
    },
  );

  it.each(['2014-03-16', '2014-04', '2014-08', '2014-08-31'])('is not in service in %s', (servedOn) => {
    breaks('service.in-service', record({ servedOn }), 'servedOn');
  });

  it('serves at this station', () => {
    const elsewhere = veteran.spells.map((each) => ({ ...each, stationId: idOf('Station', 'other') }));
    breaks('service.in-service', record({}, { provider: { person, spells: elsewhere } }), 'servedOn');
    breaks('service.in-service', record({}, { provider: { person, spells: [] } }), 'servedOn');
  });

  it('fits in a month or a year as soon as one of its days fits', () => {
    fc.assert(
      fc.property(dates(2006, 2017), (servedOn) => {
        const fits = (text: string) => {
          const decision = record({ servedOn: text });
          return decision.ok || !decision.violations.some(({ code }) => code === 'service.in-service');
        };
        expect(fits(servedOn)).toBe(
          [servedOn, lastDay(servedOn), '2014-03-15', '2014-09-01']
            .filter((day) => day.startsWith(servedOn))
            .some(fits),
        );
      }),
    );
  });
});

describe('the lifetime of who serves', () => {
  it('is that of the station; the year in which it began counts', () => {
    const early = { person, spells: [spell('a', ['2000'])] };
    accepted(record({ servedOn: '2006' }, { provider: early }));
    accepted(record({ servedOn: '2006-05' }, { provider: early }));
    breaks('station.lifetime', record({ servedOn: '2006-04' }, { provider: early }), 'servedOn');
    breaks('station.lifetime', record({ servedOn: '2005' }, { provider: early }), 'servedOn');
  });

  it('is that of the team', () => {
    const ended = { ...team, foundedOn: calendarDate('2010-06-15'), disbandedOn: calendarDate('2015-05') };
    const on = (servedOn: string) => record({ servedOn }, { provider: null, team: ended });
    for (const servedOn of ['2010', '2010-06', '2010-06-15', '2015', '2015-05-01']) accepted(on(servedOn));
    for (const servedOn of ['2009', '2010-05', '2010-06-14', '2015-05-02'])
      breaks('record.lifetime', on(servedOn), 'servedOn');
    accepted(record({ servedOn: '2008' }, { provider: null, team: { ...team, foundedOn: null } }));
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { authority, station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  type ChangeStationInput,
  type CreateStationInput,
  changeStation,
  createStation,
  type StationExtent,
} from './station.changes.ts';
import type { Station } from './station.ts';

const water: Station = {
  ...station,
  id: idOf('Station', 'water'),
  code: 'HL-SS',
  name: '城东水上派出所',
  establishedOn: calendarDate('1998'),
  dissolvedOn: calendarDate('2006-05'),
};
const empty: StationExtent = { earliestDate: null, latestDate: null, earliestYear: null, latestYear: null };

function create(changes: Partial<CreateStationInput> = {}, relatives: readonly Station[] = []) {
  return createStation({
    facts: { takenCodes: ['HL-SS'], relatives },
    input: {
      code: 'HL-CD',
      name: '城东派出所',
      authorityId: authority.id,
      establishedOn: '2006-05',
      ...changes,
    },
    ids: { station: station.id },
    today,
  });
}

function change(
  input: ChangeStationInput,
  { before = station, relatives = [] as readonly Station[], extent = {} as Partial<StationExtent> } = {},
) {
  const facts = { station: before, takenCodes: [], relatives, extent: { ...empty, ...extent } };
  return changeStation({ facts, input, today });
}

describe('a station', () => {
  it('is established with what the input says', () => {
    expect(accepted(create()).station).toEqual(station);
  });

  it('has a code that no other station has', () => {
    breaks('station.code-unique', create({ code: 'HL-SS' }), 'code');
  });

  it('is dissolved after it was established', () => {
    breaks('period.order', create({ dissolvedOn: '2006-05-01' }), 'dissolvedOn');
    accepted(create({ dissolvedOn: '2006-05-02' }));
  });

  it('answers bad input with everything that is wrong at once', () => {
    breaksOnly(
      ['station.code-unique', 'text.required', 'date.calendar'],
      create({ code: 'HL-SS', name: ' ', establishedOn: '2006-13' }),
    );
  });
});

describe('lineage', () => {
  const merged = { predecessorIds: [water.id] };

  it('lets a predecessor end on the day that its successor begins', () => {
    expect(accepted(create(merged, [water])).station.predecessorIds).toEqual([water.id]);
    expect(
      accepted(create({ predecessorIds: [water.id, water.id] }, [water])).station.predecessorIds,
    ).toHaveLength(1);
  });

  it.each([null, calendarDate('2006-05-02'), calendarDate('2010')])(
    'refuses a predecessor that ends %s',
    (dissolvedOn) => {
      breaks('station.lineage', create(merged, [{ ...water, dissolvedOn }]), 'predecessorIds', '0');
    },
  );

  it('holds a station with a successor to the same', () => {
    const successor = { ...station, predecessorIds: [water.id] };
    accepted(change({ dissolvedOn: '2006-01' }, { before: water, relatives: [successor] }));
    breaks(
      'station.lineage',
      change({ dissolvedOn: '2007' }, { before: water, relatives: [successor] }),
      'dissolvedOn',
    );
    breaks(
      'station.lineage',
      change({ dissolvedOn: null }, { before: water, relatives: [successor] }),
      'dissolvedOn',
    );
  });

  it('has no cycle, at whatever distance', () => {
    const gone = { ...station, dissolvedOn: calendarDate('2006-05') };
    breaks(
      'station.lineage',
      change({ predecessorIds: [station.id] }, { before: gone }),
      'predecessorIds',
      '0',
    );
    const old = { ...water, id: idOf('Station', 'old'), predecessorIds: [gone.id] };
    const middle = { ...water, predecessorIds: [old.id] };
    const relatives = [middle, old];
    breaks('station.lineage', change(merged, { before: gone, relatives }), 'predecessorIds', '0');
    accepted(change(merged, { relatives: [water, { ...old, predecessorIds: [] }] }));
  });
});

describe('the lifetime of a station', () => {
  it('holds all that its records say', () => {
    const extent = {
      earliestDate: calendarDate('2006-05'),
      latestDate: calendarDate('2017'),
      earliestYear: 2006,
      latestYear: 2017,
    };
    accepted(change({ dissolvedOn: '2017' }, { extent }));
    accepted(change({ establishedOn: '2006-05-01' }, { extent }));
    breaks('station.lifetime', change({ establishedOn: '2006-05-02' }, { extent }), 'establishedOn');
    breaks('station.lifetime', change({ dissolvedOn: '2016-12-31' }, { extent }), 'dissolvedOn');
  });

  it('compares an evaluated year as a year', () => {
    const extent = { earliestYear: 2006, latestYear: 2016 };
    accepted(change({ establishedOn: '2006-12-31', dissolvedOn: '2016-01-02' }, { extent }));
    breaks('station.lifetime', change({ establishedOn: '2007' }, { extent }), 'establishedOn');
    breaks('station.lifetime', change({ dissolvedOn: '2015-12-31' }, { extent }), 'dissolvedOn');
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { asked } from '../testing/asked.ts';
import { station } from '../testing/records.ts';
import { honour, toStation } from '../testing/station-records.ts';
import type { Jurisdiction } from './records.ts';

describe('holders', () => {
  const branchAward = honour('award', '2016-01', '', {
    recipient: { type: 'BRANCH', id: idOf('Branch', 'branch') },
  });
  const known = (changes: Partial<Jurisdiction> = {}): Jurisdiction => ({
    authority: { id: idOf('Authority', 'js'), code: 'JS', declaredStations: 1 },
    stations: [station],
    branches: [{ id: 'branch', stationId: station.id, workshops: [{ id: 'workshop' }] }],
    awards: [branchAward],
    ...changes,
  });
  const parameters = { kind: 'MERIT-3', of: 'WORKSHOP', authorityCode: 'JS' };
  const holders = (changes: Partial<Jurisdiction> = {}, more: object = {}) =>
    asked('holders', { ...parameters, ...more }, { jurisdictions: [known(changes)] });

  it('are known where the ledger holds as many stations as the authority declares', () => {
    expect(holders()).toEqual({ value: 1, unit: 'workshops', ids: ['award'] });
    expect(holders({}, { of: 'STATION' })).toEqual({ value: 1, unit: 'stations', ids: ['award'] });
    expect(holders({ awards: [] }).value).toBe(0);
  });

  it('are not known where it does not, or where the authority declares nothing', () => {
    const authority = known().authority;
    for (const declaredStations of [null, 0, 2, 1600])
      expect(holders({ authority: { ...authority, declaredStations } }).value).toBeNull();
    expect(holders({}, { authorityCode: 'ZJ' }).value).toBeNull();
    expect(holders({ stations: [{ ...station, dissolvedOn: calendarDate('2017-01') }] }).value).toBeNull();
  });

  it('hold while the award stands, each once', () => {
    expect(holders({ awards: [{ ...branchAward, revokedFrom: calendarDate('2017-01') }] }).value).toBe(0);
    const twice = [branchAward, honour('own', '2017-01', '', { recipient: toStation })];
    expect(holders({ awards: twice }, { of: 'STATION' })).toMatchObject({ value: 1, ids: ['award', 'own'] });
    expect(holders({ awards: [honour('a', '2017-01')] }, { of: 'STATION' }).value).toBe(0);
  });
});

import { type Branch, type BranchId, calendarDate, type Station, type StationId } from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { authorityId } from './authorities.ts';
import { type SiblingCode, siblings } from './siblings.ts';

export type StationCode = 'HL-CD' | 'HL-CDSS' | 'HL-CQ' | SiblingCode;

export const stationId = (code: StationCode): StationId => demoId('Station', code);

/** The branch of a station goes by the station's code. */
export const branchId = (code: StationCode): BranchId => demoId('Branch', code);

const ofHailing = { authorityId: authorityId('HL'), dissolvedOn: null, predecessorIds: [], synthetic: false };

const merged = {
  ...ofHailing,
  id: stationId('HL-CD'),
  code: 'HL-CD',
  name: '城东派出所',
  establishedOn: calendarDate('2006-05'),
  predecessorIds: [stationId('HL-CDSS'), stationId('HL-CQ')],
} as const satisfies Station;

/** That they were merged in 2006-05 is reported; their codes and when they were established are made up. */
const predecessors: readonly Station[] = [
  ['HL-CDSS', '城东水上派出所'] as const,
  ['HL-CQ', '城区派出所'] as const,
].map(([code, name]) => ({
  ...ofHailing,
  id: stationId(code),
  code,
  name,
  establishedOn: calendarDate('1990'),
  dissolvedOn: merged.establishedOn,
  synthetic: true,
}));

const madeUpStations: readonly Station[] = siblings.map(({ code, name, establishedOn }) => ({
  ...ofHailing,
  id: stationId(code),
  code,
  name,
  establishedOn: calendarDate(establishedOn),
  synthetic: true,
}));

/** Predecessors come before what came from them. */
export const stations: readonly Station[] = [...predecessors, merged, ...madeUpStations];

export const branches: readonly Branch[] = [merged, ...siblings].map(({ code, name, establishedOn }) => ({
  id: branchId(code),
  stationId: stationId(code),
  name: `${name}党支部`,
  foundedOn: calendarDate(establishedOn),
  dissolvedOn: null,
}));

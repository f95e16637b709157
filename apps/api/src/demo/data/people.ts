import {
  calendarDate,
  type Person,
  type PersonCategory,
  type PersonId,
  type ServiceSpell,
  type Sex,
  type SpellEntry,
  type SpellExit,
} from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { madeUp, span } from '../notation.ts';
import { unnamedSecretaries } from './secretaries.ts';
import { auxiliaries, officers, officials, patrol } from './staff.ts';
import { type StationCode, stationId } from './stations.ts';

interface Service {
  readonly station: StationCode;
  readonly period: string;
  readonly entry: SpellEntry;
  readonly exit: SpellExit | null;
}

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly category: PersonCategory;
  readonly sex: Sex;
  readonly birthDate: string | null;
  readonly synthetic: boolean;
  readonly service: readonly Service[];
}

export const personId = (key: string): PersonId => demoId('Person', key);

const at = (
  station: StationCode,
  period: string,
  entry: SpellEntry,
  exit: SpellExit | null = null,
): Service => ({ station, period, entry, exit });

const reported = (
  name: string,
  category: PersonCategory,
  sex: Sex,
  birthDate: string | null,
  service: readonly Service[],
): Entry => ({ key: name, name, category, sex, birthDate, synthetic: false, service });

/**
 * Those whom the article names, with what it says of them. A service that it reports without its day of beginning
 * begins with the earliest year that it speaks of; 冯传喜 was 63 in 2017 and, it is assumed, retired at 60.
 */
const named: readonly Entry[] = [
  reported('徐立勤', 'OFFICER', 'MALE', null, [
    at('HL-CD', '2006-05/2008-09', 'TRANSFERRED_IN', 'TRANSFERRED_OUT'),
  ]),
  reported('刘岭', 'OFFICER', 'MALE', null, [at('HL-CD', '2016/..', 'TRANSFERRED_IN')]),
  reported('戴荣华', 'OFFICER', 'MALE', null, [at('HL-CD', '2015/..', 'TRANSFERRED_IN')]),
  reported('周勇', 'OFFICER', 'MALE', null, [at('HL-CD', '2015/..', 'TRANSFERRED_IN')]),
  reported('戴妍', 'OFFICER', 'FEMALE', null, [at('HL-CD', '2015/..', 'TRANSFERRED_IN')]),
  reported('冯传喜', 'AUXILIARY', 'MALE', '1954', [
    at('HL-CD', '2006-05/2014', 'JOINED', 'RETIRED'),
    at('HL-CD', '2015/..', 'REHIRED'),
  ]),
];

const invented = (
  key: string,
  category: PersonCategory,
  sex: Sex,
  service: Service,
  name = madeUp(key),
): Entry => ({ key, name, category, sex, birthDate: null, synthetic: true, service: [service] });

const made: readonly Entry[] = [
  ...unnamedSecretaries.map(({ personKey, name, station, from, to }) =>
    invented(
      personKey,
      'OFFICER',
      'MALE',
      at(station, `${from}/${to ?? '..'}`, 'TRANSFERRED_IN', to && 'TRANSFERRED_OUT'),
      name,
    ),
  ),
  ...officers.map(([name, sex, period, exit]) =>
    invented(
      name,
      'OFFICER',
      sex,
      at('HL-CD', period, period.startsWith('2006-05') ? 'TRANSFERRED_IN' : 'JOINED', exit || null),
    ),
  ),
  ...auxiliaries.map(([name, sex, period, exit]) =>
    invented(name, 'AUXILIARY', sex, at('HL-CD', period, 'JOINED', exit || null)),
  ),
  ...officials.map(([key, name]) => ({
    key,
    name: madeUp(name),
    category: 'OFFICER' as const,
    sex: 'FEMALE' as const,
    birthDate: null,
    synthetic: true,
    service: [],
  })),
  ...patrol.map(([name, sex, period]) => invented(name, 'OFFICER', sex, at('HL-S02', period, 'JOINED'))),
];

const everyone = [...named, ...made];

export const people: readonly Person[] = everyone.map(
  ({ key, name, category, sex, birthDate, synthetic }) => ({
    id: personId(key),
    name,
    category,
    sex,
    birthDate: birthDate === null ? null : calendarDate(birthDate),
    synthetic,
  }),
);

/** Each person's spells are in the order of time. */
export const spells: readonly ServiceSpell[] = everyone.flatMap(({ key, category, service }) =>
  service.map(({ station, period, entry, exit }) => {
    const { from, to } = span(period);
    return {
      id: demoId('ServiceSpell', `${key} ${from}`),
      personId: personId(key),
      stationId: stationId(station),
      category,
      entry,
      exit,
      from,
      to,
    };
  }),
);

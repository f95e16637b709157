import { type CalendarDate, isBefore, isSameOrBefore, lastDay } from '../date.ts';
import type { Lifetime } from '../lifetime.ts';
import type { Person, ServiceSpell } from '../person/person.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { Station } from '../station/station.ts';
import type { Team } from '../team/team.ts';
import type { ServiceRecord } from './activity.ts';

/** A person who may have rendered a service, with all spells of service. */
export interface ServiceProvider {
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly spells: readonly ServiceSpell[];
}

export interface ServiceFacts {
  readonly service: ServiceRecord;
  readonly station: Station;
  /** The person whom the record names; null where it names none. */
  readonly provider: ServiceProvider | null;
  /** The team that the record names; null where it names none. */
  readonly team: Team | null;
}

type ProviderProblem = {
  readonly problem: 'NONE' | 'BOTH' | 'OTHER_STATION';
  readonly station: string;
};

export const serviceProvider: Rule<'service.provider', Omit<ServiceFacts, 'service'>, ProviderProblem> = {
  ...ledgerRule,
  code: 'service.provider',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ problem, station }) =>
      ({
        NONE: '请填写由哪名人员或哪支队伍完成。',
        BOTH: '人员和队伍只能填一个：个人完成的填人员，集体完成的填队伍。',
        OTHER_STATION: `这支队伍不属于“${station}”，请改选队伍或派出所。`,
      })[problem],
    en: ({ problem, station }) =>
      ({
        NONE: 'Name the person or the team that rendered it.',
        BOTH: 'Name a person or a team, not both: the person who did it alone, or the team that did it together.',
        OTHER_STATION: `This team does not belong to “${station}”; choose another team or station.`,
      })[problem],
  },
  check: ({ station, provider, team }) => {
    const { name } = station;
    return breaches<ProviderProblem>(
      provider === null && team === null && breach('personId', { problem: 'NONE', station: name }),
      provider !== null && team !== null && breach('teamId', { problem: 'BOTH', station: name }),
      team !== null &&
        team.stationId !== station.id &&
        breach('teamId', { problem: 'OTHER_STATION', station: name }),
    );
  },
};

type InServiceFacts = Pick<ServiceFacts, 'service' | 'station'> & { readonly provider: ServiceProvider };

export const serviceInService: Rule<
  'service.in-service',
  InServiceFacts,
  { person: string; station: string; servedOn: string }
> = {
  ...ledgerRule,
  code: 'service.in-service',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ person, station, servedOn }) =>
      `“${person}” ${servedOn} 不在“${station}”服务，请核对人员、派出所和日期。`,
    en: ({ person, station, servedOn }) =>
      `“${person}” was not in service at “${station}” at the time (${servedOn}); check the person, the station and the date.`,
  },
  check: ({ service: { servedOn }, station, provider: { person, spells } }) => {
    const served = spells.some((spell) => spell.stationId === station.id && touches(spell, servedOn));
    return breaches(!served && breach('servedOn', { person: person.name, station: station.name, servedOn }));
  },
};

/** Whether some day that the date may mean lies in the spell. */
function touches({ from, to }: Pick<ServiceSpell, 'from' | 'to'>, date: CalendarDate): boolean {
  return isSameOrBefore(from, lastDay(date)) && (to === null || isBefore(date, to));
}

/** The date as a lifetime counts it: a month or a year in which it began counts from its beginning. */
export function withinReach({ began }: Pick<Lifetime, 'began'>, date: CalendarDate): CalendarDate {
  return began !== null && isBefore(date, began) && isSameOrBefore(began, lastDay(date)) ? began : date;
}

export const serviceRules: readonly Rule[] = [serviceProvider, serviceInService];

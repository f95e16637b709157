import { type CalendarDate, isBefore, isSameOrBefore } from '../date.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { Station } from '../station/station.ts';
import type { ServiceSpell } from './person.ts';
import type { CareerEvent } from './post.ts';

export interface CareerFacts {
  readonly event: CareerEvent;
  readonly station: Pick<Station, 'name'>;
  /** All service of the person, at any station. */
  readonly spells: readonly ServiceSpell[];
  readonly today: CalendarDate;
}

type CareerProblem =
  | { readonly problem: 'NOT_SERVED'; readonly station: string; readonly happenedOn: string }
  | { readonly problem: 'FUTURE'; readonly happenedOn: string; readonly today: string }
  | { readonly problem: 'NO_AUTHORITY' };

export const careerEvent: Rule<'person.career', CareerFacts, CareerProblem> = {
  ...ledgerRule,
  code: 'person.career',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: (broken) => {
      if (broken.problem === 'NO_AUTHORITY') return '遴选须写明去向机关，请选择机关。';
      if (broken.problem === 'FUTURE')
        return `${broken.happenedOn} 在今天（${broken.today}）之后，请核对日期。`;
      return `此人在 ${broken.happenedOn} 及以前没有在“${broken.station}”服务，请先登记服务期，或核对日期和派出所。`;
    },
    en: (broken) => {
      if (broken.problem === 'NO_AUTHORITY')
        return 'A selection leads to an authority; choose the one it led to.';
      if (broken.problem === 'FUTURE')
        return `Check the date: ${broken.happenedOn} lies after today, ${broken.today}.`;
      return `This person had not served at “${broken.station}” by ${broken.happenedOn}; record the service first, or check the date and the station.`;
    },
  },
  check: ({ event, station, spells, today }) => {
    const { kind, happenedOn, authorityId, stationId } = event;
    const served = spells.some(
      (spell) => spell.stationId === stationId && isSameOrBefore(spell.from, happenedOn),
    );
    return breaches<CareerProblem>(
      !served && breach('happenedOn', { problem: 'NOT_SERVED', station: station.name, happenedOn }),
      isBefore(today, happenedOn) && breach('happenedOn', { problem: 'FUTURE', happenedOn, today }),
      kind === 'SELECTED' && authorityId === null && breach('authorityId', { problem: 'NO_AUTHORITY' }),
    );
  },
};

export const careerRules: readonly Rule[] = [careerEvent];

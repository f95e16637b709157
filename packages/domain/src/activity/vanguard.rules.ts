import { type Person, type ServiceSpell, spellOn } from '../person/person.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { VanguardParticipation, VanguardTask } from './activity.ts';
import { type CadreRecords, partyCadresOn } from './vanguard.ts';

/** What the rules of one urgent task look at. */
export interface VanguardFacts extends CadreRecords {
  readonly task: VanguardTask;
  readonly participations: readonly VanguardParticipation[];
  /** Those who went, with all their service. */
  readonly people: readonly Participant[];
}

/** Somebody who goes, and when they served. */
export interface Participant {
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly spells: readonly ServiceSpell[];
}

const nameOf = (people: readonly Participant[], { personId }: VanguardParticipation): string =>
  people.find(({ person }) => person.id === personId)?.person.name ?? '';

export const cadreFirst: Rule<'vanguard.cadre-first', VanguardFacts, { calledOn: string; cadres: number }> = {
  ...ledgerRule,
  code: 'vanguard.cadre-first',
  severity: 'WARNING',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ calledOn, cadres }) =>
      `${calledOn} 本所有党员领导干部 ${cadres} 人，第一批中一人也没有；请核对批次，或说明原因。`,
    en: ({ calledOn, cadres }) =>
      `On ${calledOn} the station had ${cadres} leading Party members, and none is in the first wave; check the waves or say why.`,
  },
  check: ({ task: { calledOn }, participations, ...records }) => {
    const cadres = partyCadresOn(records, calledOn);
    const first = participations.filter(({ wave }) => wave === 1);
    // What is not recorded – posts, memberships, or who went – is not held against anybody.
    const judged = cadres.size > 0 && first.length > 0;
    const without = !first.some(({ personId }) => cadres.has(personId));
    return breaches(judged && without && breach('participants', { calledOn, cadres: cadres.size }));
  },
};

export const vanguardInService: Rule<
  'vanguard.in-service',
  VanguardFacts,
  { person: string; calledOn: string }
> = {
  ...ledgerRule,
  code: 'vanguard.in-service',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ person, calledOn }) => `${calledOn} ${person}不在本所服务，请核对人员和日期。`,
    en: ({ person, calledOn }) =>
      `On ${calledOn} ${person} was not in service at the station; check the person and the date.`,
  },
  check: ({ task: { calledOn, stationId }, participations, people }) =>
    participations.flatMap((participation, index) => {
      const spells = people.find(({ person }) => person.id === participation.personId)?.spells ?? [];
      const serves = spellOn(spells, calledOn)?.stationId === stationId;
      return breaches(
        !serves &&
          breach(['participants', `${index}`, 'personId'], {
            person: nameOf(people, participation),
            calledOn,
          }),
      );
    }),
};

type WaveProblem =
  | { readonly problem: 'NOT_A_WAVE'; readonly wave: number }
  | { readonly problem: 'NO_FIRST_WAVE' }
  | { readonly problem: 'TWICE'; readonly person: string };

export const vanguardWaves: Rule<'vanguard.waves', VanguardFacts, WaveProblem> = {
  ...ledgerRule,
  code: 'vanguard.waves',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: (broken) => {
      if (broken.problem === 'NOT_A_WAVE') return `批次须是 1 或以上的整数，不能是 ${broken.wave}。`;
      if (broken.problem === 'NO_FIRST_WAVE') return '没有人在第一批，请核对批次。';
      return `${broken.person}已列入本次任务，只记一次，请去掉重复的。`;
    },
    en: (broken) => {
      if (broken.problem === 'NOT_A_WAVE')
        return `Give the wave as a whole number from 1, not ${broken.wave}.`;
      if (broken.problem === 'NO_FIRST_WAVE') return 'Nobody is in the first wave; check the waves.';
      return `A person is named once in a task; take out the repetition of ${broken.person}.`;
    },
  },
  check: ({ participations, people }) => {
    const noneFirst = participations.length > 0 && !participations.some(({ wave }) => wave === 1);
    const at = (index: number, field: string) => ['participants', `${index}`, field];
    return breaches<WaveProblem>(
      noneFirst && breach('participants', { problem: 'NO_FIRST_WAVE' }),
      ...participations.flatMap((participation, index) => {
        const { personId, wave } = participation;
        const after = participations.slice(index + 1);
        return [
          !(Number.isSafeInteger(wave) && wave >= 1) &&
            breach(at(index, 'wave'), { problem: 'NOT_A_WAVE', wave }),
          after.some((other) => other.personId === personId) &&
            breach(at(index, 'personId'), { problem: 'TWICE', person: nameOf(people, participation) }),
        ];
      }),
    );
  },
};

export const vanguardRules: readonly Rule[] = [cadreFirst, vanguardInService, vanguardWaves];

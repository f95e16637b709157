import { type CalendarDate, compareDates, isBefore } from '../date.ts';
import { periodsOverlap } from '../period.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import { stretch } from '../words.ts';
import type { Person, ServiceSpell } from './person.ts';
import { earliestSpell, latestSpell } from './service.ts';

export interface PersonFacts {
  readonly person: Person;
  /** All spells of the person. */
  readonly spells: readonly ServiceSpell[];
  readonly today: CalendarDate;
}

export const personBirth: Rule<'person.birth', PersonFacts, { birthDate: string; limit: string }> = {
  ...ledgerRule,
  code: 'person.birth',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ birthDate, limit }) => `出生日期 ${birthDate} 须早于 ${limit}（今天，或最早的服务期），请核对。`,
    en: ({ birthDate, limit }) =>
      `The birth date ${birthDate} must be before ${limit}, today or the first day of service; check it.`,
  },
  check: ({ person: { birthDate }, spells, today }) => {
    const [limit = today] = [today, ...spells.map(({ from }) => from)].toSorted(compareDates);
    return breaches(
      birthDate !== null && !isBefore(birthDate, limit) && breach('birthDate', { birthDate, limit }),
    );
  },
};

export interface SpellFacts {
  readonly spell: ServiceSpell;
  /** All spells of the person; the one with the same id is left out. */
  readonly spells: readonly ServiceSpell[];
}

type SpellProblem =
  | { readonly problem: 'OVERLAP'; readonly from: string; readonly to: string | null }
  | { readonly problem: 'REHIRE'; readonly from: string };

export const personSpells: Rule<'person.spells', SpellFacts, SpellProblem> = {
  ...ledgerRule,
  code: 'person.spells',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: (broken) =>
      broken.problem === 'OVERLAP'
        ? `与 ${stretch(broken.from, broken.to, 'zh')}的服务期重叠，请先结束那一段，或调整日期。`
        : `${broken.from} 之前的服务期不是以退休结束，不能登记返聘；请先登记退休，或改选进入方式。`,
    en: (broken) =>
      broken.problem === 'OVERLAP'
        ? `This overlaps the spell of service ${stretch(broken.from, broken.to, 'en')}; end that one or adjust the dates.`
        : `The service before ${broken.from} did not end in retirement, so this is no rehire; record the retirement or choose another entry.`,
  },
  check: ({ spell, spells }) => {
    const others = spells.filter(({ id }) => id !== spell.id);
    const previous = latestSpell(others.filter(({ from }) => isBefore(from, spell.from)));
    const next = earliestSpell(others.filter(({ from }) => isBefore(spell.from, from)));
    const overlaps = others.filter((other) => periodsOverlap(spell, other));
    return breaches<SpellProblem>(
      ...overlaps.map(({ from, to }) => breach('from', { problem: 'OVERLAP', from, to })),
      spell.entry === 'REHIRED' &&
        previous?.exit !== 'RETIRED' &&
        breach('entry', { problem: 'REHIRE', from: spell.from }),
      spell.exit !== 'RETIRED' &&
        next?.entry === 'REHIRED' &&
        breach('exit', { problem: 'REHIRE', from: next.from }),
    );
  },
};

export const personRules: readonly Rule[] = [personBirth, personSpells];

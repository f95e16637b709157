import { type CalendarDate, compareDates, isBefore } from '../date.ts';
import { periodsOverlap } from '../period.ts';
import { always, type Breach, ledgerSource, type Rule } from '../rule.ts';
import type { Person, PersonCategory, ServiceSpell } from './person.ts';
import { latestSpell } from './service.ts';

export interface PersonFacts {
  readonly person: Person;
  /** All spells of the person. */
  readonly spells: readonly ServiceSpell[];
  readonly today: CalendarDate;
}

export const personBirth: Rule<
  'person.birth',
  PersonFacts,
  { problem: 'IN_FUTURE' | 'AFTER_SERVICE'; birthDate: string; limit: string }
> = {
  code: 'person.birth',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'FORM'],
  source: ledgerSource,
  statement: {
    zh: '出生日期不晚于今天，且早于第一段服务期。',
    en: 'A person is born by today, and before their first day of service.',
  },
  messages: {
    zh: ({ problem, birthDate, limit }) =>
      problem === 'IN_FUTURE'
        ? `出生日期 ${birthDate} 晚于今天（${limit}），请核对。`
        : `出生日期 ${birthDate} 不早于入职日期 ${limit}，请核对。`,
    en: ({ problem, birthDate, limit }) =>
      problem === 'IN_FUTURE'
        ? `The birth date ${birthDate} is later than today (${limit}); check it.`
        : `The birth date ${birthDate} is not before the first day of service, ${limit}; check it.`,
  },
  check: ({ person: { birthDate }, spells, today }) => {
    if (birthDate === null) return [];
    const breach = (problem: 'IN_FUTURE' | 'AFTER_SERVICE', limit: CalendarDate) => [
      { path: ['birthDate'], parameters: { problem, birthDate, limit } },
    ];
    if (isBefore(today, birthDate)) return breach('IN_FUTURE', today);
    const entered = spells.map(({ from }) => from).toSorted(compareDates)[0];
    return entered !== undefined && !isBefore(birthDate, entered) ? breach('AFTER_SERVICE', entered) : [];
  },
};

export const personCategory: Rule<
  'person.category',
  PersonFacts,
  { category: PersonCategory; latest: PersonCategory; from: string }
> = {
  code: 'person.category',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'FORM'],
  source: ledgerSource,
  statement: {
    zh: '人员类别与其最近一段服务期一致。',
    en: 'A person’s category is that of their latest spell of service.',
  },
  messages: {
    zh: ({ latest, from }) =>
      `自 ${from} 起的服务期类别为${latest === 'OFFICER' ? '民警' : '辅警'}，请改该服务期的类别。`,
    en: ({ latest, from }) =>
      `The spell of service since ${from} is as an ${latest.toLowerCase()}; change the category of that spell.`,
  },
  check: ({ person, spells }) => {
    const latest = latestSpell(spells);
    if (latest === null || latest.category === person.category) return [];
    const parameters = { category: person.category, latest: latest.category, from: latest.from };
    return [{ path: ['category'], parameters }];
  },
};

export interface SpellFacts {
  readonly spell: ServiceSpell;
  /** All spells of the person; the one with the same id is left out. */
  readonly spells: readonly ServiceSpell[];
}

type SpellProblem =
  | { readonly problem: 'OVERLAP'; readonly from: string; readonly to: string | null }
  | { readonly problem: 'REHIRE_WITHOUT_RETIREMENT' | 'EXIT_WITHOUT_END'; readonly from: string };

export const personSpells: Rule<'person.spells', SpellFacts, SpellProblem> = {
  code: 'person.spells',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  source: ledgerSource,
  statement: {
    zh: '服务期互不重叠；返聘须在退休之后。',
    en: 'Service spells never overlap; a rehire follows a retirement.',
  },
  messages: {
    zh: (broken) => {
      const { problem, from } = broken;
      if (problem === 'OVERLAP') {
        const other = broken.to === null ? `自 ${from} 起仍在继续` : `${from} 至 ${broken.to}`;
        return `与另一段服务期（${other}）重叠，请先结束那一段或调整日期。`;
      }
      return problem === 'EXIT_WITHOUT_END'
        ? `自 ${from} 起的服务期填了离开方式，请一并填写离开日期。`
        : `${from} 之前的服务期不是以退休结束，不能登记返聘；请先登记退休，或改选进入方式。`;
    },
    en: (broken) => {
      const { problem, from } = broken;
      if (problem === 'OVERLAP') {
        const other = broken.to === null ? `running since ${from}` : `from ${from} to ${broken.to}`;
        return `This overlaps the spell of service ${other}; end that one first or adjust the dates.`;
      }
      return problem === 'EXIT_WITHOUT_END'
        ? `The spell of service since ${from} says how it ended; give the day on which it did.`
        : `The service before ${from} did not end in retirement, so this is no rehire; record the retirement first or choose another entry.`;
    },
  },
  check: ({ spell, spells }) => {
    const others = spells.filter(({ id }) => id !== spell.id);
    return [...overlaps(spell, others), ...unearnedRehires(spell, others), ...endlessExit(spell)];
  },
};

function overlaps(spell: ServiceSpell, others: readonly ServiceSpell[]): readonly Breach<SpellProblem>[] {
  return others
    .filter((other) => periodsOverlap(spell, other))
    .map(({ from, to }) => ({ path: ['from'], parameters: { problem: 'OVERLAP', from, to } }));
}

/** The spell itself as a rehire, and the rehire that comes right after it. */
function unearnedRehires(
  spell: ServiceSpell,
  others: readonly ServiceSpell[],
): readonly Breach<SpellProblem>[] {
  const previous = latestSpell(others.filter(({ from }) => isBefore(from, spell.from)));
  const next = others
    .filter(({ from }) => isBefore(spell.from, from))
    .toSorted((a, b) => compareDates(a.from, b.from))[0];
  const breach = (field: string, from: CalendarDate): Breach<SpellProblem> => ({
    path: [field],
    parameters: { problem: 'REHIRE_WITHOUT_RETIREMENT', from },
  });
  return [
    ...(spell.entry === 'REHIRED' && previous?.exit !== 'RETIRED' ? [breach('entry', spell.from)] : []),
    ...(next?.entry === 'REHIRED' && spell.exit !== 'RETIRED' ? [breach('exit', next.from)] : []),
  ];
}

function endlessExit({ exit, from, to }: ServiceSpell): readonly Breach<SpellProblem>[] {
  return exit !== null && to === null
    ? [{ path: ['to'], parameters: { problem: 'EXIT_WITHOUT_END', from } }]
    : [];
}

export const personRules: readonly Rule[] = [personBirth, personCategory, personSpells];

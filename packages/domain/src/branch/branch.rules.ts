import { type DatedField, lifetimeInWords, type OutOfLifetime, outsideLifetime } from '../lifetime.ts';
import { periodsOverlap } from '../period.ts';
import { always, ledgerSource, type Rule } from '../rule.ts';
import type { Branch, SecretaryTenure } from './branch.ts';
import { relay } from './relay.ts';

export interface BranchLifetimeFacts {
  readonly branch: Branch;
  readonly dates: readonly DatedField[];
}

export const branchLifetime: Rule<'branch.lifetime', BranchLifetimeFacts, OutOfLifetime> = {
  code: 'branch.lifetime',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'FORM'],
  source: ledgerSource,
  statement: {
    zh: '书记任期不早于支部成立，不晚于支部撤销。',
    en: 'No tenure of a branch lies before its founding or after its dissolution.',
  },
  messages: {
    zh: ({ name, date, ...life }) =>
      `${date} 不在“${name}”的存续期内（${lifetimeInWords(life, 'zh')}），请核对日期。`,
    en: ({ name, date, ...life }) =>
      `${date} lies outside the lifetime of “${name}” (${lifetimeInWords(life, 'en')}); check the date.`,
  },
  check: ({ branch, dates }) =>
    outsideLifetime({ name: branch.name, began: branch.foundedOn, ended: branch.dissolvedOn }, dates),
};

export interface TenureFacts {
  readonly tenure: SecretaryTenure;
  /** All tenures of the branch; the one with the same id is left out. */
  readonly branchTenures: readonly SecretaryTenure[];
  /** All tenures of the person, in any branch; the one with the same id is left out. */
  readonly personTenures: readonly SecretaryTenure[];
}

type Overlap = { readonly from: string; readonly to: string | null };

export const oneSecretary: Rule<'branch.one-secretary', TenureFacts, Overlap> = {
  code: 'branch.one-secretary',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  source: ledgerSource,
  statement: {
    zh: '同一支部的书记任期互不重叠。',
    en: 'Secretary tenures of a branch never overlap.',
  },
  messages: {
    zh: ({ from, to }) =>
      to === null
        ? `该支部自 ${from} 起有在任书记，请先结束其任期，或选择接任时一并结束。`
        : `该支部 ${from} 至 ${to} 已有书记在任，请调整日期。`,
    en: ({ from, to }) =>
      to === null
        ? `The branch has had a secretary since ${from}; end that tenure first, or together with this appointment.`
        : `The branch had a secretary from ${from} to ${to}; adjust the dates.`,
  },
  check: ({ tenure, branchTenures }) => overlaps(tenure, branchTenures),
};

export const oneBranchPerSecretary: Rule<'branch.one-branch-per-secretary', TenureFacts, Overlap> = {
  code: 'branch.one-branch-per-secretary',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'DATABASE'],
  source: ledgerSource,
  statement: {
    zh: '一人同一时间只任一个支部的书记。',
    en: 'A person is secretary of one branch at a time.',
  },
  messages: {
    zh: ({ from, to }) =>
      to === null
        ? `此人自 ${from} 起任另一支部书记，请先结束那个任期。`
        : `此人 ${from} 至 ${to} 任另一支部书记，请调整日期。`,
    en: ({ from, to }) =>
      to === null
        ? `This person has been secretary of another branch since ${from}; end that tenure first.`
        : `This person was secretary of another branch from ${from} to ${to}; adjust the dates.`,
  },
  check: ({ tenure, personTenures }) =>
    overlaps(
      tenure,
      personTenures.filter(({ branchId }) => branchId !== tenure.branchId),
      'personId',
    ),
};

export const relayGap: Rule<'branch.relay-gap', TenureFacts, { days: number; from: string; to: string }> = {
  code: 'branch.relay-gap',
  severity: 'WARNING',
  effective: always,
  walls: ['DOMAIN', 'FORM'],
  source: ledgerSource,
  statement: {
    zh: '两任书记之间的空缺天数应予说明。',
    en: 'Days without a secretary between two tenures are reported.',
  },
  messages: {
    zh: ({ days, from, to }) => `${from} 至 ${to} 之间有 ${days} 天没有书记，请核对日期或说明原因。`,
    en: ({ days, from, to }) =>
      `The branch was without a secretary for ${days} days, from ${from} to ${to}; check the dates or say why.`,
  },
  check: ({ tenure, branchTenures }) => {
    const { legs } = relay([...others(tenure, branchTenures), tenure]);
    return legs.flatMap(({ tenure: next, daysVacantBefore: days }, index) => {
      const previous = legs[index - 1]?.tenure;
      if (days === 0 || previous?.to == null) return [];
      if (next.id === tenure.id)
        return [{ path: ['from'], parameters: { days, from: previous.to, to: next.from } }];
      if (previous.id === tenure.id)
        return [{ path: ['to'], parameters: { days, from: previous.to, to: next.from } }];
      return [];
    });
  },
};

function others(tenure: SecretaryTenure, tenures: readonly SecretaryTenure[]): readonly SecretaryTenure[] {
  return tenures.filter(({ id }) => id !== tenure.id);
}

function overlaps(tenure: SecretaryTenure, tenures: readonly SecretaryTenure[], field = 'from') {
  return others(tenure, tenures)
    .filter((other) => periodsOverlap(tenure, other))
    .map(({ from, to }) => ({ path: [field], parameters: { from, to } }));
}

export const branchRules: readonly Rule[] = [branchLifetime, oneSecretary, oneBranchPerSecretary, relayGap];

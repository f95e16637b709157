import type { TestProject } from 'vitest/node';
import { embeddedTemplate, onServer, postgresTemplate } from './template.ts';

/** What every test file copies its database from. */
export type Template =
  | { readonly kind: 'embedded'; readonly file: string }
  | { readonly kind: 'postgres'; readonly server: string; readonly name: string };

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
    /** How many rounds each race runs. */
    raceRounds: number;
    /** How many cases of each rule both walls judge, and the seed that draws them; null: another at each run. */
    parity: { readonly cases: number; readonly seed: number | null };
  }
}

const kinds = ['embedded', 'postgres'];

const chosenKind = (): string => {
  const kind = process.env['QINGLAN_TEST_DATABASE'] ?? 'embedded';
  if (!kinds.includes(kind))
    throw new Error(`QINGLAN_TEST_DATABASE is ${kind}: write one of ${kinds.join(', ')}`);
  return kind;
};

const chosenCount = (variable: string, standard: number): number => {
  const count = Number(process.env[variable] ?? standard);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${variable} is no count`);
  return count;
};

const chosenSeed = (): number | null => {
  const seed = process.env['QINGLAN_PARITY_SEED'];
  if (seed === undefined) return null;
  if (!/^-?\d+$/.test(seed)) throw new Error('QINGLAN_PARITY_SEED is no seed');
  return Number(seed);
};

/** Before the tests: makes the template of the database they run on. After them: drops it. */
export default async ({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> => {
  provide('raceRounds', chosenCount('QINGLAN_RACE_ROUNDS', 15));
  provide('parity', { cases: chosenCount('QINGLAN_PARITY_CASES', 100), seed: chosenSeed() });
  if (chosenKind() === 'embedded') {
    provide('template', { kind: 'embedded', file: await embeddedTemplate() });
    return undefined;
  }
  const server = process.env['QINGLAN_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  const name = await postgresTemplate(server);
  provide('template', { kind: 'postgres', server, name });
  return () => onServer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
};

import { calendarDate, type GrantingLevels, type Period, type Regulations } from '@qinglan/domain';
import type { RegulationsQuery } from '../generated/graphql.ts';
import { RegulationsDocument } from './regulations.operations.ts';
import type { Load } from './useOperation.ts';

type Table = RegulationsQuery['regulations']['granting'][number];

/** The award regulations that this deployment judges by, so that a form judges as the API does. */
export async function deploymentRegulations(load: Load): Promise<Regulations> {
  const { regulations } = await load(RegulationsDocument, {});
  return {
    granting: regulations.granting.map(({ source, individual, collective, ...period }) => ({
      effective: toPeriod(period),
      // The API tells it in the reader's language.
      source: { zh: source, en: source },
      individual: toLevels(individual),
      collective: toLevels(collective),
    })),
    effective: Object.fromEntries(
      regulations.effective.map(({ code, ...period }) => [code, toPeriod(period)]),
    ),
  };
}

function toPeriod({ from, to }: { readonly from: string; readonly to?: string | null }): Period {
  return { from: calendarDate(from), to: to ? calendarDate(to) : null };
}

function toLevels(levels: Table['individual']): GrantingLevels {
  return Object.fromEntries(levels.map(({ class: awarded, lowest }) => [awarded, lowest]));
}

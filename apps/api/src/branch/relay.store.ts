import { branded, type RelayLeg, relay, type SecretaryTenure } from '@qinglan/domain';
import { loaderFor } from '../common/loader.ts';
import { oldestFirst } from '../common/succession.ts';
import type { Context } from '../context.ts';

const noLegs: readonly RelayLeg[] = [];

const legsByBranch = async (
  { db }: Pick<Context, 'db'>,
  branchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RelayLeg[]>> => {
  const rows = await db.secretaryTenure.findMany({
    where: { ...oldestFirst.where, branchId: { in: [...branchIds] } },
  });
  const tenures = rows.map((row) => branded<SecretaryTenure>(row));
  return new Map(branchIds.map((id) => [id, relay(tenures.filter(({ branchId }) => branchId === id)).legs]));
};

/** Where a tenure stands in the relay of its branch; the relays of all branches asked for are loaded at once. */
export const legOf = async (
  context: Context,
  tenure: { readonly id: string; readonly branchId: string },
): Promise<RelayLeg> => {
  const relays = loaderFor(context, 'relay', (ids) => legsByBranch(context, ids), noLegs);
  const leg = (await relays.load(tenure.branchId)).find((each) => each.tenure.id === tenure.id);
  if (!leg) throw new Error(`tenure ${tenure.id} is not in the relay of its branch`);
  return leg;
};

import { type CadreRecords, calendarDate, partyCadresOn } from '@qinglan/domain';
import { loaderFor } from '../common/loader.ts';
import type { Context } from '../context.ts';
import { cadreRecords } from './vanguard.store.ts';

const nothingRecorded: CadreRecords = { posts: [], partyMemberships: [] };

/** Leading Party members of a station on a day; what is recorded of all stations asked for is loaded at once. */
export const cadresOf = async (
  context: Context,
  stationId: string,
  on: string,
): Promise<readonly string[]> => {
  const batch = async (ids: readonly string[]): Promise<ReadonlyMap<string, CadreRecords>> => {
    const { posts, partyMemberships } = await cadreRecords(context.db, ids);
    const ofStation = (id: string) => posts.filter((post) => post.stationId === id);
    return new Map(ids.map((id) => [id, { posts: ofStation(id), partyMemberships }]));
  };
  const records = loaderFor(context, 'cadres', batch, nothingRecorded);
  return [...partyCadresOn(await records.load(stationId), calendarDate(on))];
};

import type { Database } from '../../database/database.ts';
import { fixtureReview } from './activity.scenarios.ts';
import { fixtureKinds } from './award.scenarios.ts';
import { fixtureTenures } from './handover.scenarios.ts';
import { installJudge, keep, type Write, written } from './judge.ts';
import { fixtureLives } from './life.scenarios.ts';
import { fixtureTeams } from './team.scenarios.ts';
import {
  authorityIds,
  branchIds,
  personIds,
  publicationIds,
  roundIds,
  stationIds,
  taskIds,
} from './values.ts';

const rows: readonly Write[] = [
  ...authorityIds.map((id, index) =>
    written('authority', {
      id,
      code: `A${index}`,
      name: '机关',
      line: 'PUBLIC_SECURITY',
      level: index === 0 ? 'NATIONAL' : 'CITY',
    }),
  ),
  ...stationIds.map((id, index) =>
    written('station', {
      id,
      code: `S${index}`,
      name: '派出所',
      authorityId: authorityIds[1],
      establishedOn: '1900',
    }),
  ),
  ...branchIds.map((id) =>
    written('branch', { id, stationId: stationIds[0], name: '党支部', foundedOn: '1900' }),
  ),
  ...personIds.map((id) => written('person', { id, name: '甲', category: 'OFFICER', sex: 'MALE' })),
  ...fixtureTeams.map((team) => written('team', team)),
  ...fixtureKinds.map((kind) => written('award_kind', kind)),
  ...fixtureTenures,
  ...fixtureLives,
  fixtureReview,
  ...roundIds.map((id) =>
    written('selection_round', { id, stationId: stationIds[0], name: '评选', openedOn: '1900' }),
  ),
  ...taskIds.map((id) =>
    written('vanguard_task', { id, stationId: stationIds[0], title: '抗洪', calledOn: '2010' }),
  ),
  ...publicationIds.map((id) =>
    written('publication', { id, stationId: stationIds[0], title: '宣传稿', body: '', asOf: '2010' }),
  ),
];

/** Makes the database ready to judge, with the records that every parity history goes by. */
export const prepare = async (db: Database): Promise<void> => {
  await installJudge(db);
  await keep(db, rows);
};

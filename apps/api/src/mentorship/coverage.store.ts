import {
  branded,
  type CalendarDate,
  idOf,
  type MentorshipCoverage,
  type Mentorship as MentorshipValue,
  mentorshipCoverage,
  officersOn,
  type SecretaryTenure,
  type ServiceSpell,
  secretariesOn,
} from '@qinglan/domain';
import { groupBy } from '../common/group.ts';
import { runsOn } from '../common/succession.ts';
import type { Database } from '../database/database.ts';
import type { Mentorship } from '../generated/prisma/client.ts';

/** The coverage of one station on a day, with the mentorships that ran. */
export interface StationCoverage extends MentorshipCoverage {
  readonly running: readonly Mentorship[];
}

/** How far the mentoring of each of a page of stations reaches on a day, in three SQL statements. */
export const coverageOf = async (
  db: Database,
  stationIds: readonly string[],
  asOf: CalendarDate,
): Promise<ReadonlyMap<string, StationCoverage>> => {
  const where = { stationId: { in: [...stationIds] }, archivedAt: null };
  const spells = await db.serviceSpell.findMany({
    where: { ...where, category: 'OFFICER' },
    orderBy: { personId: 'asc' },
  });
  const tenures = await db.secretaryTenure.findMany({
    where: { archivedAt: null, branch: { stationId: { in: [...stationIds] } } },
    include: { branch: { select: { stationId: true } } },
  });
  const mentorships = await db.mentorship.findMany({
    where,
    orderBy: [{ tier: 'asc' }, { from: 'asc' }, { id: 'asc' }],
  });
  const served = groupBy(spells, ({ stationId }) => stationId);
  const led = groupBy(tenures, ({ branch }) => branch.stationId);
  const paired = groupBy(mentorships, ({ stationId }) => stationId);
  return new Map(
    stationIds.map((id) => {
      const running = (paired.get(id) ?? []).filter((row) => runsOn(row, asOf));
      const tenuresHere = (led.get(id) ?? []).map(({ branch: _branch, ...row }) =>
        branded<SecretaryTenure>(row),
      );
      const spellsHere = (served.get(id) ?? []).map((row) => branded<ServiceSpell>(row));
      const coverage = mentorshipCoverage({
        officers: officersOn(spellsHere, idOf('Station', id), asOf),
        secretaries: secretariesOn(tenuresHere, asOf),
        mentorships: running.map((row) => branded<MentorshipValue>(row)),
        asOf,
      });
      return [id, { ...coverage, running }];
    }),
  );
};

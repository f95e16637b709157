import type { EntityName, Locale, RecordRef } from '@qinglan/domain';
import { groupBy } from '../common/group.ts';
import { nodeName } from '../common/node-name.ts';
import type { Database } from '../database/database.ts';
import { encodeGlobalId } from '../global-id.ts';

/** A counted record in words. */
export interface Evidence {
  readonly type: EntityName;
  /** The row's id. */
  readonly id: string;
  /** A name of its own, or of whom it is about; null where its kind says it all. */
  readonly name: string | null;
  readonly date: string | null;
  readonly synthetic: boolean;
  /** The record on whose page it is shown: itself, or what it belongs to. */
  readonly page: RecordRef;
}

type Words = Omit<Evidence, 'type' | 'page'> & { readonly page?: RecordRef };
type Reader = (db: Database, ids: string[]) => Promise<readonly Words[]>;

const named = { select: { name: true } } as const;
const page = (type: EntityName, id: string): RecordRef => ({ type, id });
const joined = (...names: readonly (string | number | null | undefined)[]): string =>
  names.filter((name) => name != null && name !== '').join(' · ');

/** How records of each kind are put into words: one query, however many there are. */
const readers: Partial<Record<EntityName, Reader>> = {
  Station: async (db, ids) =>
    (await db.station.findMany({ where: { id: { in: ids } } })).map(
      ({ id, name, establishedOn, synthetic }) => ({
        id,
        name,
        date: establishedOn,
        synthetic,
      }),
    ),
  Branch: async (db, ids) =>
    (await db.branch.findMany({ where: { id: { in: ids } } })).map(({ id, name, foundedOn }) => ({
      id,
      name,
      date: foundedOn,
      synthetic: false,
    })),
  Person: async (db, ids) =>
    (await db.person.findMany({ where: { id: { in: ids } } })).map(({ id, name, synthetic }) => ({
      id,
      name,
      date: null,
      synthetic,
    })),
  Team: async (db, ids) =>
    (await db.team.findMany({ where: { id: { in: ids } } })).map(({ id, name, foundedOn }) => ({
      id,
      name,
      date: foundedOn,
      synthetic: false,
    })),
  TeamMembership: async (db, ids) =>
    (
      await db.teamMembership.findMany({
        where: { id: { in: ids } },
        include: { team: named, person: named },
      })
    ).map(({ id, team, person, from, teamId }) => ({
      id,
      name: joined(person.name, team.name),
      date: from,
      synthetic: false,
      page: page('Team', teamId),
    })),
  SecretaryTenure: async (db, ids) =>
    (
      await db.secretaryTenure.findMany({
        where: { id: { in: ids } },
        include: { branch: named, person: named },
      })
    ).map(({ id, branch, person, from, branchId }) => ({
      id,
      name: joined(person.name, branch.name),
      date: from,
      synthetic: false,
      page: page('Branch', branchId),
    })),
  Evaluation: async (db, ids) =>
    (await db.evaluation.findMany({ where: { id: { in: ids } } })).map(
      ({ id, year, scheme, publishedOn, synthetic }) => ({
        id,
        name: joined(year, scheme),
        date: publishedOn,
        synthetic,
      }),
    ),
  Award: async (db, ids) =>
    (
      await db.award.findMany({
        where: { id: { in: ids } },
        include: { kind: named, person: named, station: named, branch: named, team: named },
      })
    ).map(({ id, kind, person, station, branch, team, grantedOn, synthetic }) => ({
      id,
      name: joined(kind.name, (person ?? station ?? branch ?? team)?.name),
      date: grantedOn,
      synthetic,
    })),
  CareerEvent: async (db, ids) =>
    (await db.careerEvent.findMany({ where: { id: { in: ids } }, include: { person: named } })).map(
      ({ id, person, position, happenedOn, synthetic }) => ({
        id,
        name: joined(person.name, position),
        date: happenedOn,
        synthetic,
      }),
    ),
  JurisdictionProfile: async (db, ids) =>
    (await db.jurisdictionProfile.findMany({ where: { id: { in: ids } } })).map(
      ({ id, observedOn, synthetic, stationId }) => ({
        id,
        name: null,
        date: observedOn,
        synthetic,
        page: page('Station', stationId),
      }),
    ),
  StaffingProfile: async (db, ids) =>
    (await db.staffingProfile.findMany({ where: { id: { in: ids } } })).map(
      ({ id, observedOn, synthetic, stationId }) => ({
        id,
        name: null,
        date: observedOn,
        synthetic,
        page: page('Station', stationId),
      }),
    ),
  StationGrading: async (db, ids) =>
    (await db.stationGrading.findMany({ where: { id: { in: ids } }, include: { authority: named } })).map(
      ({ id, authority, from, synthetic, stationId }) => ({
        id,
        name: authority?.name ?? null,
        date: from,
        synthetic,
        page: page('Station', stationId),
      }),
    ),
  StudyDay: async (db, ids) =>
    (await db.studyDay.findMany({ where: { id: { in: ids } } })).map(({ id, topic, heldOn, synthetic }) => ({
      id,
      name: topic,
      date: heldOn,
      synthetic,
    })),
  ExchangeMeeting: async (db, ids) =>
    (await db.exchangeMeeting.findMany({ where: { id: { in: ids } } })).map(
      ({ id, topic, heldOn, synthetic }) => ({
        id,
        name: topic,
        date: heldOn,
        synthetic,
      }),
    ),
  ServiceRecord: async (db, ids) =>
    (
      await db.serviceRecord.findMany({ where: { id: { in: ids } }, include: { person: named, team: named } })
    ).map(({ id, person, team, count, servedOn, synthetic }) => ({
      id,
      name: joined((person ?? team)?.name, count),
      date: servedOn,
      synthetic,
    })),
  CrimeStatistic: async (db, ids) =>
    (await db.crimeStatistic.findMany({ where: { id: { in: ids } } })).map(({ id, from, to, synthetic }) => ({
      id,
      name: `${from} – ${to}`,
      date: from,
      synthetic,
    })),
  Workshop: async (db, ids) =>
    (await db.workshop.findMany({ where: { id: { in: ids } } })).map(
      ({ id, name, foundedOn, synthetic, branchId }) => ({
        id,
        name,
        date: foundedOn,
        synthetic,
        page: page('Branch', branchId),
      }),
    ),
};

const keyOf = ({ type, id }: RecordRef): string => encodeGlobalId(type, id);

/** What the records are called, by their global ids: one statement a kind. Kinds without words are named by their kind alone. */
export const evidenceOf = async (
  db: Database,
  records: readonly RecordRef[],
): Promise<ReadonlyMap<string, Evidence>> => {
  const found = new Map<string, Evidence>(
    records.map((record) => [
      keyOf(record),
      { ...record, name: null, date: null, synthetic: false, page: record },
    ]),
  );
  for (const [type, refs] of groupBy(records, (record) => record.type)) {
    const ids = [...new Set(refs.map(({ id }) => id))];
    for (const words of (await readers[type]?.(db, ids)) ?? []) {
      const record = { type, id: words.id };
      found.set(keyOf(record), { page: record, ...words, type });
    }
  }
  return found;
};

/** A record in words: its kind, and its name where it has one. */
export const evidenceName = ({ type, name }: Evidence, locale: Locale): string =>
  name === null ? capital(nodeName(type, locale)) : name;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

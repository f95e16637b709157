import {
  careerEventKindWords,
  entityWords,
  gradeWords,
  type Locale,
  type RecordRef,
  statisticCategoryWords,
} from '@qinglan/domain';
import { loaderFor } from '../common/loader.ts';
import type { Context } from '../context.ts';
import type { NodeType } from '../global-id.ts';
import { otherReads } from './record-line.others.ts';
import { itself, type Read, type RecordLine } from './record-line.ts';

/** With the type of the record. */
export type TypedLine = RecordLine & { readonly type: NodeType };

const person = { select: { id: true, name: true } } as const;
const ofStation = ({ stationId }: { readonly stationId: string }) =>
  ({ type: 'Station', id: stationId }) as const;

/** The types of records by how their lines are read; first those that metrics count. */
const reads: Readonly<Partial<Record<NodeType, Read>>> = {
  ...otherReads,
  Station: async (db, where) =>
    (await db.station.findMany({ where })).map((row) => ({
      ...row,
      label: row.name,
      from: row.establishedOn,
      to: row.dissolvedOn,
      parent: itself('Station', row),
    })),
  Person: async (db, where) =>
    (await db.person.findMany({ where })).map((row) => ({
      ...row,
      label: row.name,
      from: null,
      parent: itself('Person', row),
    })),
  Team: async (db, where) =>
    (await db.team.findMany({ where })).map((row) => ({
      id: row.id,
      label: row.name,
      from: row.foundedOn,
      to: row.disbandedOn,
      parent: itself('Team', row),
    })),
  TeamMembership: async (db, where) =>
    (await db.teamMembership.findMany({ where, include: { person, team: true } })).map((row) => ({
      ...row,
      label: row.person.name,
      detail: row.team.name,
      parent: itself('Team', row.team),
    })),
  SecretaryTenure: async (db, where) =>
    (await db.secretaryTenure.findMany({ where, include: { person, branch: true } })).map((row) => ({
      ...row,
      label: row.person.name,
      detail: row.branch.name,
      parent: itself('Branch', row.branch),
    })),
  Evaluation: async (db, where) =>
    (await db.evaluation.findMany({ where })).map((row) => ({
      ...row,
      label: `${row.year} ${row.scheme}`,
      detail: row.documentNumber,
      from: row.publishedOn,
      parent: itself('Evaluation', row),
    })),
  Award: async (db, where) => {
    const named = { select: { name: true } } as const;
    const kind = { select: { name: true, nameEn: true } } as const;
    const include = { kind, person, station: named, branch: named, team: named };
    const rows = await db.award.findMany({ where, include });
    return rows.map(({ person: winner, station, branch, team, kind: awarded, ...row }) => ({
      ...row,
      label: (winner ?? station ?? branch ?? team)?.name ?? null,
      detail: { zh: awarded.name, en: awarded.nameEn },
      from: row.grantedOn,
      parent: itself('Award', row),
    }));
  },
  JurisdictionProfile: async (db, where) =>
    (await db.jurisdictionProfile.findMany({ where })).map((row) => ({
      ...row,
      label: null,
      from: row.observedOn,
      parent: ofStation(row),
    })),
  StaffingProfile: async (db, where) =>
    (await db.staffingProfile.findMany({ where })).map((row) => ({
      ...row,
      label: null,
      from: row.observedOn,
      parent: ofStation(row),
    })),
  StationGrading: async (db, where) =>
    (await db.stationGrading.findMany({ where })).map((row) => ({
      ...row,
      label: row.documentNumber,
      detail: row.grade === 'UNGRADED' ? null : gradeWords[row.grade],
      parent: ofStation(row),
    })),
  CareerEvent: async (db, where) =>
    (await db.careerEvent.findMany({ where, include: { person } })).map((row) => ({
      ...row,
      label: row.person.name,
      detail: row.position ?? careerEventKindWords[row.kind],
      from: row.happenedOn,
      parent: itself('CareerEvent', row),
    })),
  StudyDay: async (db, where) =>
    (await db.studyDay.findMany({ where })).map((row) => ({
      ...row,
      label: row.topic,
      from: row.heldOn,
      parent: itself('StudyDay', row),
    })),
  CrimeStatistic: async (db, where) =>
    (await db.crimeStatistic.findMany({ where })).map((row) => ({
      ...row,
      label: null,
      detail: statisticCategoryWords[row.category],
      parent: itself('CrimeStatistic', row),
    })),
  ServiceRecord: async (db, where) => {
    const rows = await db.serviceRecord.findMany({ where, include: { person, team: person } });
    return rows.map(({ person: who, team, ...row }) => ({
      ...row,
      label: (who ?? team)?.name ?? null,
      detail: row.note,
      from: row.servedOn,
      parent: itself('ServiceRecord', row),
    }));
  },
  ExchangeMeeting: async (db, where) =>
    (await db.exchangeMeeting.findMany({ where })).map((row) => ({
      ...row,
      label: row.topic,
      from: row.heldOn,
      parent: itself('ExchangeMeeting', row),
    })),
};

/** A line in words: the record's name and what else it says, its type where it has no name. */
export const lineName = ({ type, label, detail = null, count = null }: TypedLine, locale: Locale): string => {
  const said = typeof detail === 'object' && detail !== null ? detail[locale] : detail;
  const name = label ?? said ?? capital(entityWords[type][locale]);
  return [name, label === null ? null : said, count].filter((part) => part !== null).join(' · ');
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The records that the references name, each in a line, in their order; one query per type for a whole request. */
export const recordLines = async (
  context: Pick<Context, 'db' | 'loaders'>,
  references: readonly RecordRef[],
): Promise<TypedLine[]> => {
  const lineOf = ({ type, id }: RecordRef) =>
    loaderFor<RecordLine | null>(
      context,
      `record-line ${type}`,
      async (ids) => {
        const lines = (await reads[type]?.(context.db, { id: { in: [...ids] } })) ?? [];
        return new Map(lines.map((line) => [line.id, line]));
      },
      null,
    ).load(id);
  const lines = await Promise.all(
    references.map(async (reference) => ({ line: await lineOf(reference), type: reference.type })),
  );
  return lines.flatMap(({ line, type }) => (line ? { ...line, type } : []));
};

import {
  branded,
  type CalendarDate,
  type JurisdictionProfile,
  profileOn,
  type StaffingProfile,
  staffingOn,
} from '@qinglan/domain';
import { builder } from '../builder.ts';
import { groupBy } from '../common/group.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { loaderFor } from '../common/loader.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import type { Context } from '../context.ts';

const JurisdictionProfileType = builder.prismaNode('JurisdictionProfile', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '辖区概况: what the jurisdiction of a station held on one day.',
  fields: (t) => ({
    station: t.relation('station'),
    observedOn: t.expose('observedOn', { type: 'Date' }),
    population: t.exposeInt('population'),
    floatingPopulation: t.exposeInt('floatingPopulation', {
      nullable: true,
      description: '流动人口: a part of the population.',
    }),
    venues: t.exposeInt('venues', { nullable: true, description: '场所行业单位.' }),
    fireKeyUnits: t.exposeInt('fireKeyUnits', { nullable: true, description: '消防重点单位.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration, wholly or in part.' }),
  }),
});

const StaffingProfileType = builder.prismaNode('StaffingProfile', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '编制概况: whom and what a station had on one day.',
  fields: (t) => ({
    station: t.relation('station'),
    observedOn: t.expose('observedOn', { type: 'Date' }),
    officers: t.exposeInt('officers'),
    auxiliaries: t.exposeInt('auxiliaries'),
    rooms: t.exposeInt('rooms', { nullable: true }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration, wholly or in part.' }),
  }),
});

const standing = { where: { archivedAt: null } };
const latestFirst = {
  ...standing,
  orderBy: [{ observedOn: 'desc' as const }, { id: 'asc' as const }],
};

interface Observed {
  readonly id: string;
  readonly stationId: string;
}

/** Of each station the snapshot that `on` chooses among all it has. */
const chosen = <Row extends Observed>(
  rows: readonly Row[],
  on: (snapshots: readonly Row[]) => { readonly id: string } | null,
): ReadonlyMap<string, Row> =>
  new Map(
    [...groupBy(rows, ({ stationId }) => stationId)].flatMap(([stationId, snapshots]) => {
      const row = snapshots.find(({ id }) => id === on(snapshots)?.id);
      return row ? [[stationId, row] as const] : [];
    }),
  );

const jurisdictions = async ({ db }: Context, date: CalendarDate, stationIds: readonly string[]) =>
  chosen(
    await db.jurisdictionProfile.findMany({
      where: { ...standing.where, stationId: { in: [...stationIds] } },
    }),
    (rows) =>
      profileOn(
        rows.map((row) => branded<JurisdictionProfile>(row)),
        date,
      ),
  );

const staffings = async ({ db }: Context, date: CalendarDate, stationIds: readonly string[]) =>
  chosen(
    await db.staffingProfile.findMany({ where: { ...standing.where, stationId: { in: [...stationIds] } } }),
    (rows) =>
      staffingOn(
        rows.map((row) => branded<StaffingProfile>(row)),
        date,
      ),
  );

builder.prismaObjectFields('Station', (t) => ({
  jurisdictionProfiles: t.relation('jurisdictionProfiles', {
    description: 'Its jurisdiction in numbers, the latest first.',
    args: archivedArgs,
    query: archivedQuery(latestFirst),
  }),
  staffingProfiles: t.relation('staffingProfiles', {
    description: 'Its staffing in numbers, the latest first.',
    args: archivedArgs,
    query: archivedQuery(latestFirst),
  }),
  profile: t.field({
    type: JurisdictionProfileType,
    nullable: true,
    description: 'The jurisdiction as last observed on or before a day, today if none is given.',
    args: { asOf: t.arg({ type: 'Date' }) },
    resolve: ({ id }, { asOf }, context) => {
      const date = asOf ?? context.today;
      const batch = (ids: readonly string[]) => jurisdictions(context, date, ids);
      return loaderFor(context, `profile:${date}`, batch, null).load(id);
    },
  }),
  staffing: t.field({
    type: StaffingProfileType,
    nullable: true,
    description: 'The staffing as last observed on or before a day, today if none is given.',
    args: { asOf: t.arg({ type: 'Date' }) },
    resolve: ({ id }, { asOf }, context) => {
      const date = asOf ?? context.today;
      const batch = (ids: readonly string[]) => staffings(context, date, ids);
      return loaderFor(context, `staffing:${date}`, batch, null).load(id);
    },
  }),
}));

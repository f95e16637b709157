import { Authority } from '../authority/authority.graphql.ts';
import { builder } from '../builder.ts';
import { rowLoader } from '../common/loader.ts';
import type { Context } from '../context.ts';
import { Station } from '../station/station.graphql.ts';
import { AwardClass, AwardKind, RecipientType } from './award-kind.graphql.ts';
import { AwardFilter } from './award-list.graphql.ts';
import { type AwardTotalRow, awardDimensions, awardTotals } from './award-totals.store.ts';

const AwardDimension = builder.enumType('AwardDimension', {
  description: 'YEAR is the year of granting; STATION the station that the award is credited to.',
  values: awardDimensions,
});

const kindLoader = (context: Context) =>
  rowLoader(context, 'total.kind', (where) => context.db.awardKind.findMany({ where }));

const stationLoader = (context: Context) =>
  rowLoader(context, 'total.station', (where) => context.db.station.findMany({ where }));

const authorityLoader = (context: Context) =>
  rowLoader(context, 'total.authority', (where) => context.db.authority.findMany({ where }));

const AwardTotal = builder.objectRef<AwardTotalRow>('AwardTotal').implement({
  description: 'Awards of one group; only the dimensions asked for are set.',
  fields: (t) => ({
    kind: t.field({
      type: AwardKind,
      nullable: true,
      resolve: ({ kindId }, _args, context) => (kindId == null ? null : kindLoader(context).load(kindId)),
    }),
    class: t.field({ type: AwardClass, nullable: true, resolve: (total) => total.class }),
    recipientType: t.field({
      type: RecipientType,
      nullable: true,
      resolve: (total) => total.recipientType,
    }),
    year: t.int({ nullable: true, resolve: ({ year }) => year }),
    station: t.field({
      type: Station,
      nullable: true,
      resolve: ({ stationId }, _args, context) =>
        stationId == null ? null : stationLoader(context).load(stationId),
    }),
    authority: t.field({
      type: Authority,
      nullable: true,
      resolve: ({ authorityId }, _args, context) =>
        authorityId == null ? null : authorityLoader(context).load(authorityId),
    }),
    awards: t.exposeInt('awards'),
    people: t.exposeInt('people', { description: 'Different people among the recipients.' }),
  }),
});

builder.queryFields((t) => ({
  awardTotals: t.field({
    type: [AwardTotal],
    description:
      'Awards counted in groups, in the order of the dimensions. Revoked awards count only with `revoked: true`.',
    args: {
      filter: t.arg({ type: AwardFilter }),
      by: t.arg({ type: [AwardDimension], required: true }),
    },
    resolve: (_root, { filter, by }, context) => awardTotals(context, filter, by),
  }),
}));

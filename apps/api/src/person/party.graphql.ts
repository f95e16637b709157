import { branded, type PartyMembership, partyStandingOn, partyStandings } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';

const PartyStanding = builder.enumType('PartyStanding', {
  description: '正式党员 or 预备党员.',
  values: partyStandings,
});

builder.prismaNode('PartyMembership', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "党员: a person's membership of the Party.",
  fields: (t) => ({
    person: t.relation('person'),
    probationaryFrom: t.expose('probationaryFrom', { type: 'Date', description: '预备期起.' }),
    fullFrom: t.expose('fullFrom', {
      type: 'Date',
      nullable: true,
      description: '转正: the first day as a full member; null while on probation.',
    }),
    leftOn: t.expose('leftOn', { type: 'Date', nullable: true, description: 'The first day after it.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const oldestFirst = {
  where: { archivedAt: null },
  orderBy: [{ probationaryFrom: 'asc' as const }, { id: 'asc' as const }],
};

builder.prismaObjectFields('Person', (t) => ({
  partyMemberships: t.relation('partyMemberships', {
    description: 'Of the Party, oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
  partyStanding: t.field({
    type: PartyStanding,
    nullable: true,
    description:
      'In the Party on a day, today if none is given; null outside the Party, or where none is recorded.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: { partyMemberships: oldestFirst },
    resolve: ({ partyMemberships }, { asOf }, { today }) =>
      partyStandingOn(
        partyMemberships.map((row) => branded<PartyMembership>(row)),
        asOf ?? today,
      ),
  }),
}));

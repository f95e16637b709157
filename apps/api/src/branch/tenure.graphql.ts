import { builder } from '../builder.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { oldestFirst, runsOn } from '../common/succession.ts';
import { legOf } from './relay.store.ts';

const SecretaryTenure = builder.prismaNode('SecretaryTenure', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "任: one person's time as secretary of a branch.",
  fields: (t) => ({
    ordinal: t.int({
      description: '1 for the first secretary of the branch; counted, never typed.',
      resolve: async (tenure, _args, context) => (await legOf(context, tenure)).ordinal,
    }),
    branch: t.relation('branch'),
    person: t.relation('person'),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The first day after it.' }),
    daysVacantBefore: t.int({
      description: 'Days that the branch was without a secretary just before; 0 for the first.',
      resolve: async (tenure, _args, context) => (await legOf(context, tenure)).daysVacantBefore,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why this person was appointed.' }),
    endReason: t.exposeString('endReason', { nullable: true, description: 'Why the tenure ended.' }),
  }),
});

builder.prismaObjectFields('Branch', (t) => ({
  secretaries: t.relation('tenures', {
    description: 'The relay, oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
  secretary: t.field({
    type: SecretaryTenure,
    nullable: true,
    description: 'Who is secretary on a day, today if none is given; null while the seat is vacant.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({ tenures: nested(oldestFirst) }),
    resolve: ({ tenures }, { asOf }, { today }) =>
      tenures.find((tenure) => runsOn(tenure, asOf ?? today)) ?? null,
  }),
}));

builder.prismaObjectFields('Person', (t) => ({
  tenures: t.relation('tenures', {
    description: 'As branch secretary, oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
}));

import { builder } from '../builder.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { oldestFirst, runsOn } from '../common/succession.ts';
import { Person } from '../person/person.graphql.ts';

builder.prismaNode('TeamMembership', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "One person's time in a team.",
  fields: (t) => ({
    team: t.relation('team'),
    person: t.relation('person'),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The first day after it.' }),
  }),
});

builder.prismaNode('TeamLeadership', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "One person's time at the head of a team; a leader is a member throughout.",
  fields: (t) => ({
    team: t.relation('team'),
    person: t.relation('person'),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The first day after it.' }),
  }),
});

builder.prismaObjectFields('Team', (t) => ({
  memberships: t.relation('memberships', {
    description: 'Oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
  leaderships: t.relation('leaderships', {
    description: 'Oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
  members: t.field({
    type: [Person],
    description: 'Who is in the team on a day, today if none is given; longest first.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({
      memberships: { ...oldestFirst, select: { from: true, to: true, person: nested() } },
    }),
    resolve: ({ memberships }, { asOf }, { today }) =>
      memberships.filter((each) => runsOn(each, asOf ?? today)).map(({ person }) => person),
  }),
  leader: t.field({
    type: Person,
    nullable: true,
    description: 'Who leads the team on a day, today if none is given.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({
      leaderships: { ...oldestFirst, select: { from: true, to: true, person: nested() } },
    }),
    resolve: ({ leaderships }, { asOf }, { today }) =>
      leaderships.find((each) => runsOn(each, asOf ?? today))?.person ?? null,
  }),
}));

builder.prismaObjectFields('Person', (t) => ({
  memberships: t.relation('memberships', {
    description: 'Of teams, oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
}));

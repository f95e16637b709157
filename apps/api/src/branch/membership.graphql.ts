import { builder } from '../builder.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { oldestFirst, runsOn } from '../common/succession.ts';
import { Person } from '../person/person.graphql.ts';
import { Branch } from './branch.graphql.ts';

builder.prismaNode('BranchMembership', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "组织关系: a Party member's time in a branch.",
  fields: (t) => ({
    person: t.relation('person'),
    branch: t.relation('branch'),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The first day after it.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

builder.prismaObjectFields('Branch', (t) => ({
  memberships: t.relation('memberships', {
    description: 'Oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
  members: t.field({
    type: [Person],
    description: 'Who belongs to the branch on a day, today if none is given; longest first.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({
      memberships: { ...oldestFirst, select: { from: true, to: true, person: nested() } },
    }),
    resolve: ({ memberships }, { asOf }, { today }) =>
      memberships.filter((each) => runsOn(each, asOf ?? today)).map(({ person }) => person),
  }),
}));

builder.prismaObjectFields('Person', (t) => ({
  branchMemberships: t.relation('branchMemberships', {
    description: 'Of Party branches, oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
  branch: t.field({
    type: Branch,
    nullable: true,
    description: 'The Party branch that the person belongs to on a day, today if none is given.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({
      branchMemberships: { ...oldestFirst, select: { from: true, to: true, branch: nested() } },
    }),
    resolve: ({ branchMemberships }, { asOf }, { today }) =>
      branchMemberships.find((each) => runsOn(each, asOf ?? today))?.branch ?? null,
  }),
}));

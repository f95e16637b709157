import { committeeRoles } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { oldestFirst, runsOn } from '../common/succession.ts';

export const CommitteeRole = builder.enumType('CommitteeRole', {
  description: '副书记, 组织委员, 宣传委员, 纪检委员, 青年委员, 委员.',
  values: committeeRoles,
});

const CommitteeMember = builder.prismaNode('CommitteeMember', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "支部委员: a seat on the committee of a branch. The secretary's seat is the tenure.",
  fields: (t) => ({
    branch: t.relation('branch'),
    person: t.relation('person'),
    role: t.expose('role', { type: CommitteeRole }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The first day after it.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

builder.prismaObjectFields('Branch', (t) => ({
  seats: t.relation('committeeMembers', {
    description: "Every seat on the committee besides the secretary's, oldest first.",
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
  committee: t.field({
    type: [CommitteeMember],
    description:
      "Seats on the committee on a day, today if none is given; the secretary's is not among them.",
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({ committeeMembers: nested(oldestFirst) }),
    resolve: ({ committeeMembers }, { asOf }, { today }) =>
      committeeMembers.filter((seat) => runsOn(seat, asOf ?? today)),
  }),
}));

builder.prismaObjectFields('Person', (t) => ({
  committeeSeats: t.relation('committeeSeats', {
    description: 'On committees of branches, oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
}));

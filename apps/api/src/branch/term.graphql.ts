import { branded, type CommitteeTerm as Term, termPeriod } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { runsOn } from '../common/succession.ts';

const CommitteeTerm = builder.prismaNode('CommitteeTerm', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "届: the elected committee's term of a branch. A secretary's tenure (任) is another thing.",
  fields: (t) => ({
    branch: t.relation('branch'),
    number: t.exposeInt('number', { description: '第几届, from 1.' }),
    electedOn: t.expose('electedOn', { type: 'Date' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: '届满.' }),
    endedOn: t.expose('endedOn', {
      type: 'Date',
      nullable: true,
      description: 'The first day after it; null while it runs.',
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const oldestFirst = {
  where: { archivedAt: null },
  orderBy: [{ electedOn: 'asc' as const }, { id: 'asc' as const }],
};

builder.prismaObjectFields('Branch', (t) => ({
  terms: t.relation('terms', {
    description: 'Terms of the committee (届), oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
  term: t.field({
    type: CommitteeTerm,
    nullable: true,
    description: 'The term of the committee on a day, today if none is given.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({ terms: nested(oldestFirst) }),
    resolve: ({ terms }, { asOf }, { today }) =>
      terms.find((row) => runsOn(termPeriod(branded<Term>(row)), asOf ?? today)) ?? null,
  }),
}));

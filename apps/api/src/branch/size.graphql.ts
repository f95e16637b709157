import { branchSize, branchSizeOn, check, type BranchSize as Size, type Violation } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { loaderFor } from '../common/loader.ts';
import { ViolationType } from '../common/refusal.graphql.ts';
import { peopleOfBranches } from './people.store.ts';

interface JudgedSize extends Size {
  readonly findings: readonly Violation[];
}

const BranchSize = builder.objectRef<JudgedSize>('BranchSize').implement({
  description: 'Who is in a branch on one day, in numbers.',
  fields: (t) => ({
    members: t.exposeInt('members'),
    full: t.exposeInt('full', { description: '正式党员.' }),
    probationary: t.exposeInt('probationary', { description: '预备党员.' }),
    seats: t.exposeInt('seats', { description: "Seats of the committee, besides the secretary's." }),
    committee: t.exposeInt('committee', {
      description: 'People on the committee, the secretary counted in.',
    }),
    findings: t.field({
      type: [ViolationType],
      description: 'What branch.size finds; nothing where no members or no seats are recorded.',
      resolve: ({ findings }) => [...findings],
    }),
  }),
});

builder.prismaObjectField('Branch', 'size', (t) =>
  t.field({
    type: BranchSize,
    description: 'In numbers on a day, today if none is given.',
    args: { asOf: t.arg({ type: 'Date' }) },
    resolve: async ({ id }, { asOf }, context) => {
      const loader = loaderFor(context, 'branch people', (ids) => peopleOfBranches(context.db, ids), null);
      const people = await loader.load(id);
      if (people === null) throw new Error(`branch ${id} was not loaded`);
      const day = asOf ?? context.today;
      const size = branchSizeOn(people, day);
      return { ...size, findings: check([branchSize], { size, before: null, path: ['size'] }, day) };
    },
  }),
);

import { mentorshipCoverage, type PersonId } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { loaderFor, rowLoader } from '../common/loader.ts';
import type { Context } from '../context.ts';
import { Person } from '../person/person.graphql.ts';
import { coverageOf, type StationCoverage } from './coverage.store.ts';
import { Mentorship } from './mentorship.graphql.ts';

const peopleOf = async (ids: readonly PersonId[], context: Context) => {
  const loader = rowLoader(context, 'mentorship.person', (where) => context.db.person.findMany({ where }));
  const people = await Promise.all(ids.map((id) => loader.load(id)));
  return people.filter((person) => person !== null);
};

const MentorshipCoverage = builder.objectRef<StationCoverage>('MentorshipCoverage').implement({
  description:
    'How far the mentoring of a station reaches on a day: whoever its secretaries lead to, from mentor to mentee, along mentorships that run on that day.',
  fields: (t) => ({
    asOf: t.field({ type: 'Date', resolve: ({ asOf }) => asOf }),
    secretaries: t.field({
      type: [Person],
      description: 'Secretaries on the day, where the chain begins. With none recorded, nobody is reached.',
      resolve: ({ secretaries }, _args, context) => peopleOf(secretaries, context),
    }),
    reached: t.field({
      type: [Person],
      description: 'Everyone in the chain: the secretaries, and whoever they lead to.',
      resolve: ({ reached }, _args, context) => peopleOf(reached, context),
    }),
    unreached: t.field({
      type: [Person],
      description: 'Officers in service on the day who are not in the chain.',
      resolve: ({ unreached }, _args, context) => peopleOf(unreached, context),
    }),
    officers: t.exposeInt('officers', { description: 'Officers in service on the day.' }),
    share: t.exposeFloat('share', {
      nullable: true,
      description: 'Officers in the chain among all officers, from 0 to 1; null where there is no officer.',
    }),
    mentorships: t.field({
      type: [Mentorship],
      description: 'Those that run on the day, in the chain or not; by tier, oldest first.',
      resolve: ({ running }) => [...running],
    }),
  }),
});

builder.prismaObjectField('Station', 'mentorshipCoverage', (t) =>
  t.field({
    type: MentorshipCoverage,
    description: 'Whom the chain of mentoring reaches on a day, today if none is given.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: { id: true },
    resolve: ({ id }, args, context) => {
      const asOf = args.asOf ?? context.today;
      const none = mentorshipCoverage({ officers: [], secretaries: [], mentorships: [], asOf });
      return loaderFor<StationCoverage>(
        context,
        `mentorship.coverage ${asOf}`,
        (stationIds) => coverageOf(context.db, stationIds, asOf),
        { ...none, running: [] },
      ).load(id);
    },
  }),
);

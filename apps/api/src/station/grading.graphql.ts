import { branded, type CalendarDate, gradeOn, type StationGrading, stationGrades } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { groupBy } from '../common/group.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { loaderFor } from '../common/loader.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import type { Context } from '../context.ts';

export const StationGrade = builder.enumType('StationGrade', {
  description: 'From the lowest to the highest.',
  values: stationGrades,
});

builder.prismaNode('StationGrading', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '定级: the grade of a station from a day on, until the next one.',
  fields: (t) => ({
    station: t.relation('station'),
    grade: t.expose('grade', { type: StationGrade }),
    from: t.expose('from', { type: 'Date' }),
    authority: t.relation('authority', {
      nullable: true,
      description: 'Who named it; null where nobody did.',
    }),
    documentNumber: t.exposeString('documentNumber', { nullable: true }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const gradesOn = async ({ db }: Context, date: CalendarDate, stationIds: readonly string[]) => {
  const rows = await db.stationGrading.findMany({
    where: { archivedAt: null, stationId: { in: [...stationIds] } },
  });
  const gradings = rows.map((row) => branded<StationGrading>(row));
  return new Map(
    [...groupBy(gradings, ({ stationId }) => stationId)].map(([id, own]) => [id, gradeOn(own, date)]),
  );
};

builder.prismaObjectFields('Station', (t) => ({
  grade: t.field({
    type: StationGrade,
    description: 'Its grade on a day, today if none is given; UNGRADED where none is recorded.',
    args: { asOf: t.arg({ type: 'Date' }) },
    resolve: ({ id }, { asOf }, context) => {
      const date = asOf ?? context.today;
      const batch = (ids: readonly string[]) => gradesOn(context, date, ids);
      return loaderFor(context, `grade:${date}`, batch, 'UNGRADED').load(id);
    },
  }),
  gradings: t.relation('gradings', {
    description: 'The grades that it was given, the latest first.',
    args: archivedArgs,
    query: archivedQuery({ orderBy: [{ from: 'desc' }, { id: 'asc' }] }),
  }),
}));

import { changeGrading, gradeStation, idOf } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { StationGrade } from './grading.graphql.ts';
import { changeFacts, gradingFacts, insertGrading, lockGrading, updateGrading } from './grading.store.ts';

const authorityOf = (globalId: string | null) =>
  globalId === null ? null : idOf('Authority', referenceTo('Authority', globalId, 'authorityId'));

builder.mutationFields((t) => ({
  gradeStation: t.prismaFieldWithInput({
    type: 'StationGrading',
    description: 'Records the grade that a station was given, after every earlier one.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      grade: t.input.field({ type: StationGrade, required: true }),
      from: t.input.field({ type: 'Date', required: true }),
      authorityId: t.input.id({ description: 'Who named it; every grade but UNGRADED needs one.' }),
      documentNumber: t.input.string(),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { stationId, acknowledge, ...asked } }, { db, change, today }) => {
      const station = referenceTo('Station', stationId, 'stationId');
      const input = { ...asked, authorityId: authorityOf(asked.authorityId ?? null) };
      const id = await change(async (tx) => {
        const facts = await gradingFacts(tx, station, input.authorityId);
        const ids = { grading: newId('StationGrading') };
        return insertGrading(tx, accept(gradeStation({ facts, input, ids, today, acknowledge })));
      });
      return db.stationGrading.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateStationGrading: t.prismaFieldWithInput({
    type: 'StationGrading',
    description: 'Changes the named fields of a grading, which keeps its place among the others.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      grade: t.input.field({ type: StationGrade }),
      from: t.input.field({ type: 'Date' }),
      authorityId: t.input.id(),
      documentNumber: t.input.string(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, authorityId, ...plain } },
      { db, change, today },
    ) => {
      const id = referenceTo('StationGrading', globalId, 'id');
      await change(async (tx) => {
        const row = found(await lockGrading(tx, id), 'StationGrading', 'id');
        const asked = {
          ...plain,
          ...(authorityId !== undefined && { authorityId: authorityOf(authorityId) }),
        };
        sameVersion('StationGrading', row, version, asked);
        const input = {
          ...asked,
          grade: required(asked.grade, 'grade'),
          from: required(asked.from, 'from'),
        };
        const by = asked.authorityId === undefined ? row.authorityId : asked.authorityId;
        const facts = await changeFacts(tx, row, by);
        await updateGrading(tx, row, accept(changeGrading({ facts, input, today, acknowledge })));
      });
      return db.stationGrading.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

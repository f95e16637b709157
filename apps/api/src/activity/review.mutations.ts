import { changeCaseReview, recordCaseReview } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { accept } from '../errors.ts';
import { readGlobalId, referenceTo } from '../global-id.ts';
import { personNamed } from './people.store.ts';
import { CaseCategory } from './review.graphql.ts';
import { insertReview, lockReview, reviewChangeFacts, reviewFacts, updateReview } from './review.store.ts';

const SUMMARY = "What was learnt: never a suspect's or a victim's data.";

builder.mutationFields((t) => ({
  recordCaseReview: t.prismaFieldWithInput({
    type: 'CaseReview',
    description: 'Records the one review of a case, known by its number and category alone.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      caseNumber: t.input.string({ required: true }),
      category: t.input.field({ type: CaseCategory, required: true }),
      reviewedOn: t.input.field({ type: 'Date', required: true }),
      studyDayId: t.input.id(),
      reviewerId: t.input.id(),
      summary: t.input.string({ description: SUMMARY }),
      synthetic: t.input.boolean(),
    },
    resolve: async (query, _root, { input: { stationId, studyDayId, ...asked } }, { db, change, today }) => {
      const id = await change(async (tx) => {
        const station = referenceTo('Station', stationId, 'stationId');
        const { caseNumber } = asked;
        const facts = found(
          await reviewFacts(tx, station, { caseNumber, studyDayId }),
          'Station',
          'stationId',
        );
        const input = { ...asked, reviewerId: await personNamed(tx, asked.reviewerId, 'reviewerId') };
        const ids = { review: newId('CaseReview') };
        return insertReview(tx, accept(recordCaseReview({ facts, input, ids, today })));
      });
      return db.caseReview.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateCaseReview: t.prismaFieldWithInput({
    type: 'CaseReview',
    description: 'Changes the named fields of a review.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      caseNumber: t.input.string(),
      category: t.input.field({ type: CaseCategory }),
      reviewedOn: t.input.field({ type: 'Date' }),
      studyDayId: t.input.id(),
      reviewerId: t.input.id(),
      summary: t.input.string({ description: SUMMARY }),
      synthetic: t.input.boolean(),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, studyDayId, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('CaseReview', globalId, 'id');
      await change(async (tx) => {
        const row = found(await lockReview(tx, id), 'CaseReview', 'id');
        const input = {
          ...asked,
          caseNumber: required(asked.caseNumber, 'caseNumber'),
          category: required(asked.category, 'category'),
          reviewedOn: required(asked.reviewedOn, 'reviewedOn'),
          reviewerId: await personNamed(tx, asked.reviewerId, 'reviewerId'),
        };
        const named = studyDayId == null ? studyDayId : readGlobalId(studyDayId)?.id;
        sameVersion('CaseReview', row, version, { ...input, studyDayId: named });
        const facts = found(
          await reviewChangeFacts(tx, row, {
            studyDayId,
            ...(input.caseNumber === undefined ? {} : { caseNumber: input.caseNumber }),
          }),
          'Station',
          'id',
        );
        await updateReview(tx, row, accept(changeCaseReview({ facts, input, today })));
      });
      return db.caseReview.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

import { correctEvaluation, idOf, recordEvaluation } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import type { Transaction } from '../database/database.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { EvaluationOutcome } from './evaluation.graphql.ts';
import { correctionFacts, insertEvaluation, lockEvaluation, recordingFacts } from './evaluation.store.ts';

const evaluatorFor = async (tx: Transaction, globalId: string | null | undefined) => {
  if (globalId == null) return null;
  const id = referenceTo('Authority', globalId, 'authorityId');
  found(
    await tx.authority.findUnique({ where: { id }, select: { id: true, archivedAt: true } }),
    'Authority',
    'authorityId',
  );
  return idOf('Authority', id);
};

builder.mutationFields((t) => ({
  recordEvaluation: t.prismaFieldWithInput({
    type: 'Evaluation',
    description:
      "Records an authority's verdict on a station for one year; the station's own authority if none is named.",
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      authorityId: t.input.id(),
      scheme: t.input.string({ required: true }),
      year: t.input.int({ required: true }),
      outcome: t.input.field({ type: EvaluationOutcome, required: true }),
      rank: t.input.int(),
      rankedAmong: t.input.int(),
      publishedOn: t.input.field({ type: 'Date', required: true }),
      documentNumber: t.input.string(),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { stationId, acknowledge, ...asked } }, { db, change, today }) => {
      const id = await change(async (tx) => {
        const station = referenceTo('Station', stationId, 'stationId');
        const input = { ...asked, authorityId: await evaluatorFor(tx, asked.authorityId) };
        const facts = found(await recordingFacts(tx, station, input), 'Station', 'stationId');
        const ids = { evaluation: newId('Evaluation') };
        return insertEvaluation(tx, accept(recordEvaluation({ facts, input, ids, today, acknowledge })));
      });
      return db.evaluation.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  correctEvaluation: t.prismaFieldWithInput({
    type: 'Evaluation',
    description:
      'Supersedes an evaluation by a corrected one; fields that are left out stay as they were published.',
    errors: {},
    input: {
      evaluationId: t.input.id({ required: true }),
      version: t.input.int({
        description: 'The version that was read; left out, the correction is made regardless.',
      }),
      outcome: t.input.field({ type: EvaluationOutcome }),
      rank: t.input.int(),
      rankedAmong: t.input.int(),
      publishedOn: t.input.field({ type: 'Date' }),
      documentNumber: t.input.string(),
      reason: t.input.string({ required: true }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { evaluationId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = await change(async (tx) => {
        const row = found(
          await lockEvaluation(tx, referenceTo('Evaluation', evaluationId, 'evaluationId')),
          'Evaluation',
          'evaluationId',
        );
        if (version != null) sameVersion('Evaluation', row, version, asked);
        const input = {
          ...asked,
          outcome: required(asked.outcome, 'outcome'),
          publishedOn: required(asked.publishedOn, 'publishedOn'),
        };
        const facts = found(await correctionFacts(tx, row), 'Station', 'evaluationId');
        const ids = { evaluation: newId('Evaluation') };
        return insertEvaluation(tx, accept(correctEvaluation({ facts, input, ids, today, acknowledge })));
      });
      return db.evaluation.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

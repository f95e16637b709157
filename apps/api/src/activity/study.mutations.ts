import { changeStudyDay, recordStudyDay } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { personNamed } from './people.store.ts';
import { insertStudyDay, lockStudyDay, studyChangeFacts, studyFacts, updateStudyDay } from './study.store.ts';

builder.mutationFields((t) => ({
  recordStudyDay: t.prismaFieldWithInput({
    type: 'StudyDay',
    description: 'Records a session of the weekly study day.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      heldOn: t.input.field({ type: 'Date', required: true }),
      topic: t.input.string({ required: true }),
      leaderId: t.input.id(),
      attendance: t.input.int(),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { stationId, acknowledge, ...asked } }, { db, change, today }) => {
      const id = await change(async (tx) => {
        const station = referenceTo('Station', stationId, 'stationId');
        const facts = found(await studyFacts(tx, station, asked.heldOn), 'Station', 'stationId');
        const input = { ...asked, leaderId: await personNamed(tx, asked.leaderId, 'leaderId') };
        const ids = { studyDay: newId('StudyDay') };
        return insertStudyDay(tx, accept(recordStudyDay({ facts, input, ids, today, acknowledge })));
      });
      return db.studyDay.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateStudyDay: t.prismaFieldWithInput({
    type: 'StudyDay',
    description: 'Changes the named fields of a study day.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      heldOn: t.input.field({ type: 'Date' }),
      topic: t.input.string(),
      leaderId: t.input.id(),
      attendance: t.input.int(),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('StudyDay', globalId, 'id');
      await change(async (tx) => {
        const row = found(await lockStudyDay(tx, id), 'StudyDay', 'id');
        const input = {
          ...asked,
          heldOn: required(asked.heldOn, 'heldOn'),
          topic: required(asked.topic, 'topic'),
          leaderId: await personNamed(tx, asked.leaderId, 'leaderId'),
        };
        sameVersion('StudyDay', row, version, input);
        const facts = found(await studyChangeFacts(tx, row, input.heldOn), 'Station', 'id');
        await updateStudyDay(tx, row, accept(changeStudyDay({ facts, input, today, acknowledge })));
      });
      return db.studyDay.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

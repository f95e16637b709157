import { addVanguardParticipants, changeVanguardTask, recordVanguardTask } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import {
  insertTask,
  lockTask,
  participantsNamed,
  taskChangeFacts,
  taskFacts,
  updateTask,
} from './vanguard.store.ts';

const VanguardParticipantInput = builder.inputType('VanguardParticipantInput', {
  description: 'Who goes, and in which wave.',
  fields: (t) => ({
    personId: t.id({ required: true }),
    wave: t.int({ required: true, description: 'The first wave is 1.' }),
  }),
});

const fresh = (participants: readonly unknown[]) => participants.map(() => newId('VanguardParticipation'));

builder.mutationFields((t) => ({
  recordVanguardTask: t.prismaFieldWithInput({
    type: 'VanguardTask',
    description: 'Records an urgent task, and who went in which wave.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      title: t.input.string({ required: true }),
      calledOn: t.input.field({ type: 'Date', required: true }),
      endedOn: t.input.field({ type: 'Date', description: 'The last day of it.' }),
      participants: t.input.field({ type: [VanguardParticipantInput] }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { stationId, acknowledge, participants: asked, ...fields } },
      { db, change, today },
    ) => {
      const id = await change(async (tx) => {
        const station = referenceTo('Station', stationId, 'stationId');
        const participants = await participantsNamed(tx, asked ?? []);
        const facts = found(await taskFacts(tx, station, participants), 'Station', 'stationId');
        const input = { ...fields, participants };
        const ids = { task: newId('VanguardTask'), participations: fresh(participants) };
        return insertTask(tx, accept(recordVanguardTask({ facts, input, ids, today, acknowledge })));
      });
      return db.vanguardTask.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateVanguardTask: t.prismaFieldWithInput({
    type: 'VanguardTask',
    description:
      'Changes the named fields of a task; participants, where they are given, are everybody who went.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      title: t.input.string(),
      calledOn: t.input.field({ type: 'Date' }),
      endedOn: t.input.field({ type: 'Date', description: 'The last day of it.' }),
      participants: t.input.field({ type: [VanguardParticipantInput] }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, participants: asked, ...fields } },
      { db, change, today, now },
    ) => {
      const id = referenceTo('VanguardTask', globalId, 'id');
      await change(async (tx) => {
        const locked = found(await lockTask(tx, id), 'VanguardTask', 'id');
        const named = {
          ...fields,
          title: required(fields.title, 'title'),
          calledOn: required(fields.calledOn, 'calledOn'),
        };
        sameVersion('VanguardTask', locked.row, version, named);
        const participants = await participantsNamed(tx, asked ?? []);
        const facts = found(await taskChangeFacts(tx, locked, participants), 'Station', 'id');
        const input = { ...named, participants: asked === undefined ? undefined : participants };
        const ids = { participations: fresh(participants) };
        const decision = changeVanguardTask({ facts, input, ids, today, acknowledge });
        await updateTask(tx, locked, accept(decision), { now });
      });
      return db.vanguardTask.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  addVanguardParticipants: t.prismaFieldWithInput({
    type: 'VanguardTask',
    description: 'Adds people to a task: a wave that went later, or somebody who was forgotten.',
    errors: {},
    input: {
      taskId: t.input.id({ required: true }),
      participants: t.input.field({ type: [VanguardParticipantInput], required: true }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { taskId, acknowledge, participants: asked } },
      { db, change, today, now },
    ) => {
      const id = referenceTo('VanguardTask', taskId, 'taskId');
      await change(async (tx) => {
        const locked = found(await lockTask(tx, id), 'VanguardTask', 'taskId');
        const participants = await participantsNamed(tx, asked);
        const facts = found(await taskChangeFacts(tx, locked, participants), 'Station', 'taskId');
        const ids = { participations: fresh(participants) };
        const decision = addVanguardParticipants({ facts, input: { participants }, ids, today, acknowledge });
        await updateTask(tx, locked, accept(decision), { now });
      });
      return db.vanguardTask.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

import { changeExchangeMeeting, idOf, recordExchangeMeeting } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import type { Transaction } from '../database/database.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { lockedStation } from '../station/station.store.ts';
import { insertMeeting, lockMeeting, updateMeeting } from './meeting.store.ts';

const organiserFor = async (tx: Transaction, globalId: string | null | undefined) => {
  if (globalId == null) return globalId;
  const id = referenceTo('Authority', globalId, 'organiserId');
  found(
    await tx.authority.findUnique({ where: { id }, select: { id: true, archivedAt: true } }),
    'Authority',
    'organiserId',
  );
  return idOf('Authority', id);
};

builder.mutationFields((t) => ({
  recordExchangeMeeting: t.prismaFieldWithInput({
    type: 'ExchangeMeeting',
    description: 'Records a meeting that a station hosted.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      heldOn: t.input.field({ type: 'Date', required: true }),
      topic: t.input.string({ required: true }),
      organiserId: t.input.id({ description: 'The authority that called it.' }),
      attendance: t.input.int(),
      synthetic: t.input.boolean(),
    },
    resolve: async (query, _root, { input: { stationId, ...asked } }, { db, change, today }) => {
      const home = referenceTo('Station', stationId, 'stationId');
      const id = await change(async (tx) => {
        const station = found(await lockedStation(tx, home), 'Station', 'stationId');
        const input = { ...asked, organiserId: await organiserFor(tx, asked.organiserId) };
        const ids = { meeting: newId('ExchangeMeeting') };
        return insertMeeting(tx, accept(recordExchangeMeeting({ facts: { station }, input, ids, today })));
      });
      return db.exchangeMeeting.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateExchangeMeeting: t.prismaFieldWithInput({
    type: 'ExchangeMeeting',
    description: 'Changes the named fields of a meeting.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      heldOn: t.input.field({ type: 'Date' }),
      topic: t.input.string(),
      organiserId: t.input.id(),
      attendance: t.input.int(),
    },
    resolve: async (query, _root, { input: { id: globalId, version, ...asked } }, { db, change, today }) => {
      const id = referenceTo('ExchangeMeeting', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockMeeting(tx, id), 'ExchangeMeeting', 'id');
        const input = {
          ...asked,
          heldOn: required(asked.heldOn, 'heldOn'),
          topic: required(asked.topic, 'topic'),
          organiserId: await organiserFor(tx, asked.organiserId),
        };
        sameVersion('ExchangeMeeting', row, version, input);
        await updateMeeting(tx, row, accept(changeExchangeMeeting({ facts, input, today })));
      });
      return db.exchangeMeeting.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

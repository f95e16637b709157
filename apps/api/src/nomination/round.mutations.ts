import { changeRound, closeRound, openRound } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { lockedStation } from '../station/station.store.ts';
import { insertRound, lockRound, roundFacts, updateRound } from './round.store.ts';

builder.mutationFields((t) => ({
  openRound: t.prismaFieldWithInput({
    type: 'SelectionRound',
    description: 'Opens a round in which a station puts people forward; today where no day is named.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      name: t.input.string({ required: true }),
      openedOn: t.input.field({ type: 'Date' }),
      closedOn: t.input.field({
        type: 'Date',
        description: 'The first day on which nobody is put forward any more, where it is known.',
      }),
      synthetic: t.input.boolean(),
    },
    resolve: async (query, _root, { input: { stationId, ...input } }, { db, change, today }) => {
      const id = await change(async (tx) => {
        const home = referenceTo('Station', stationId, 'stationId');
        const facts = { station: found(await lockedStation(tx, home), 'Station', 'stationId') };
        const ids = { round: newId('SelectionRound') };
        return insertRound(tx, accept(openRound({ facts, input, ids, today })));
      });
      return db.selectionRound.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateRound: t.prismaFieldWithInput({
    type: 'SelectionRound',
    description: 'Changes the named fields of a round; `closedOn: null` opens it again.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      name: t.input.string(),
      openedOn: t.input.field({ type: 'Date' }),
      closedOn: t.input.field({ type: 'Date' }),
    },
    resolve: async (query, _root, { input: { id: globalId, version, ...asked } }, { db, change, today }) => {
      const id = referenceTo('SelectionRound', globalId, 'id');
      const input = {
        ...asked,
        name: required(asked.name, 'name'),
        openedOn: required(asked.openedOn, 'openedOn'),
      };
      await change(async (tx) => {
        const locked = found(await lockRound(tx, id), 'SelectionRound', 'id');
        sameVersion('SelectionRound', locked.row, version, input);
        const facts = await roundFacts(tx, locked);
        await updateRound(tx, locked.row, accept(changeRound({ facts, input, today })));
      });
      return db.selectionRound.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  closeRound: t.prismaFieldWithInput({
    type: 'SelectionRound',
    description: 'Closes a round: nobody is put forward any more, and what was put forward goes on.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      closedOn: t.input.field({
        type: 'Date',
        description: 'The first day on which nobody is put forward any more; today when absent.',
      }),
    },
    resolve: async (query, _root, { input: { id: globalId, version, closedOn } }, { db, change, today }) => {
      const id = referenceTo('SelectionRound', globalId, 'id');
      await change(async (tx) => {
        const locked = found(await lockRound(tx, id), 'SelectionRound', 'id');
        sameVersion('SelectionRound', locked.row, version, { closedOn });
        const facts = await roundFacts(tx, locked);
        await updateRound(tx, locked.row, accept(closeRound({ facts, input: { closedOn }, today })));
      });
      return db.selectionRound.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

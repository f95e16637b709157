import { changeStation, createStation, idOf } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import type { Transaction } from '../database/database.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import {
  changeFacts,
  establishmentFacts,
  insertStation,
  lockStation,
  unseenPredecessors,
  updateStation,
} from './station.store.ts';

const authorityFor = async (tx: Transaction, globalId: string) => {
  const id = referenceTo('Authority', globalId, 'authorityId');
  found(
    await tx.authority.findUnique({ where: { id }, select: { id: true, archivedAt: true } }),
    'Authority',
    'authorityId',
  );
  return idOf('Authority', id);
};

const predecessorsOf = (globalIds: readonly string[]) =>
  globalIds.map((each) => idOf('Station', referenceTo('Station', each, 'predecessorIds')));

builder.mutationField('createStation', (t) =>
  t.prismaFieldWithInput({
    type: 'Station',
    description: 'Establishes a station, on its own or merged from predecessors.',
    errors: {},
    input: {
      code: t.input.string({ required: true }),
      name: t.input.string({ required: true }),
      authorityId: t.input.id({ required: true }),
      establishedOn: t.input.field({ type: 'Date', required: true }),
      dissolvedOn: t.input.field({ type: 'Date' }),
      predecessorIds: t.input.idList(),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { acknowledge, ...asked } }, { db, change, today }) => {
      const id = await change(async (tx) => {
        const input = {
          ...asked,
          authorityId: await authorityFor(tx, asked.authorityId),
          predecessorIds: predecessorsOf(asked.predecessorIds ?? []),
        };
        const facts = await establishmentFacts(tx, input);
        const ids = { station: newId('Station') };
        return insertStation(tx, accept(createStation({ facts, input, ids, today, acknowledge })));
      });
      return db.station.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateStation', (t) =>
  t.prismaFieldWithInput({
    type: 'Station',
    description: 'Changes the named fields of a station.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      code: t.input.string(),
      name: t.input.string(),
      authorityId: t.input.id(),
      establishedOn: t.input.field({ type: 'Date' }),
      dissolvedOn: t.input.field({ type: 'Date' }),
      predecessorIds: t.input.idList(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('Station', globalId, 'id');
      await change(async (tx) => {
        const row = found(await lockStation(tx, id), 'Station', 'id');
        const { authorityId, predecessorIds, ...plain } = asked;
        const input = {
          ...plain,
          ...(authorityId !== undefined && {
            authorityId: await authorityFor(tx, required(authorityId, 'authorityId')),
          }),
          ...(predecessorIds !== undefined && {
            predecessorIds: [
              ...predecessorsOf(predecessorIds ?? []),
              ...(await unseenPredecessors(tx, row)).map((each) => idOf('Station', each)),
            ],
          }),
        };
        sameVersion('Station', row, version, input);
        const facts = await changeFacts(tx, row, input);
        await updateStation(tx, row, accept(changeStation({ facts, input, today, acknowledge })));
      });
      return db.station.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

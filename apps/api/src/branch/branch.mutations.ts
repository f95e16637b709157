import { changeBranch, createBranch } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { lockedStation } from '../station/station.store.ts';
import { branchFacts, insertBranch, lockBranch, updateBranch } from './branch.store.ts';

builder.mutationField('createBranch', (t) =>
  t.prismaFieldWithInput({
    type: 'Branch',
    description: 'Founds the Party branch of a station.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      name: t.input.string({ required: true }),
      foundedOn: t.input.field({ type: 'Date', required: true }),
      dissolvedOn: t.input.field({ type: 'Date' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { stationId, acknowledge, ...input } }, { db, change, today }) => {
      const id = await change(async (tx) => {
        const stationRef = referenceTo('Station', stationId, 'stationId');
        const station = found(await lockedStation(tx, stationRef), 'Station', 'stationId');
        const ids = { branch: newId('Branch') };
        return insertBranch(tx, accept(createBranch({ facts: { station }, input, ids, today, acknowledge })));
      });
      return db.branch.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateBranch', (t) =>
  t.prismaFieldWithInput({
    type: 'Branch',
    description: 'Changes the named fields of a branch.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      name: t.input.string(),
      foundedOn: t.input.field({ type: 'Date' }),
      dissolvedOn: t.input.field({ type: 'Date' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('Branch', globalId, 'id');
      const input = {
        ...asked,
        name: required(asked.name, 'name'),
        foundedOn: required(asked.foundedOn, 'foundedOn'),
      };
      await change(async (tx) => {
        const locked = found(await lockBranch(tx, id), 'Branch', 'id');
        sameVersion('Branch', locked.row, version, input);
        const facts = await branchFacts(tx, locked);
        await updateBranch(tx, locked.row, accept(changeBranch({ facts, input, today, acknowledge })));
      });
      return db.branch.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

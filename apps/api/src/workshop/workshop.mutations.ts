import { changeWorkshop, foundWorkshop } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import {
  foundingFacts,
  insertWorkshop,
  lockWorkshop,
  updateWorkshop,
  workshopFacts,
} from './workshop.store.ts';

builder.mutationField('foundWorkshop', (t) =>
  t.prismaFieldWithInput({
    type: 'Workshop',
    description: "Founds the secretary's workshop of a branch; a branch runs one at a time.",
    errors: {},
    input: {
      branchId: t.input.id({ required: true }),
      name: t.input.string({ required: true }),
      foundedOn: t.input.field({ type: 'Date', required: true }),
      dissolvedOn: t.input.field({ type: 'Date' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { branchId, acknowledge, ...input } }, { db, change, today }) => {
      const branch = referenceTo('Branch', branchId, 'branchId');
      const id = await change(async (tx) => {
        const facts = await foundingFacts(tx, branch);
        const ids = { workshop: newId('Workshop') };
        return insertWorkshop(tx, accept(foundWorkshop({ facts, input, ids, today, acknowledge })));
      });
      return db.workshop.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateWorkshop', (t) =>
  t.prismaFieldWithInput({
    type: 'Workshop',
    description: 'Changes the named fields of a workshop; dissolving it with open goals asks for a reason.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      name: t.input.string(),
      foundedOn: t.input.field({ type: 'Date' }),
      dissolvedOn: t.input.field({ type: 'Date' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('Workshop', globalId, 'id');
      const input = {
        ...asked,
        name: required(asked.name, 'name'),
        foundedOn: required(asked.foundedOn, 'foundedOn'),
      };
      await change(async (tx) => {
        const locked = found(await lockWorkshop(tx, id), 'Workshop', 'id');
        sameVersion('Workshop', locked.row, version, input);
        const facts = await workshopFacts(tx, locked);
        await updateWorkshop(tx, locked.row, accept(changeWorkshop({ facts, input, today, acknowledge })));
      });
      return db.workshop.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

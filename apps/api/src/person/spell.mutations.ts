import { beginService, changeService, endService } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { PersonCategory } from './person.graphql.ts';
import { SpellEntry, SpellExit } from './spell.graphql.ts';
import { insertSpell, lockSpell, serviceAt, updateSpell } from './spell.store.ts';

builder.mutationField('beginService', (t) =>
  t.prismaFieldWithInput({
    type: 'ServiceSpell',
    description: 'Begins a spell of service; the person takes over its category where it is the latest.',
    errors: {},
    input: {
      personId: t.input.id({ required: true }),
      stationId: t.input.id({ required: true }),
      category: t.input.field({ type: PersonCategory, required: true }),
      entry: t.input.field({ type: SpellEntry, required: true }),
      from: t.input.field({ type: 'Date', required: true }),
      to: t.input.field({ type: 'Date', description: 'For a spell that is over: the first day after it.' }),
      exit: t.input.field({ type: SpellExit, description: 'For a spell that is over: how it ended.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { personId, stationId, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const person = referenceTo('Person', personId, 'personId');
      const station = referenceTo('Station', stationId, 'stationId');
      const id = await change(async (tx) => {
        const place = await serviceAt(tx, person, station);
        const ids = { spell: newId('ServiceSpell') };
        const decision = beginService({ facts: place.facts, input, ids, today, acknowledge });
        return insertSpell(tx, place, accept(decision));
      });
      return db.serviceSpell.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateService', (t) =>
  t.prismaFieldWithInput({
    type: 'ServiceSpell',
    description: 'Changes the named fields of a spell of service.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      category: t.input.field({ type: PersonCategory }),
      entry: t.input.field({ type: SpellEntry }),
      exit: t.input.field({ type: SpellExit }),
      from: t.input.field({ type: 'Date' }),
      to: t.input.field({ type: 'Date', description: 'The first day after it.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('ServiceSpell', globalId, 'id');
      const input = {
        ...asked,
        category: required(asked.category, 'category'),
        entry: required(asked.entry, 'entry'),
        from: required(asked.from, 'from'),
      };
      await change(async (tx) => {
        const locked = found(await lockSpell(tx, id), 'ServiceSpell', 'id');
        sameVersion('ServiceSpell', locked.row, version, input);
        const decision = changeService({ facts: locked.facts, input, today, acknowledge });
        await updateSpell(tx, locked, accept(decision));
      });
      return db.serviceSpell.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('endService', (t) =>
  t.prismaFieldWithInput({
    type: 'ServiceSpell',
    description: 'Ends a spell of service, or corrects how and when it ended.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ description: 'When given, a record changed meanwhile is not overwritten.' }),
      to: t.input.field({ type: 'Date', required: true, description: 'The first day after it.' }),
      exit: t.input.field({ type: SpellExit, required: true }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const id = referenceTo('ServiceSpell', globalId, 'id');
      await change(async (tx) => {
        const locked = found(await lockSpell(tx, id), 'ServiceSpell', 'id');
        sameVersion('ServiceSpell', locked.row, version ?? locked.row.version, input);
        const decision = endService({ facts: locked.facts, input, today, acknowledge });
        await updateSpell(tx, locked, accept(decision));
      });
      return db.serviceSpell.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

import { changePerson, createPerson } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { lockedStation } from '../station/station.store.ts';
import { PersonCategory, Sex } from './person.graphql.ts';
import { insertPerson, lockPerson, personFacts, updatePerson } from './person.store.ts';
import { SpellEntry } from './spell.graphql.ts';

builder.mutationField('createPerson', (t) =>
  t.prismaFieldWithInput({
    type: 'Person',
    description: 'Records a person, with the first spell of service where a station is given.',
    errors: {},
    input: {
      name: t.input.string({ required: true }),
      category: t.input.field({ type: PersonCategory, required: true }),
      sex: t.input.field({ type: Sex, required: true }),
      birthDate: t.input.field({ type: 'Date' }),
      stationId: t.input.id({ description: 'Where the person serves first.' }),
      servesFrom: t.input.field({ type: 'Date', description: 'The first day of service at that station.' }),
      entry: t.input.field({
        type: SpellEntry,
        description: 'How that service began; JOINED where nothing else is said.',
      }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { stationId, acknowledge, ...input } }, { db, change, today }) => {
      const stationRef = stationId == null ? null : referenceTo('Station', stationId, 'stationId');
      const id = await change(async (tx) => {
        const station = stationRef && found(await lockedStation(tx, stationRef), 'Station', 'stationId');
        const facts = { station: station || null };
        const ids = { person: newId('Person'), spell: newId('ServiceSpell') };
        return insertPerson(tx, accept(createPerson({ facts, input, ids, today, acknowledge })));
      });
      return db.person.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updatePerson', (t) =>
  t.prismaFieldWithInput({
    type: 'Person',
    description: 'Changes the named fields of a person.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      name: t.input.string(),
      category: t.input.field({
        type: PersonCategory,
        description: 'Of a person without service; otherwise the latest spell of service says it.',
      }),
      sex: t.input.field({ type: Sex }),
      birthDate: t.input.field({ type: 'Date' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('Person', globalId, 'id');
      const input = {
        ...asked,
        name: required(asked.name, 'name'),
        category: required(asked.category, 'category'),
        sex: required(asked.sex, 'sex'),
      };
      await change(async (tx) => {
        const row = found(await lockPerson(tx, id), 'Person', 'id');
        sameVersion('Person', row, version, input);
        const facts = await personFacts(tx, row);
        await updatePerson(tx, row, accept(changePerson({ facts, input, today, acknowledge })));
      });
      return db.person.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

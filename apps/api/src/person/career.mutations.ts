import { changeCareerEvent, recordCareerEvent } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { CareerEventKind } from './career.graphql.ts';
import {
  careerFacts,
  destinationOf,
  insertCareerEvent,
  lockCareerEvent,
  updateCareerEvent,
} from './career.store.ts';

builder.mutationField('recordCareerEvent', (t) =>
  t.prismaFieldWithInput({
    type: 'CareerEvent',
    description: 'Records that somebody who served at a station was promoted or selected.',
    errors: {},
    input: {
      personId: t.input.id({ required: true }),
      stationId: t.input.id({ required: true, description: 'Where the person came from.' }),
      kind: t.input.field({ type: CareerEventKind, required: true }),
      happenedOn: t.input.field({ type: 'Date', required: true }),
      position: t.input.string(),
      authorityId: t.input.id({ description: 'Where it led; required with SELECTED.' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { personId, stationId, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const person = referenceTo('Person', personId, 'personId');
      const station = referenceTo('Station', stationId, 'stationId');
      const id = await change(async (tx) => {
        const input = { ...asked, authorityId: await destinationOf(tx, asked.authorityId) };
        const facts = await careerFacts(tx, station, person);
        const ids = { event: newId('CareerEvent') };
        return insertCareerEvent(tx, accept(recordCareerEvent({ facts, input, ids, today, acknowledge })));
      });
      return db.careerEvent.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateCareerEvent', (t) =>
  t.prismaFieldWithInput({
    type: 'CareerEvent',
    description: 'Changes the named fields of a career event.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      kind: t.input.field({ type: CareerEventKind }),
      happenedOn: t.input.field({ type: 'Date' }),
      position: t.input.string(),
      authorityId: t.input.id(),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('CareerEvent', globalId, 'id');
      const fields = {
        ...asked,
        kind: required(asked.kind, 'kind'),
        happenedOn: required(asked.happenedOn, 'happenedOn'),
      };
      await change(async (tx) => {
        const input = { ...fields, authorityId: await destinationOf(tx, asked.authorityId) };
        const { row, facts } = found(await lockCareerEvent(tx, id), 'CareerEvent', 'id');
        sameVersion('CareerEvent', row, version, input);
        const decision = changeCareerEvent({ facts, input, today, acknowledge });
        await updateCareerEvent(tx, row, accept(decision));
      });
      return db.careerEvent.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

import { changeServiceRecord, recordService } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { accept } from '../errors.ts';
import { type NodeType, referenceTo } from '../global-id.ts';
import { ServiceKind } from './service.graphql.ts';
import { changeFacts, insertService, lockService, serviceFacts, updateService } from './service.store.ts';

const named = (type: NodeType, globalId: string | null | undefined, field: string) =>
  globalId == null ? globalId : referenceTo(type, globalId, field);

builder.mutationFields((t) => ({
  recordService: t.prismaFieldWithInput({
    type: 'ServiceRecord',
    description: 'Records people served or disputes mediated, by one person or by one team.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      kind: t.input.field({ type: ServiceKind, required: true }),
      servedOn: t.input.field({
        type: 'Date',
        required: true,
        description: 'The day, or the month or year that is counted together.',
      }),
      count: t.input.int({ required: true }),
      personId: t.input.id({ description: 'Either this or teamId.' }),
      teamId: t.input.id({ description: 'Either this or personId.' }),
      note: t.input.string(),
      synthetic: t.input.boolean(),
    },
    resolve: async (
      query,
      _root,
      { input: { stationId, personId, teamId, ...input } },
      { db, change, today },
    ) => {
      const station = referenceTo('Station', stationId, 'stationId');
      const by = {
        personId: named('Person', personId, 'personId') ?? null,
        teamId: named('Team', teamId, 'teamId') ?? null,
      };
      const id = await change(async (tx) => {
        const facts = await serviceFacts(tx, station, by);
        const ids = { service: newId('ServiceRecord') };
        return insertService(tx, accept(recordService({ facts, input, ids, today })));
      });
      return db.serviceRecord.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateServiceRecord: t.prismaFieldWithInput({
    type: 'ServiceRecord',
    description: 'Changes the named fields of a service record.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      kind: t.input.field({ type: ServiceKind }),
      servedOn: t.input.field({ type: 'Date' }),
      count: t.input.int(),
      personId: t.input.id({ description: 'null where a team takes the place of the person.' }),
      teamId: t.input.id({ description: 'null where a person takes the place of the team.' }),
      note: t.input.string(),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, personId, teamId, ...plain } },
      { db, change, today },
    ) => {
      const id = referenceTo('ServiceRecord', globalId, 'id');
      const asked = {
        ...plain,
        personId: named('Person', personId, 'personId'),
        teamId: named('Team', teamId, 'teamId'),
      };
      await change(async (tx) => {
        const row = found(await lockService(tx, id), 'ServiceRecord', 'id');
        sameVersion('ServiceRecord', row, version, asked);
        const input = {
          ...plain,
          kind: required(plain.kind, 'kind'),
          servedOn: required(plain.servedOn, 'servedOn'),
          count: required(plain.count, 'count'),
        };
        const facts = await changeFacts(tx, row, {
          personId: asked.personId === undefined ? row.personId : asked.personId,
          teamId: asked.teamId === undefined ? row.teamId : asked.teamId,
        });
        await updateService(tx, row, accept(changeServiceRecord({ facts, input, today })));
      });
      return db.serviceRecord.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

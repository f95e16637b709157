import { changeTeam, createTeam } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { lockedStation } from '../station/station.store.ts';
import { TeamEligibility, TeamFunction, TeamKind } from './team.graphql.ts';
import { formationFacts, insertTeam, lockTeam, teamFacts, updateTeam } from './team.store.ts';

builder.mutationField('createTeam', (t) =>
  t.prismaFieldWithInput({
    type: 'Team',
    description: 'Forms a team at a station.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      name: t.input.string({ required: true }),
      kind: t.input.field({ type: TeamKind, required: true }),
      function: t.input.field({ type: TeamFunction, required: true, defaultValue: 'OTHER' }),
      eligibility: t.input.field({ type: TeamEligibility, required: true, defaultValue: 'ANYONE' }),
      foundedOn: t.input.field({ type: 'Date' }),
      disbandedOn: t.input.field({ type: 'Date' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { stationId, acknowledge, ...input } }, { db, change, today }) => {
      const stationRef = referenceTo('Station', stationId, 'stationId');
      const id = await change(async (tx) => {
        const station = found(await lockedStation(tx, stationRef), 'Station', 'stationId');
        const facts = await formationFacts(tx, station);
        const ids = { team: newId('Team') };
        return insertTeam(tx, accept(createTeam({ facts, input, ids, today, acknowledge })));
      });
      return db.team.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateTeam', (t) =>
  t.prismaFieldWithInput({
    type: 'Team',
    description: 'Changes the named fields of a team; its members must still fit.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      name: t.input.string(),
      kind: t.input.field({ type: TeamKind }),
      function: t.input.field({ type: TeamFunction }),
      eligibility: t.input.field({ type: TeamEligibility }),
      foundedOn: t.input.field({ type: 'Date' }),
      disbandedOn: t.input.field({ type: 'Date' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('Team', globalId, 'id');
      const input = {
        ...asked,
        name: required(asked.name, 'name'),
        kind: required(asked.kind, 'kind'),
        function: required(asked.function, 'function'),
        eligibility: required(asked.eligibility, 'eligibility'),
      };
      await change(async (tx) => {
        const locked = found(await lockTeam(tx, id), 'Team', 'id');
        sameVersion('Team', locked.row, version, input);
        const facts = await teamFacts(tx, locked);
        await updateTeam(tx, locked.row, accept(changeTeam({ facts, input, today, acknowledge })));
      });
      return db.team.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

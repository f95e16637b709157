import {
  changeJurisdictionProfile,
  changeStaffingProfile,
  recordJurisdictionProfile,
  recordStaffingProfile,
} from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import {
  insertJurisdiction,
  insertStaffing,
  jurisdictionFacts,
  lockJurisdiction,
  lockStaffing,
  staffingFacts,
  updateJurisdiction,
  updateStaffing,
} from './profile.store.ts';

builder.mutationFields((t) => ({
  recordJurisdictionProfile: t.prismaFieldWithInput({
    type: 'JurisdictionProfile',
    description: 'Records what the jurisdiction of a station held on one day.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      observedOn: t.input.field({ type: 'Date', required: true }),
      population: t.input.int({ required: true }),
      floatingPopulation: t.input.int(),
      venues: t.input.int(),
      fireKeyUnits: t.input.int(),
      synthetic: t.input.boolean(),
    },
    resolve: async (query, _root, { input: { stationId, ...input } }, { db, change, today }) => {
      const station = referenceTo('Station', stationId, 'stationId');
      const id = await change(async (tx) => {
        const facts = found(await jurisdictionFacts(tx, station), 'Station', 'stationId');
        const ids = { profile: newId('JurisdictionProfile') };
        return insertJurisdiction(tx, accept(recordJurisdictionProfile({ facts, input, ids, today })));
      });
      return db.jurisdictionProfile.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateJurisdictionProfile: t.prismaFieldWithInput({
    type: 'JurisdictionProfile',
    description: 'Changes the named figures of a snapshot of a jurisdiction.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      observedOn: t.input.field({ type: 'Date' }),
      population: t.input.int(),
      floatingPopulation: t.input.int(),
      venues: t.input.int(),
      fireKeyUnits: t.input.int(),
    },
    resolve: async (query, _root, { input: { id: globalId, version, ...asked } }, { db, change, today }) => {
      const id = referenceTo('JurisdictionProfile', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockJurisdiction(tx, id), 'JurisdictionProfile', 'id');
        sameVersion('JurisdictionProfile', row, version, asked);
        const input = {
          ...asked,
          observedOn: required(asked.observedOn, 'observedOn'),
          population: required(asked.population, 'population'),
        };
        await updateJurisdiction(tx, row, accept(changeJurisdictionProfile({ facts, input, today })));
      });
      return db.jurisdictionProfile.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  recordStaffingProfile: t.prismaFieldWithInput({
    type: 'StaffingProfile',
    description: 'Records whom and what a station had on one day.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      observedOn: t.input.field({ type: 'Date', required: true }),
      officers: t.input.int({ required: true }),
      auxiliaries: t.input.int({ required: true }),
      rooms: t.input.int(),
      synthetic: t.input.boolean(),
    },
    resolve: async (query, _root, { input: { stationId, ...input } }, { db, change, today }) => {
      const station = referenceTo('Station', stationId, 'stationId');
      const id = await change(async (tx) => {
        const facts = found(await staffingFacts(tx, station), 'Station', 'stationId');
        const ids = { profile: newId('StaffingProfile') };
        return insertStaffing(tx, accept(recordStaffingProfile({ facts, input, ids, today })));
      });
      return db.staffingProfile.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateStaffingProfile: t.prismaFieldWithInput({
    type: 'StaffingProfile',
    description: 'Changes the named figures of a snapshot of a staffing.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      observedOn: t.input.field({ type: 'Date' }),
      officers: t.input.int(),
      auxiliaries: t.input.int(),
      rooms: t.input.int(),
    },
    resolve: async (query, _root, { input: { id: globalId, version, ...asked } }, { db, change, today }) => {
      const id = referenceTo('StaffingProfile', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockStaffing(tx, id), 'StaffingProfile', 'id');
        sameVersion('StaffingProfile', row, version, asked);
        const input = {
          ...asked,
          observedOn: required(asked.observedOn, 'observedOn'),
          officers: required(asked.officers, 'officers'),
          auxiliaries: required(asked.auxiliaries, 'auxiliaries'),
        };
        await updateStaffing(tx, row, accept(changeStaffingProfile({ facts, input, today })));
      });
      return db.staffingProfile.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

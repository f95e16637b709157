import { changeCrimeStatistic, recordCrimeStatistic } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { StatisticCategory } from './statistic.graphql.ts';
import { insertStatistic, lockStatistic, statisticFacts, updateStatistic } from './statistic.store.ts';

builder.mutationFields((t) => ({
  recordCrimeStatistic: t.prismaFieldWithInput({
    type: 'CrimeStatistic',
    description: 'Records counts of one category of cases over a period; at least one count is given.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      category: t.input.field({ type: StatisticCategory, required: true }),
      from: t.input.field({ type: 'Date', required: true }),
      to: t.input.field({ type: 'Date', required: true, description: 'The first day after the period.' }),
      reported: t.input.int(),
      solved: t.input.int(),
      arrested: t.input.int(),
      synthetic: t.input.boolean(),
    },
    resolve: async (query, _root, { input: { stationId, ...input } }, { db, change, today }) => {
      const station = referenceTo('Station', stationId, 'stationId');
      const id = await change(async (tx) => {
        const facts = found(await statisticFacts(tx, station), 'Station', 'stationId');
        const ids = { statistic: newId('CrimeStatistic') };
        return insertStatistic(tx, accept(recordCrimeStatistic({ facts, input, ids, today })));
      });
      return db.crimeStatistic.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateCrimeStatistic: t.prismaFieldWithInput({
    type: 'CrimeStatistic',
    description: 'Changes the named fields of a crime statistic.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      category: t.input.field({ type: StatisticCategory }),
      from: t.input.field({ type: 'Date' }),
      to: t.input.field({ type: 'Date', description: 'The first day after the period.' }),
      reported: t.input.int(),
      solved: t.input.int(),
      arrested: t.input.int(),
    },
    resolve: async (query, _root, { input: { id: globalId, version, ...asked } }, { db, change, today }) => {
      const id = referenceTo('CrimeStatistic', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockStatistic(tx, id), 'CrimeStatistic', 'id');
        sameVersion('CrimeStatistic', row, version, asked);
        const input = {
          ...asked,
          category: required(asked.category, 'category'),
          from: required(asked.from, 'from'),
          to: required(asked.to, 'to'),
        };
        await updateStatistic(tx, row, accept(changeCrimeStatistic({ facts, input, today })));
      });
      return db.crimeStatistic.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

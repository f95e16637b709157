import { defaultRegulations } from '@qinglan/domain';
import { expect, test } from 'vitest';
import { deploymentRegulations } from './regulations.ts';
import type { Load } from './useOperation.ts';

test('the forms judge by the tables and the periods that the API tells', async () => {
  const [table] = defaultRegulations.granting;
  const levels = (of: object | undefined) =>
    Object.entries(of ?? {}).map(([awarded, lowest]) => ({ class: awarded, lowest }));
  const regulations = {
    granting: [
      {
        from: '2003-09-01',
        to: '2016-01-01',
        source: '2003',
        individual: levels(table?.individual),
        collective: levels(table?.collective),
      },
    ],
    effective: [{ code: 'award.officers-only', from: '2018', to: null }],
  };
  const load = (async () => ({ regulations })) as unknown as Load;
  const read = await deploymentRegulations(load);
  expect(read.granting).toEqual([{ ...table, source: { zh: '2003', en: '2003' } }]);
  expect(read.effective).toEqual({ 'award.officers-only': { from: '2018', to: null } });
});

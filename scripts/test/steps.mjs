import { build, install, pnpm } from '../lib/prepare.mjs';
import { findChromium } from './chromium.mjs';
import { findPostgres } from './postgres.mjs';
import { tool, vitest } from './tools.mjs';

const sources = ['packages', 'apps', 'e2e', 'scripts'];

/**
 * All of `npm test`. Where several may run, the earlier goes first: what others wait for, then the long ones.
 *
 * @type {readonly import('./run-steps.mjs').Step[]}
 */
export const steps = [
  { name: 'install', needs: [], run: install },
  { name: 'build', needs: ['install'], run: () => build() },
  { name: 'Chromium', needs: [], run: findChromium },
  { name: 'PostgreSQL', needs: ['install'], run: findPostgres },
  { name: 'lint', needs: ['install'], run: () => tool('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', needs: ['build'], run: () => tool('tsc', ['-b']) },
  { name: 'browser tests', needs: ['build', 'Chromium'], run: (env) => vitest('e2e', env) },
  {
    name: 'API tests, embedded',
    needs: ['build'],
    run: () => vitest('apps/api', { QINGLAN_TEST_DATABASE: 'embedded' }),
  },
  { name: 'API tests, PostgreSQL', needs: ['build', 'PostgreSQL'], run: (env) => vitest('apps/api', env) },
  { name: 'domain tests', needs: ['build'], run: () => vitest('packages/domain') },
  { name: 'domain package', needs: ['build'], run: () => pnpm('--filter', '@qinglan/domain', 'package') },
  { name: 'admin tests', needs: ['build'], run: () => vitest('apps/admin') },
  { name: 'script tests', needs: ['install'], run: () => vitest('scripts') },
  {
    name: 'import boundaries',
    needs: ['build'],
    run: () =>
      tool('depcruise', ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...sources]),
  },
  { name: 'unused code', needs: ['build'], run: () => tool('knip') },
];

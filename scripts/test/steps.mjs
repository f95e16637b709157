import { build, install, pnpm } from '../lib/prepare.mjs';
import { findChromium } from './chromium.mjs';
import { findPostgres } from './postgres.mjs';
import { tool, vitest } from './tools.mjs';

const sources = ['packages', 'apps', 'e2e', 'scripts'];

/**
 * All of `npm test`. Nothing runs beside the build and the type check, because both write what others read; the
 * long ones come first among those that may run together.
 *
 * @type {readonly import('./run-steps.mjs').Step[]}
 */
export const steps = [
  { name: 'install', needs: [], run: install },
  { name: 'build', needs: ['install'], run: () => build() },
  { name: 'types', needs: ['build'], run: () => tool('tsc', ['-b']) },
  { name: 'PostgreSQL', needs: ['types'], run: findPostgres },
  { name: 'Chromium', needs: ['types'], run: findChromium },
  { name: 'browser tests', needs: ['types', 'Chromium'], run: (env) => vitest('e2e', env) },
  {
    name: 'API tests, embedded',
    needs: ['types'],
    run: () => vitest('apps/api', { QINGLAN_TEST_DATABASE: 'embedded' }),
  },
  { name: 'API tests, PostgreSQL', needs: ['types', 'PostgreSQL'], run: (env) => vitest('apps/api', env) },
  { name: 'domain tests', needs: ['types'], run: () => vitest('packages/domain') },
  { name: 'domain package', needs: ['types'], run: () => pnpm('--filter', '@qinglan/domain', 'package') },
  { name: 'admin tests', needs: ['types'], run: () => vitest('apps/admin') },
  { name: 'script tests', needs: ['types'], run: () => vitest('scripts') },
  { name: 'lint', needs: ['types'], run: () => tool('biome', ['check', '.']) },
  {
    name: 'import boundaries',
    needs: ['types'],
    run: () => tool('depcruise', ['--config', '.dependency-cruiser.mjs', ...sources]),
  },
  { name: 'unused code', needs: ['types'], run: () => tool('knip') },
];

import { defineConfig } from 'vitest/config';

// One run tests one database: QINGLAN_TEST_DATABASE is embedded (the default) or postgres, which takes
// QINGLAN_TEST_DATABASE_URL, a login that may create databases (default postgres://postgres@127.0.0.1:5432/postgres).
const other = process.env['QINGLAN_TEST_DATABASE'] === 'postgres' ? 'embedded' : 'postgres';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: [`src/**/*.${other}.test.ts`],
    globalSetup: 'src/testing/setup.ts',
    pool: 'forks',
    // Databases and processes that start on a busy machine take their time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

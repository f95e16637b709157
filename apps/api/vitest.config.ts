import { defineConfig } from 'vitest/config';

// One run tests one database: QINGLAN_TEST_DATABASE is embedded (the default) or postgres, which takes
// QINGLAN_TEST_DATABASE_URL, a login that may create databases (default postgres://postgres@127.0.0.1:5432/postgres).
const other = process.env['QINGLAN_TEST_DATABASE'] === 'postgres' ? 'embedded' : 'postgres';

/** These open no database, so that a second run on another kind of database would tell nothing new. */
const aboutNoDatabase = [
  'src/access/permissions.test.ts',
  'src/access/security-page.test.ts',
  'src/demo/*.rules.test.ts',
  'src/env.test.ts',
  'src/interchange/file/file.test.ts',
  'src/limits/operations.test.ts',
  'src/limits/page.test.ts',
  'src/races/serial.test.ts',
  'src/schema.test.ts',
];

export default defineConfig({
  // graphql's `module` entry would be a second copy beside the one that Node gives its other users.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts'],
    exclude: [`src/**/*.${other}.test.ts`, ...(other === 'embedded' ? aboutNoDatabase : [])],
    globalSetup: 'src/testing/setup.ts',
    pool: 'forks',
    // Each file has a database of its own, and shares the rest: loading the program and compiling PostgreSQL's
    // WebAssembly anew for every file took half of the time.
    isolate: false,
    // Databases and processes that start on a busy machine take their time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});

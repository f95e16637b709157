import { expect, test } from 'vitest';
import { startEmbedded } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { readMigrations } from '../database/migration-files.ts';
import { overEmbedded } from '../database/open.ts';
import { verifyLedger } from './chain.store.ts';

test('rows that are older than the ledger enter it as a baseline, and are held to it from then on', async () => {
  const opened = overEmbedded(await startEmbedded({ dataDir: 'memory://' }));
  const migrations = await readMigrations();
  const older = migrations.filter(({ name }) => name < '20261124140000_ledger');
  expect(older.length).toBeLessThan(migrations.length);
  await migrate(opened, () => undefined, older);
  const { db, close } = opened;
  await db.$executeRaw`INSERT INTO "authority" ("id", "code", "name", "line", "level", "updated_at")
    SELECT gen_random_uuid(), 'A' || n, 'A', 'PUBLIC_SECURITY', 'CITY', now() FROM generate_series(1, 3) n`;
  await migrate(opened, () => undefined, migrations);
  expect(await db.ledgerEntry.findMany({ select: { tableName: true, operation: true } })).toEqual(
    Array(3).fill({ tableName: 'authority', operation: 'BASELINE' }),
  );
  expect((await verifyLedger(db)).findings).toEqual([]);
  await db.$executeRaw`ALTER TABLE "authority" DISABLE TRIGGER "ledger_update"`;
  await db.$executeRaw`ALTER TABLE "authority" DISABLE TRIGGER "ledger_turn"`;
  await db.$executeRaw`UPDATE "authority" SET "name" = 'B' WHERE "code" = 'A2'`;
  expect((await verifyLedger(db)).findings.map(({ what }) => what)).toContain(
    'is not as the ledger last recorded it',
  );
  await close();
});

import { rewriteInit, writeMigration } from './new-migration.ts';

// `pnpm migration:new <name>` writes the next migration; `pnpm migration:reset-init` writes the first one anew.
const [name = ''] = process.argv.slice(2);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

if (name === '--reset-init') {
  print(`Wrote ${await rewriteInit()}`);
} else if (/^[a-z][a-z0-9_]*$/.test(name)) {
  const path = await writeMigration(name, new Date());
  print(
    path
      ? `Wrote ${path}: read it, and add what Prisma cannot say.`
      : 'The migrations already say what the schema says.',
  );
} else {
  print(
    'Give the migration a name of small letters, digits and underscores: pnpm migration:new add_profiles',
  );
  process.exitCode = 2;
}
// The embedded database keeps the process alive.
process.exit();

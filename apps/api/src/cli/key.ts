import { createKey, type KeyRow, listKeys, revokeKey } from '../access/keys.ts';
import { roles } from '../access/roles.ts';
import type { AddCommand } from './command.ts';
import { table } from './table.ts';

interface CreateOptions {
  readonly name: string;
  readonly role: string;
  readonly scope?: string | null;
  readonly station?: string | null;
  readonly expires?: string | null;
}

const row = ({ id, name, role, state, expiresAt }: KeyRow) => [
  id,
  name,
  role,
  state,
  expiresAt?.toISOString() ?? null,
];

export const addKeyCommand: AddCommand = (program, { terminal, withLedger }) => {
  const key = program.command('key').description('API keys for programs that use the ledger.');
  key
    .command('create')
    .description('Make a key and print it, alone and only this once.')
    .requiredOption('--name <name>', 'what the key is for')
    .requiredOption('--role <role>', roles.join(', '))
    .option('--scope <code>', 'the authority whose stations it reaches; without it, everywhere')
    .option('--station <code>', 'the one station that it reaches, instead of an authority')
    .option('--expires <days>', 'days until it expires; without it, never')
    .action(({ name, role, scope = null, station = null, expires = null }: CreateOptions) =>
      withLedger(async (ledger) => {
        terminal.out(`${await createKey(ledger, { name, role, scope, station, expires })}\n`);
      }),
    );
  key
    .command('list')
    .description('Show every key that was made, but never the keys themselves.')
    .action(() =>
      withLedger(async (ledger) => {
        const rows = (await listKeys(ledger)).map(row);
        terminal.out(table(['ID', 'NAME', 'ROLE', 'STATE', 'EXPIRES'], rows));
      }),
    );
  key
    .command('revoke')
    .description('End a key at once.')
    .argument('<id>', 'as key list shows it')
    .action((id: string) => withLedger((ledger) => revokeKey(ledger, id)));
};

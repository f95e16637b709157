import { readDays, readRole } from '../access/credentials.ts';
import { createKey, type KeyRow, keyState, listKeys, revokeKey } from '../access/keys.ts';
import { commandLine } from '../access/manager.ts';
import { type PlaceCodes, placeByCodes, placeNamed } from '../access/places.ts';
import { roles } from '../access/roles.ts';
import { NotFoundError } from '../errors.ts';
import { isRowId } from '../global-id.ts';
import { OperatorError } from '../operator-error.ts';
import type { AddCommand } from './command.ts';
import { table } from './table.ts';

interface CreateOptions extends PlaceCodes {
  readonly name: string;
  readonly role: string;
  readonly expires?: string | null;
}

const row = ({ id, user, start, expiresAt, lastRequest, madeBy, ...key }: KeyRow) => {
  const [grant] = user.grants;
  return [
    id,
    user.name,
    start,
    grant?.role ?? null,
    grant ? (placeNamed(grant)?.code ?? 'everywhere') : null,
    keyState({ ...key, expiresAt }, new Date()),
    expiresAt?.toISOString() ?? null,
    lastRequest?.toISOString() ?? null,
    madeBy?.name ?? null,
  ];
};

const columns = ['ID', 'NAME', 'KEY', 'ROLE', 'PLACE', 'STATE', 'EXPIRES', 'LAST USE', 'MADE BY'];

const noKey = (id: string): OperatorError =>
  new OperatorError(`There is no key ${JSON.stringify(id.slice(0, 80))}: key list names them all.`);

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
    .action(({ name, role, expires = null, ...codes }: CreateOptions) =>
      withLedger(async (ledger) => {
        const asked = { name, role: readRole(role), days: expires === null ? null : readDays(expires) };
        const place = await placeByCodes(ledger.db, codes);
        terminal.out(`${(await createKey(commandLine(ledger), { ...asked, place })).key}\n`);
      }),
    );
  key
    .command('list')
    .description('Show every key that was made, but never the keys themselves.')
    .action(() =>
      withLedger(async (ledger) => {
        const keys = await listKeys(commandLine(ledger));
        terminal.out(table(columns, keys.map(row)));
      }),
    );
  key
    .command('revoke')
    .description('End a key at once.')
    .argument('<id>', 'as key list shows it')
    .action((id: string) =>
      withLedger(async (ledger) => {
        if (!isRowId(id)) throw noKey(id);
        await revokeKey(commandLine(ledger), id).catch((error: unknown) => {
          throw error instanceof NotFoundError ? noKey(id) : error;
        });
      }),
    );
};

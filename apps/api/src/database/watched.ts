import { getDatamodel } from '../generated/pothos.ts';

/**
 * Accounts and their secrets, the server's own settings, the ledger itself; and the rows of files, by which a record is
 * found in its file: the steps of an import name the file already.
 */
const unwatched: readonly string[] = [
  'Account',
  'AccountEvent',
  'ApiKey',
  'Attempt',
  'ImportBatch',
  'ImportRow',
  'LedgerEntry',
  'LedgerPlace',
  'LedgerStep',
  'LedgerTurn',
  'PersonStation',
  'RoleGrant',
  'Session',
  'Setting',
  'TriedCode',
  'TwoFactor',
  'User',
  'Verification',
];

/** A table that the ledger watches, and the column of the record whose history its rows belong to. */
export interface WatchedTable {
  readonly name: string;
  readonly subject: string;
}

const parts: Readonly<Record<string, string>> = { station_lineage: 'successor_id' };

const tableOf = (model: string): string =>
  model.replace(/(?<!^)[A-Z]/g, (capital) => `_${capital}`).toLowerCase();

/** The models of the ledger's records. */
export const watchedModels: readonly string[] = Object.keys(getDatamodel().datamodel.models).filter(
  (model) => !unwatched.includes(model),
);

/** Every table of the ledger's records. */
export const watchedTables: readonly WatchedTable[] = watchedModels
  .map(tableOf)
  .map((name) => ({ name, subject: parts[name] ?? 'id' }));

/** The triggers that every watched table has, and what each runs. */
export const ledgerTriggers: Readonly<Record<string, string>> = {
  ledger_turn: 'ledger_take_turn',
  ledger_insert: 'ledger_record',
  ledger_update: 'ledger_record',
  ledger_delete: 'ledger_record',
  ledger_truncate: 'ledger_refuse',
};

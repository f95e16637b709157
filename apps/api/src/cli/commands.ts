import type { AddCommand } from './command.ts';
import { addKeyCommand } from './key.ts';
import { addLedgerCommand } from './ledger.ts';
import { addUserCommand } from './user.ts';

/** Every command, in the order of the help. */
export const commands: readonly AddCommand[] = [addKeyCommand, addUserCommand, addLedgerCommand];

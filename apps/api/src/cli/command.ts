import type { Command } from 'commander';
import type { Ledger } from '../ledger.ts';

/** Where a command speaks and reads, be it this process's terminal or that of a process that asked us to run it. */
export interface Terminal {
  /** What the command was asked for; goes to the standard output as it is. */
  out(text: string): void;
  /** What people should know besides; goes to the standard error as it is. */
  err(text: string): void;
  /** Where relative paths start. */
  readonly cwd: string;
}

/** All that a command may use. */
export interface CommandContext {
  readonly terminal: Terminal;
  /**
   * Runs on the ledger and closes it afterwards. Where a running server holds the embedded database, the whole command
   * is run there instead, so a command must print nothing before this.
   */
  withLedger<Result>(work: (ledger: Ledger) => Promise<Result>): Promise<Result>;
}

/** Adds one command to the command line. An action that fails throws OperatorError: its line is printed, and exit 1. */
export type AddCommand = (program: Command, context: CommandContext) => void;

import { describe } from '@qinglan/domain';
import { Command, CommanderError } from 'commander';
import { InvariantError } from '../errors.ts';
import { OperatorError } from '../operator-error.ts';
import type { AddCommand, CommandContext } from './command.ts';

/** Thrown by `withLedger` when another process has run the whole command. */
export class RunElsewhere extends Error {
  override readonly name = 'RunElsewhere';
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('the command has run in another process');
    this.exitCode = exitCode;
  }
}

const explain = (error: unknown): string => {
  if (error instanceof OperatorError) return error.message;
  if (error instanceof InvariantError)
    return error.violations.map((violation) => describe(violation, 'en')).join(' ');
  return `Unexpected: ${error instanceof Error ? error.stack : String(error)}`;
};

/**
 * Runs one command line, `argv` being what follows the program's name.
 *
 * @returns the exit code: 0 done, 1 not done or misused
 */
export const runCommandLine = async (
  commands: readonly AddCommand[],
  argv: readonly string[],
  context: CommandContext,
): Promise<number> => {
  const { out, err } = context.terminal;
  const program = new Command('qinglan')
    .description('The command line of the Qinglan ledger.')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError('Add --help to see how it is used.');
  for (const add of commands) add(program, context);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof RunElsewhere || error instanceof CommanderError) return error.exitCode;
    err(`${explain(error)}\n`);
    return 1;
  }
};

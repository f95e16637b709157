import { readHolder } from '../database/directory-lock.ts';
import { type Environment, readEnvironment } from '../env.ts';
import { createLog } from '../log.ts';
import type { CommandContext, Terminal } from './command.ts';
import { commands } from './commands.ts';
import { forward } from './forward.ts';
import { RunElsewhere, runCommandLine } from './program.ts';

const argv = process.argv.slice(2);

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  cwd: process.cwd(),
};

/** A running server has the embedded database open and locked; then the command is its to run. */
const askServer = async ({ database }: Environment): Promise<void> => {
  const holder = 'directory' in database ? await readHolder(database.directory) : null;
  const code = holder?.control ? await forward(holder.control, argv, terminal) : null;
  if (code !== null) throw new RunElsewhere(code);
};

const context: CommandContext = {
  terminal,
  withLedger: async (work) => {
    const env = readEnvironment();
    await askServer(env);
    const { openLedger } = await import('../ledger.ts');
    const ledger = await openLedger(env, {
      log: createLog(env.logLevel),
      progress: (line) => terminal.err(`${line}\n`),
    });
    return work(ledger).finally(ledger.close);
  },
};

process.exitCode = await runCommandLine(commands, argv, context);

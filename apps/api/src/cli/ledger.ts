import { currentHead, printHead, readHead, verifyLedger } from '../chain/chain.store.ts';
import { OperatorError } from '../operator-error.ts';
import type { AddCommand } from './command.ts';

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

export const addLedgerCommand: AddCommand = (program, { terminal, withLedger }) => {
  const ledger = program.command('ledger').description('The chain of everything that was ever recorded.');
  ledger
    .command('head')
    .description('Print the end of the chain. Keep it elsewhere: it tells later whether the chain was cut.')
    .action(() => withLedger(async ({ db }) => terminal.out(`${printHead(await currentHead(db))}\n`)));
  ledger
    .command('verify')
    .description('Look for anything edited, taken away, moved, cut, or changed past the ledger.')
    .option('--head <head>', 'as ledger head printed it some day; may be given several times', collect, [])
    .action(({ head }: { readonly head: readonly string[] }) =>
      withLedger(async ({ db }) => {
        const heads = head.map(readHead);
        const progress = (line: string) => terminal.err(`${line}\n`);
        const found = await verifyLedger(db, { heads, progress });
        for (const { where, what } of found.findings) terminal.out(`${where} ${what}\n`);
        const extent = `${found.entries} entries in ${found.head.sequence} steps`;
        if (found.findings.length > 0)
          throw new OperatorError(
            `The ledger does not hold: ${found.findings.length} findings in ${extent}.`,
          );
        terminal.out(`The ledger holds: ${extent}, head ${printHead(found.head)}\n`);
      }),
    );
};

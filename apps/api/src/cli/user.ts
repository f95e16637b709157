import { forgetOrganisation, removeSecondFactor } from '../access/forget.ts';
import { roles } from '../access/roles.ts';
import { createUser, listUsers, type Password, setPassword } from '../access/users.ts';
import type { AddCommand, Terminal } from './command.ts';
import { table } from './table.ts';

interface PasswordOptions {
  readonly email: string;
  readonly password?: string | null;
}

interface CreateOptions extends PasswordOptions {
  readonly name: string;
  readonly role: string;
}

/** A password made here is shown once; one that the caller chose is not repeated. */
const tell = ({ out, err }: Terminal, { password, made }: Password): void => {
  if (!made) return;
  err('The password is shown only now; change it after signing in:\n');
  out(`${password}\n`);
};

export const addUserCommand: AddCommand = (program, { terminal, withLedger }) => {
  const user = program
    .command('user')
    .description('People who sign in with an e-mail address and a password.');
  user
    .command('create')
    .description('Let somebody sign in.')
    .requiredOption('--email <address>', 'what they sign in with')
    .requiredOption('--name <name>', 'what they are called')
    .requiredOption('--role <role>', roles.join(', '))
    .option('--password <password>', 'without it, a random one is printed, alone and only this once')
    .action(({ password = null, ...given }: CreateOptions) =>
      withLedger(async (ledger) => tell(terminal, await createUser(ledger, { ...given, password }))),
    );
  user
    .command('list')
    .description('Show everybody who may sign in.')
    .action(() =>
      withLedger(async (ledger) => {
        const rows = (await listUsers(ledger)).map(({ id, name, email, role }) => [id, name, email, role]);
        terminal.out(table(['ID', 'NAME', 'EMAIL', 'ROLE'], rows));
      }),
    );
  user
    .command('password')
    .description('Give somebody a new password and end their sessions.')
    .requiredOption('--email <address>', 'whose')
    .option('--password <password>', 'without it, a random one is printed, alone and only this once')
    .action(({ email, password = null }: PasswordOptions) =>
      withLedger(async (ledger) => tell(terminal, await setPassword(ledger, { email, password }))),
    );
  user
    .command('second-factor')
    .description('Help somebody who has lost their second factor.')
    .requiredOption('--email <address>', 'whose')
    .requiredOption('--off', 'turn it off and end their sessions; they sign in with the password alone')
    .action(({ email }: Pick<PasswordOptions, 'email'>) =>
      withLedger(({ db }) => removeSecondFactor(db, email)),
    );
  user
    .command('organisation')
    .description('Help somebody whom the identity provider knows as another than before.')
    .requiredOption('--email <address>', 'whose')
    .requiredOption('--forget', 'let the next one with this address in, and end the sessions')
    .action(({ email }: Pick<PasswordOptions, 'email'>) =>
      withLedger(({ db }) => forgetOrganisation(db, email)),
    );
};

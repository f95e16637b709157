import { readEmail, readPassword, readRole } from '../access/credentials.ts';
import { forgetOrganisation, removeSecondFactor } from '../access/forget.ts';
import { grantRole, revokeRoleAt, setActive } from '../access/grants.ts';
import { commandLine } from '../access/manager.ts';
import { type PlaceCodes, placeByCodes, placeNamed } from '../access/places.ts';
import { roles } from '../access/roles.ts';
import { createUser, listUsers, type Password, setPassword, type UserRow } from '../access/users.ts';
import { NotFoundError } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { OperatorError } from '../operator-error.ts';
import type { AddCommand, Terminal } from './command.ts';
import { table } from './table.ts';

interface Whose {
  readonly email: string;
}

interface PasswordOptions extends Whose {
  readonly password?: string | null;
}

interface RoleOptions extends Whose, PlaceCodes {
  readonly role: string;
}

interface CreateOptions extends PasswordOptions, RoleOptions {
  readonly name: string;
}

/** A password made here is shown once; one that the caller chose is not repeated. */
const tell = ({ out, err }: Terminal, { password, made }: Password): void => {
  if (!made) return;
  err('The password is shown only now; change it after signing in:\n');
  out(`${password}\n`);
};

const chosen = (password: string | null): string | null =>
  password === null ? null : readPassword(password);

/** Says in the words of a terminal that somebody, or a role of theirs, is not there. */
const naming = async <Result>(email: string, work: (whose: Whose) => Promise<Result>): Promise<Result> => {
  const whose = { email: readEmail(email) };
  try {
    return await work(whose);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new OperatorError(
      error.type === 'RoleGrant'
        ? `${whose.email} does not hold this role over this place: user list shows who holds which.`
        : `There is no user ${whose.email}.`,
    );
  }
};

const accessOf = async ({ db }: Ledger, { role, ...codes }: RoleOptions) => ({
  role: readRole(role),
  place: await placeByCodes(db, codes),
});

const grantText = (grant: UserRow['grants'][number]): string =>
  `${grant.role}@${placeNamed(grant)?.code ?? 'everywhere'}`;

const row = ({ id, name, email, deactivatedAt, grants }: UserRow) => [
  id,
  name,
  email,
  deactivatedAt === null ? 'ACTIVE' : 'DEACTIVATED',
  grants.map(grantText).join(' ') || null,
];

export const addUserCommand: AddCommand = (program, { terminal, withLedger }) => {
  const user = program
    .command('user')
    .description('People who sign in with an e-mail address and a password.');
  const ofSomebody = (name: string, description: string) =>
    user.command(name).description(description).requiredOption('--email <address>', 'whose');
  const ofRole = (name: string, description: string) =>
    ofSomebody(name, description)
      .requiredOption('--role <role>', roles.join(', '))
      .option('--scope <code>', 'the authority that it is held over; without it, everywhere')
      .option('--station <code>', 'the one station that it is held over, instead of an authority');
  user
    .command('create')
    .description('Let somebody sign in.')
    .requiredOption('--email <address>', 'what they sign in with')
    .requiredOption('--name <name>', 'what they are called')
    .requiredOption('--role <role>', roles.join(', '))
    .option('--scope <code>', 'the authority that the role is held over; without it, everywhere')
    .option('--station <code>', 'the one station that it is held over, instead of an authority')
    .option('--password <password>', 'without it, a random one is printed, alone and only this once')
    .action(({ name, email, password = null, ...access }: CreateOptions) =>
      withLedger(async (ledger) => {
        const asked = { name, email, ...(await accessOf(ledger, { email, ...access })) };
        tell(terminal, await createUser(commandLine(ledger), { ...asked, password: chosen(password) }));
      }),
    );
  user
    .command('list')
    .description('Show everybody who may sign in, and what they may do where.')
    .action(() =>
      withLedger(async (ledger) => {
        const users = await listUsers(commandLine(ledger));
        terminal.out(table(['ID', 'NAME', 'EMAIL', 'STATE', 'ROLES'], users.map(row)));
      }),
    );
  ofSomebody('password', 'Give somebody a new password and end their sessions.')
    .option('--password <password>', 'without it, a random one is printed, alone and only this once')
    .action(({ email, password = null }: PasswordOptions) =>
      withLedger(async (ledger) => {
        const given = chosen(password);
        tell(terminal, await naming(email, (whose) => setPassword(commandLine(ledger), whose, given)));
      }),
    );
  ofRole('grant', 'Give somebody a role and end their sessions.').action((options: RoleOptions) =>
    withLedger(async (ledger) => {
      const access = await accessOf(ledger, options);
      await naming(options.email, (whose) => grantRole(commandLine(ledger), whose, access));
    }),
  );
  ofRole('revoke-role', 'Take a role from somebody and end their sessions.').action((options: RoleOptions) =>
    withLedger(async (ledger) => {
      const access = await accessOf(ledger, options);
      await naming(options.email, (whose) => revokeRoleAt(commandLine(ledger), whose, access));
    }),
  );
  for (const [name, active, description] of [
    ['deactivate', false, 'Keep somebody from signing in, and end their sessions.'],
    ['activate', true, 'Let somebody sign in again.'],
  ] as const)
    ofSomebody(name, description).action(({ email }: Whose) =>
      withLedger(async (ledger) => {
        await naming(email, (whose) => setActive(commandLine(ledger), whose, active));
      }),
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

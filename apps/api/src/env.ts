import { resolve } from 'node:path';
import { defaultRegulations, type Regulations } from '@qinglan/domain';
import { isNetwork } from './access/client-address.ts';
import type { OidcSettings } from './access/organisation.ts';
import { OperatorError } from './operator-error.ts';
import { readRegulations } from './regulations.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

/** Where the ledger is kept: a PostgreSQL server, or a directory of the embedded database. */
export type DatabaseLocation =
  | {
      /** The application's login. */
      readonly url: string;
      /** The login that owns the tables and makes the migrations; absent: the application's. */
      readonly migrationUrl?: string | null;
    }
  | { readonly directory: string };

/** Everything Qinglan takes from its environment, checked. */
export interface Environment {
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseLocation;
  /** Whether a fresh embedded database loads the demonstration ledger. */
  readonly demonstration: boolean;
  readonly admin: { readonly email: string | null; readonly password: string | null };
  /** Signs sessions; null: one is made on the first start and kept in the database. */
  readonly secret: string | null;
  readonly logLevel: LogLevel;
  /** Addresses and CIDR ranges of reverse proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** The organisation's own identity provider; null: people sign in with passwords alone. */
  readonly oidc: OidcSettings | null;
  /** What awards are judged by: ours, or those of the deployment's own file. */
  readonly regulations: Regulations;
}

type Variables = Readonly<Record<string, string | undefined>>;

const refuse = (name: string, value: string, wanted: string): never => {
  throw new OperatorError(`${name} is ${JSON.stringify(value.slice(0, 80))}: ${wanted}, or unset it.`);
};

/** A variable set to nothing counts as unset. */
const given = (variables: Variables, name: string): string | null => variables[name]?.trim() || null;

const port = (variables: Variables): number => {
  const value = given(variables, 'PORT');
  if (value === null) return 4000;
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    refuse('PORT', value, 'give a number from 0 to 65535');
  return Number(value);
};

const postgresUrl = (variables: Variables, name: string, otherwise: string): string | null => {
  const url = given(variables, name);
  // The value may hold a password, so the message does not repeat it.
  if (url !== null && !(/^postgres(ql)?:\/\//.test(url) && URL.canParse(url))) {
    throw new OperatorError(
      `${name} is not a PostgreSQL URL: write postgresql://user:password@host:5432/database, or unset it ${otherwise}.`,
    );
  }
  return url;
};

const database = (variables: Variables, cwd: string): DatabaseLocation => {
  const url = postgresUrl(variables, 'DATABASE_URL', 'to use the embedded database');
  const migrationUrl = postgresUrl(
    variables,
    'QINGLAN_MIGRATION_URL',
    'where DATABASE_URL’s login owns the tables',
  );
  if (url !== null) return { url, migrationUrl };
  if (migrationUrl !== null)
    throw new OperatorError('QINGLAN_MIGRATION_URL is set without DATABASE_URL: set both, or neither.');
  return { directory: resolve(cwd, given(variables, 'QINGLAN_DATA') ?? '.data') };
};

const onOff = (variables: Variables, name: string, fallback: boolean): boolean => {
  const value = given(variables, name)?.toLowerCase();
  if (value === undefined) return fallback;
  if (['on', 'true', '1', 'yes'].includes(value)) return true;
  if (['off', 'false', '0', 'no'].includes(value)) return false;
  return refuse(name, value, 'write on or off');
};

const email = (variables: Variables): string | null => {
  const value = given(variables, 'QINGLAN_ADMIN_EMAIL');
  if (value !== null && !/^[^\s@]+@[^\s@]+$/.test(value))
    refuse('QINGLAN_ADMIN_EMAIL', value, 'write an e-mail address');
  return value;
};

/** Secrets are never repeated in a message and never trimmed. */
const secret = (variables: Variables, name: string, minimum: number): string | null => {
  const value = variables[name] || null;
  if (value !== null && value.length < minimum) {
    throw new OperatorError(`${name} is too short: give at least ${minimum} characters, or unset it.`);
  }
  return value;
};

const logLevel = (variables: Variables): LogLevel => {
  const value = given(variables, 'QINGLAN_LOG');
  return (
    logLevels.find((level) => level === (value ?? 'info')) ??
    refuse('QINGLAN_LOG', value ?? '', `write one of ${logLevels.join(', ')}`)
  );
};

const trustedProxies = (variables: Variables): readonly string[] => {
  const value = given(variables, 'QINGLAN_TRUSTED_PROXIES') ?? '';
  const networks = value.split(/[\s,]+/).filter((text) => text !== '');
  if (!networks.every(isNetwork))
    refuse('QINGLAN_TRUSTED_PROXIES', value, 'write IP addresses or CIDR ranges, with commas between');
  return networks;
};

/** A web address; plain HTTP only on this machine, for what is told on the way would open the ledger. */
const webAddress = (variables: Variables, name: string): string | null => {
  const value = given(variables, name);
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const isHere = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
  if (!isSafe || url?.search || url?.hash || url?.username)
    refuse(name, value, 'write an address such as https://id.example.org');
  return value;
};

const oidcNames = ['QINGLAN_OIDC_ISSUER', 'QINGLAN_OIDC_CLIENT_ID', 'QINGLAN_OIDC_CLIENT_SECRET'] as const;

const oidc = (variables: Variables): OidcSettings | null => {
  const issuer = webAddress(variables, 'QINGLAN_OIDC_ISSUER');
  const publicUrl = webAddress(variables, 'QINGLAN_PUBLIC_URL');
  const [, clientId, clientSecret] = oidcNames.map((name) => given(variables, name));
  if (oidcNames.every((name) => given(variables, name) === null)) return null;
  if (!issuer || !clientId || !clientSecret || !publicUrl) {
    const missing = [...oidcNames, 'QINGLAN_PUBLIC_URL'].filter((name) => given(variables, name) === null);
    throw new OperatorError(
      `Sign-in by your identity provider also needs ${missing.join(', ')}: set it, or unset QINGLAN_OIDC_….`,
    );
  }
  const origin = new URL(publicUrl).origin;
  if (publicUrl.replace(/\/$/, '') !== origin)
    refuse('QINGLAN_PUBLIC_URL', publicUrl, 'write it without a path, such as https://qinglan.example.org');
  const name = given(variables, 'QINGLAN_OIDC_NAME') ?? new URL(issuer).hostname;
  return { issuer, clientId, clientSecret, name, publicUrl: origin };
};

const regulations = (variables: Variables, cwd: string): Regulations => {
  const path = given(variables, 'QINGLAN_REGULATIONS');
  return path === null ? defaultRegulations : readRegulations(resolve(cwd, path));
};

/**
 * Reads and checks the environment. This file is the only reader of `process.env`.
 *
 * @param cwd the directory that a relative QINGLAN_DATA or QINGLAN_REGULATIONS starts from: the repository's root under `npm start`
 * @throws OperatorError naming the variable and what to do
 */
export const readEnvironment = (
  variables: Variables = process.env,
  cwd: string = process.cwd(),
): Environment => ({
  port: port(variables),
  host: given(variables, 'HOST') ?? '127.0.0.1',
  database: database(variables, cwd),
  demonstration: onOff(variables, 'QINGLAN_DEMO', true),
  admin: { email: email(variables), password: secret(variables, 'QINGLAN_ADMIN_PASSWORD', 10) },
  secret: secret(variables, 'QINGLAN_SECRET', 32),
  logLevel: logLevel(variables),
  trustedProxies: trustedProxies(variables),
  oidc: oidc(variables),
  regulations: regulations(variables, cwd),
});

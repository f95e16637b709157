import { peerHeader } from './bounds.ts';
import { neighbourhood } from './client-address.ts';
import { readCookies } from './cookies.ts';
import { deviceCookie, knownDevice } from './device.ts';
import type { Endpoint } from './endpoints.ts';
import type { Door } from './throttle.ts';

interface Attempt {
  readonly endpoint: Endpoint;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  /** Who is signed in already. */
  readonly userId: string | null;
  /** How the account that somebody tries to sign in to stands; null: there is none. */
  readonly standing: string | null;
  readonly secret: string;
}

/** The account that somebody tries to sign in to, however it is written; null: nothing that could be one. */
export const accountOf = ({ email }: Readonly<Record<string, unknown>>): string | null =>
  typeof email === 'string' ? email.trim().toLowerCase() : null;

const strangersDoors = (address: string, account: string | null): readonly Door[] =>
  account === null
    ? [{ rule: 'address', of: address }]
    : [
        { rule: 'accountHere', of: `${account}\n${address}` },
        { rule: 'address', of: address },
        { rule: 'account', of: account },
      ];

/** The doors that an attempt passes, the narrowest first (`throttle.ts`). */
export const doorsOf = ({ endpoint, headers, body, userId, standing, secret }: Attempt): readonly Door[] => {
  if (endpoint.asks === 'NOTHING') return [];
  const address = neighbourhood(headers.get(peerHeader) ?? '');
  if (endpoint.asks === 'PROVIDER') return [{ rule: 'provider', of: address }];
  if (userId !== null && endpoint.asks !== 'CREDENTIALS') return [{ rule: 'session', of: userId }];
  const email = endpoint.asks === 'CREDENTIALS' ? accountOf(body) : null;
  const device =
    email !== null &&
    standing !== null &&
    knownDevice(secret, { email, standing }, readCookies(headers).get(deviceCookie));
  return device ? [{ rule: 'device', of: device }] : strangersDoors(address, email);
};

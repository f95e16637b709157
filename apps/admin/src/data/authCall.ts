/** Why the server did not do what it was asked on the way in; each has its text beside the sign-in form’s. */
export type SignInProblem =
  | 'failed'
  | 'wrongCode'
  | 'wrongPassword'
  | 'passwordLength'
  | 'expired'
  | 'signedOut'
  | 'tooMany'
  | 'providerAway'
  | 'unreachable';

export class SignInFailed extends Error {
  readonly reason: SignInProblem;
  /** How long to wait before the next attempt; null: that is not the problem. */
  readonly waitSeconds: number | null;

  constructor(reason: SignInProblem, waitSeconds: number | null = null) {
    super(`app.signIn.${reason}`);
    this.reason = reason;
    this.waitSeconds = waitSeconds;
  }
}

const problems: Readonly<Record<string, SignInProblem>> = {
  INVALID_CODE: 'wrongCode',
  INVALID_BACKUP_CODE: 'wrongCode',
  INVALID_TWO_FACTOR_COOKIE: 'expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'expired',
  INVALID_PASSWORD: 'wrongPassword',
  PASSWORD_TOO_SHORT: 'passwordLength',
  PASSWORD_TOO_LONG: 'passwordLength',
  UNAUTHORIZED: 'signedOut',
  PROVIDER_UNREACHABLE: 'providerAway',
  ISSUER_MISMATCH: 'providerAway',
};

async function read(response: Response): Promise<unknown> {
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  if (response.status === 429)
    throw new SignInFailed('tooMany', Number(response.headers.get('retry-after')) || 60);
  const { code } = (answer ?? {}) as { readonly code?: unknown };
  throw new SignInFailed(problems[String(code)] ?? (response.status >= 500 ? 'unreachable' : 'failed'));
}

/** Asks a sign-in endpoint. @throws SignInFailed */
export async function askAuth(path: string, body: object): Promise<unknown> {
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new SignInFailed('unreachable');
  });
  return read(response);
}

/** Reads from a sign-in endpoint. @throws SignInFailed */
export async function readAuth(path: string): Promise<unknown> {
  const response = await fetch(`/api/auth${path}`, { credentials: 'same-origin' }).catch(() => {
    throw new SignInFailed('unreachable');
  });
  return read(response);
}

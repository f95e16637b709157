import { tryGetContext } from 'hono/context-storage';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from './env.ts';
import { loggedError } from './logged-error.ts';

/** What must never reach a log, wherever in a record it stands. */
const redact = {
  paths: [
    '*.password',
    '*.token',
    '*.secret',
    'headers.authorization',
    'headers.cookie',
    '*.headers.authorization',
    '*.headers.cookie',
  ],
  censor: '***',
};

/** The request that is being answered. */
const request = (): { readonly requestId?: string } => {
  const requestId = tryGetContext<{ Variables: { readonly requestId: string } }>()?.get('requestId');
  return requestId === undefined ? {} : { requestId };
};

/**
 * The log: one JSON object a line, by default on the standard error, so that the standard output stays for people.
 * Of errors it holds what `loggedError` lets through.
 */
export const createLog = (
  level: LogLevel,
  stream: DestinationStream = destination({ fd: 2, sync: true }),
): Logger =>
  pino(
    {
      level,
      redact,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: loggedError },
      mixin: request,
    },
    stream,
  );

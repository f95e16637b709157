import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from './env.ts';

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

/** The log: one JSON object a line on the standard error, so that the standard output stays for people. */
export const createLog = (level: LogLevel): Logger =>
  pino(
    { level, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ fd: 2, sync: true }),
  );

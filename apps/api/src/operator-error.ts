/**
 * Something only the person who runs Qinglan can put right. Its message is one line that says what is wrong and what
 * to do; the process prints it alone, without a stack, and exits with a code other than 0.
 */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError';
}

/** The first line of whatever was thrown, for use inside an operator's line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] || 'unknown reason';

/** The system's code of an error (ENOENT, 28P01 …), if it has one. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

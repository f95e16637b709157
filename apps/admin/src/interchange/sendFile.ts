import type { ImportLine, ImportReport, InterchangeKind } from '@qinglan/domain/interchange';
import { ApiError, SignInNeeded } from '../data/errors.ts';
import { currentLanguage } from '../i18n/language.ts';

export interface Sending {
  readonly kind: InterchangeKind;
  readonly file: File;
  readonly dryRun: boolean;
  /** By header the key of the column it means; empty: none. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Reasons by the code of a rule. */
  readonly reasons: Readonly<Record<string, string>>;
}

const addressOf = ({ kind, file, dryRun, mapping, reasons }: Sending): string => {
  const query = new URLSearchParams({ name: file.name, dryRun: `${dryRun}` });
  for (const [header, key] of Object.entries(mapping)) query.append('map', `${header}=${key}`);
  for (const [code, reason] of Object.entries(reasons)) query.append('acknowledge', `${code}=${reason}`);
  return `/imports/${kind}?${query}`;
};

/** The lines of a text that comes in pieces. */
async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ImportLine> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + piece.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as ImportLine;
  }
}

/**
 * Sends a file to be checked or imported, and tells how far it is.
 *
 * @throws SignInNeeded without a session; ApiError when the server refuses, fails, or cannot be reached
 */
export async function sendFile(
  sending: Sending,
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<ImportReport> {
  const response = await fetch(addressOf(sending), {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'x-qinglan-import': '1',
      'content-type': 'application/octet-stream',
      'accept-language': currentLanguage(),
    },
    body: sending.file,
    signal,
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new ApiError('UNREACHABLE', 'app.error.unreachable', 0);
  });
  if (response.status === 401) throw new SignInNeeded();
  if (!response.ok || !response.body) throw new ApiError('REFUSED', await response.text(), response.status);
  for await (const line of linesOf(response.body)) {
    if ('rows' in line) onRows(line.rows);
    else if ('report' in line) return line.report;
    else throw new ApiError('INTERNAL_SERVER_ERROR', line.error[currentLanguage()], response.status);
  }
  throw new ApiError('UNREADABLE', 'app.error.server', response.status);
}

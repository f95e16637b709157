import type { ImportReport } from '@qinglan/domain/interchange';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { type Sending, sendFile } from './sendFile.ts';

export type ImportState =
  | { readonly at: 'idle' }
  | { readonly at: 'running'; readonly dryRun: boolean; readonly rows: number }
  | { readonly at: 'reported'; readonly report: ImportReport }
  | { readonly at: 'cancelled' }
  | { readonly at: 'failed'; readonly error: unknown };

/** One file on its way through the server: how far it is, what became of it, and a way to stop it. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  const queries = useQueryClient();
  const logoutIfDenied = useLogoutIfAccessDenied();

  const cancel = useCallback(() => running.current?.abort(), []);
  // Who leaves the page does not wait for the answer.
  useEffect(() => cancel, [cancel]);

  const reset = useCallback(() => {
    cancel();
    setState({ at: 'idle' });
  }, [cancel]);

  const send = useCallback(
    async (sending: Sending) => {
      const control = new AbortController();
      running.current = control;
      const { dryRun } = sending;
      setState({ at: 'running', dryRun, rows: 0 });
      const onRows = (rows: number) => setState({ at: 'running', dryRun, rows });
      try {
        const report = await sendFile(sending, onRows, control.signal);
        setState({ at: 'reported', report });
        if (report.written) await queries.invalidateQueries();
      } catch (error) {
        if (control.signal.aborted) setState({ at: 'cancelled' });
        else {
          setState({ at: 'failed', error });
          await logoutIfDenied(error);
        }
      }
    },
    [queries, logoutIfDenied],
  );
  return { state, send, cancel, reset };
}

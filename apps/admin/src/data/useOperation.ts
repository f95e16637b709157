import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useAuthProvider, useLocaleState, useLogoutIfAccessDenied } from 'react-admin';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { client, queryClient } from './ledger.ts';

/**
 * Reads what a page shows beyond its record: one typed operation, cached by its text and variables.
 * `enabled: false` waits. `localised` reads again in another language: for answers that hold words of the API.
 */
export function useOperation<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  {
    enabled = true,
    keep = false,
    localised = false,
  }: { readonly enabled?: boolean; readonly keep?: boolean; readonly localised?: boolean } = {},
): UseQueryResult<Data> {
  const request = useRequest();
  const hasSession = useAuthProvider() !== undefined;
  const [language] = useLocaleState();
  return useQuery({
    queryKey: [...keyOf(document, variables), ...(localised ? [language] : [])],
    enabled: enabled && hasSession,
    queryFn: ({ signal }) => request(document, variables, signal),
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}

type Request = typeof client.request;

/** Asks the API; whose session is over is led to sign in. */
export function useRequest(): Request {
  const logoutIfDenied = useLogoutIfAccessDenied();
  return async (document, variables, signal) => {
    try {
      return await client.request(document, variables, signal);
    } catch (error) {
      await logoutIfDenied(error);
      throw error;
    }
  };
}

/** Reads the same outside a component, from the cache where it is fresh. */
export function load<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return queryClient.fetchQuery({
    queryKey: keyOf(document, variables),
    queryFn: ({ signal }) => client.request(document, variables, signal),
    staleTime: 5_000,
  });
}

export type Load = typeof load;

function keyOf(document: { toString(): string }, variables: unknown): readonly unknown[] {
  return ['operation', document.toString(), variables];
}

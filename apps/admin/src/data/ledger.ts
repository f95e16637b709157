import { QueryClient } from '@tanstack/react-query';
import { currentLanguage } from '../i18n/language.ts';
import { createAuthProvider } from './auth.ts';
import { createClient } from './client.ts';
import { ApiError } from './errors.ts';
import { createDataProvider, type Operations } from './provider.ts';
import type { LeastRoles } from './roles.ts';

/** The one client of this page. */
export const client = createClient({ endpoint: '/graphql', locale: currentLanguage });

/** What was read is fresh for a while; a request that the server refused is not repeated. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.status === 0,
    },
  },
});

/** For a record's own page: the row of a list, which may say less, is shown only until the record has been read. */
export const readAfresh = { staleTime: 0 };

/** Sign-in, and who may open which page; `roles` are those of the resources, by their names. */
export function accessProvider(roles: Readonly<Record<string, LeastRoles>>) {
  return createAuthProvider(client, roles);
}

/** The data provider of the slices; after a change everything on screen is read again. */
export function ledgerProvider(operations: Operations) {
  return createDataProvider(client, operations, () => {
    void queryClient.invalidateQueries();
  });
}

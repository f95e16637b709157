import { type ArchivableType, isArchivable } from '@qinglan/domain';
import { TypedDocumentString } from '../generated/graphql.ts';
import type { Action } from './operations.ts';
import { RefusalFields } from './refusal.operations.ts';
import { type MutationResult, settle } from './settle.ts';

interface Archived {
  readonly outcome: MutationResult;
}
interface Variables {
  readonly input: object;
}

/** `archiveStation`, `restoreTask` …: the same mutation for every kind of record. */
function documentOf(verb: 'archive' | 'restore', type: ArchivableType) {
  return new TypedDocumentString<Archived, Variables>(`
    mutation ($input: ArchiveInput!) {
      outcome: ${verb}${type}(input: $input) {
        __typename
        ...RefusalFields
        ... on Node { id }
        ... on Recorded { version }
        ... on ConflictError { current { id ... on Recorded { version } } }
      }
    }
    ${RefusalFields}`);
}

function actionOf(verb: 'archive' | 'restore', type: ArchivableType): Action {
  return async (client, { id, version, reason, acknowledge }) => {
    const input = { id, version, reason, acknowledge };
    const { outcome } = await client.request(documentOf(verb, type), { input });
    return settle(outcome, (record: { readonly id: string }) => record);
  };
}

/** Actions that every kind of record has, whatever list it is shown in. */
export function sharedAction(name: string): Action | undefined {
  const [, verb, type = ''] = /^(archive|restore)([A-Z]\w*)$/.exec(name) ?? [];
  return (verb === 'archive' || verb === 'restore') && isArchivable(type) ? actionOf(verb, type) : undefined;
}

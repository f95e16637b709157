import type { ArchivableType } from '@qinglan/domain';
import type { ledgerOver, Outcome } from './ledger.ts';

const selection = `__typename ... on Node { id }
  ... on Recorded { version archivedAt archiveReason acknowledgements { code reason } }
  ... on InvariantError { violations { code severity path message parameters } }
  ... on ConflictError { message changedFields current { id ... on Recorded { version } } }
  ... on NotFoundError { message path }
  ... on ForbiddenError { message }`;

type Ledger = Pick<ReturnType<typeof ledgerOver>, 'read'>;
type Caller = Parameters<Ledger['read']>[2];

interface Input {
  readonly id: string;
  readonly version: number;
  readonly reason?: string;
  readonly acknowledge?: readonly { readonly code: string; readonly reason: string }[];
}

/** The published claims that rest on the record are no reason to keep it. */
export const whateverIsClaimed = [{ code: 'archive.claims', reason: '另行更正宣传稿' }];

/** Archives and restores through the API as its callers do. */
export const archivingOver = ({ read }: Ledger) => {
  const send =
    (verb: 'archive' | 'restore') =>
    async (type: ArchivableType, input: Input, caller?: Caller): Promise<Outcome> => {
      const mutation = `mutation ($input: ArchiveInput!) { outcome: ${verb}${type}(input: $input) { ${selection} } }`;
      const variables = { input: { reason: '重复登记', ...input } };
      return (await read<{ outcome: Outcome }>(mutation, variables, caller)).outcome;
    };
  const archive = send('archive');
  /** Archives what nothing is in the way of. */
  const archived = async (type: ArchivableType, id: string, version = 1): Promise<Outcome> => {
    const outcome = await archive(type, { id, version });
    if (outcome.__typename !== type) throw new Error(`archive${type}: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  return { archive, archived, restore: send('restore') };
};

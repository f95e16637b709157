import { type RecipientType, recipientTypes } from '@qinglan/domain';
import { NotFoundError } from '../errors.ts';
import type { Award } from '../generated/prisma/client.ts';
import { malformedId, readGlobalId } from '../global-id.ts';

export const recipientColumns = {
  PERSON: 'personId',
  STATION: 'stationId',
  BRANCH: 'branchId',
  TEAM: 'teamId',
} as const satisfies Record<RecipientType, keyof Award>;

const nodeTypes = { PERSON: 'Person', STATION: 'Station', BRANCH: 'Branch', TEAM: 'Team' } as const;

type RecipientColumns = Pick<Award, (typeof recipientColumns)[RecipientType]>;

export interface RecipientReference {
  readonly type: RecipientType;
  readonly id: string;
}

/** Who holds an award, from the one recipient column of four that is set. */
export const recipientOf = (award: RecipientColumns): RecipientReference => {
  for (const type of recipientTypes) {
    const id = award[recipientColumns[type]];
    if (id !== null) return { type, id };
  }
  throw new Error('an award without a recipient');
};

const readRecipient = (globalId: string): RecipientReference | null => {
  const found = readGlobalId(globalId);
  const type = recipientTypes.find((each) => nodeTypes[each] === found?.typename);
  return found && type ? { type, id: found.id } : null;
};

/** The recipient that a mutation's input names. @throws NotFoundError */
export const recipientReference = (globalId: string): RecipientReference => {
  const recipient = readRecipient(globalId);
  if (!recipient) throw new NotFoundError('Person', ['recipientId']);
  return recipient;
};

/** Prisma's filter for the awards of one recipient. @throws GraphQLError BAD_USER_INPUT for another type's id. */
export const recipientFilter = (globalId: string): Partial<RecipientColumns> => {
  const recipient = readRecipient(globalId);
  if (!recipient) throw malformedId(globalId);
  return { [recipientColumns[recipient.type]]: recipient.id };
};

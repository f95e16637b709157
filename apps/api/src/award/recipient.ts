import { type RecipientType, recipientTypes } from '@qinglan/domain';
import type { Award } from '../generated/prisma/client.ts';
import { malformedId, readGlobalId } from '../global-id.ts';

export const recipientColumns = {
  PERSON: 'personId',
  STATION: 'stationId',
  BRANCH: 'branchId',
  TEAM: 'teamId',
} as const satisfies Record<RecipientType, keyof Award>;

type RecipientColumns = Pick<Award, (typeof recipientColumns)[RecipientType]>;

/** Who holds an award, from the one recipient column of four that is set. */
export const recipientOf = (award: RecipientColumns): { type: RecipientType; id: string } => {
  for (const [type, column] of Object.entries(recipientColumns)) {
    const id = award[column];
    if (id !== null) return { type: type as RecipientType, id };
  }
  throw new Error('an award without a recipient');
};

export const recipientTypeOf = (award: RecipientColumns): RecipientType => recipientOf(award).type;

const nodeTypes = { PERSON: 'Person', STATION: 'Station', BRANCH: 'Branch', TEAM: 'Team' } as const;

/** The recipient that a global id names, or null when it names something else. */
export const recipientFromGlobalId = (globalId: string): { type: RecipientType; id: string } | null => {
  const found = readGlobalId(globalId);
  const type = recipientTypes.find((each) => nodeTypes[each] === found?.typename);
  return found && type ? { type, id: found.id } : null;
};

/** Prisma's filter for the awards of one recipient. @throws GraphQLError BAD_USER_INPUT for another type's id. */
export const recipientFilter = (globalId: string): Partial<RecipientColumns> => {
  const recipient = recipientFromGlobalId(globalId);
  if (!recipient) throw malformedId(globalId);
  return { [recipientColumns[recipient.type]]: recipient.id };
};

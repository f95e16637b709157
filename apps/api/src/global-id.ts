import { type EntityName, entityWords } from '@qinglan/domain';
import { GraphQLError } from 'graphql';
import { NotFoundError } from './errors.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the text is an id of a row, as the database holds it. */
export const isRowId = (text: string): boolean => uuid.test(text);

export interface GlobalId {
  readonly typename: string;
  readonly id: string;
}

/** Types whose records can be named by a global id: every kind of record that the domain knows. */
export type NodeType = EntityName;

/** Whether a type is one of the domain's records. */
export const isNodeType = (type: string): type is NodeType => Object.hasOwn(entityWords, type);

/** What has ids of the same shape and is no record of the ledger: `node` knows none of it. */
export type AccountType = 'User' | 'RoleGrant' | 'ApiKey';

/** The opaque id an integrator sees. */
export const encodeGlobalId = (typename: string, id: string): string =>
  Buffer.from(`${typename}:${id}`).toString('base64url');

/** What an id names, or null when it is none of ours. */
export const readGlobalId = (globalId: string): GlobalId | null => {
  const [typename = '', id = '', ...rest] = Buffer.from(globalId, 'base64url').toString().split(':');
  return rest.length === 0 && uuid.test(id) ? { typename, id: id.toLowerCase() } : null;
};

export const malformedId = (globalId: string): GraphQLError =>
  new GraphQLError(`Not an id of this ledger: ${JSON.stringify(globalId.slice(0, 80))}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });

/** @throws GraphQLError BAD_USER_INPUT when the text is no id of ours. */
export const decodeGlobalId = (globalId: string): GlobalId => {
  const found = readGlobalId(globalId);
  if (!found) throw malformedId(globalId);
  return found;
};

/** The row's id behind a reference in a mutation's input. @throws NotFoundError, naming the field. */
export const referenceTo = (type: NodeType | AccountType, globalId: string, field: string): string => {
  const found = readGlobalId(globalId);
  if (found?.typename !== type) throw new NotFoundError(type, [field]);
  return found.id;
};

/** The row's id behind a filter. @throws GraphQLError BAD_USER_INPUT for an id of another type. */
export const filterId = (type: NodeType | AccountType, globalId: string): string => {
  const found = decodeGlobalId(globalId);
  if (found.typename !== type) throw malformedId(globalId);
  return found.id;
};

import {
  type GraphQLInputType,
  type GraphQLResolveInfo,
  getNullableType,
  isInputObjectType,
  isListType,
  isNamedType,
} from 'graphql';
import { ownThere } from '../access/own.ts';
import type { Database } from '../database/database.ts';
import { idsThere } from '../database/table.ts';
import { ForbiddenError, NotFoundError } from '../errors.ts';
import { isNodeType, type NodeType, readGlobalId } from '../global-id.ts';
import { groupBy } from './group.ts';

interface Named {
  readonly type: NodeType;
  readonly id: string;
  readonly path: readonly string[];
}

/** The records that a value of an input type names by their global ids. */
const namedIn = (type: GraphQLInputType, value: unknown, path: readonly string[]): Named[] => {
  const known = getNullableType(type);
  if (value === null || value === undefined) return [];
  if (isListType(known))
    return [value].flat().flatMap((each, index) => namedIn(known.ofType, each, [...path, String(index)]));
  if (isInputObjectType(known)) {
    const values = new Map(Object.entries(value));
    return Object.values(known.getFields()).flatMap((field) =>
      namedIn(field.type, values.get(field.name), [...path, field.name]),
    );
  }
  const found = isNamedType(known) && known.name === 'ID' ? readGlobalId(String(value)) : null;
  return found && isNodeType(found.typename) ? [{ type: found.typename, id: found.id, path }] : [];
};

/** Fields that only mention people: what is changed is another's record. */
const mentions: readonly string[] = ['approverId', 'leaderId', 'nominatorId', 'ownerId', 'reviewerId'];

/** Whether a change at this place of an input is about the record itself, or looks at all that is recorded of it. */
const isAbout = ({ type, path }: Named): boolean => {
  const field = path.at(-1) ?? '';
  if (type === 'Person') return !mentions.includes(field);
  return type === 'Authority' && ['id', 'parentId'].includes(field);
};

/**
 * Refuses a mutation whose input names a record that the caller does not see, whether there is one or not; and one that
 * is about what the caller sees, but does not own.
 *
 * @param db reads as far as the caller reaches
 * @throws NotFoundError, naming the field; ForbiddenError
 */
export const refuseUnseen = async (
  db: Database,
  args: object,
  { parentType, fieldName }: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
): Promise<void> => {
  const values = new Map<string, unknown>(Object.entries(args));
  const taken = parentType.getFields()[fieldName]?.args ?? [];
  // The one argument is the input, and paths start within it.
  const named = taken.flatMap(({ name, type }) => namedIn(type, values.get(name), []));
  for (const [type, records] of groupBy(named, ({ type }) => type)) {
    const seen = await idsThere(
      db,
      type,
      records.map(({ id }) => id),
    );
    const unseen = records.find(({ id }) => !seen.has(id));
    if (unseen) throw new NotFoundError(type, unseen.path);
    const about = records.filter(isAbout).map(({ id }) => id);
    if (about.length === 0) continue;
    const own = await ownThere(db, type, about);
    if (about.some((id) => !own.has(id))) throw new ForbiddenError('SCOPE');
  }
};

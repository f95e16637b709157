import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { schema } from '../schema.ts';

/** What stands in the leaves of an input, by the name of their scalar; a function sees the name of the field. */
export type Leaves = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many texts it holds. */
  readonly texts: number;
}

/** Inputs hold inputs, and those may hold themselves. */
const DEEPEST = 5;

const filler = (leaves: Leaves) => {
  let texts = 0;
  const leaf = (type: string, field: string): unknown => {
    if (type === 'String') texts += 1;
    const value = leaves[type];
    return typeof value === 'function' ? value(field) : value;
  };
  const fill = (type: GraphQLInputType, field: string, depth: number): unknown => {
    if (isNonNullType(type)) return fill(type.ofType, field, depth);
    if (isListType(type)) return [fill(type.ofType, field, depth)];
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (!isInputObjectType(type)) return leaf(type.name, field);
    if (depth >= DEEPEST) return null;
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map((each) => [each.name, fill(each.type, each.name, depth + 1)]));
  };
  return { fill, texts: () => texts };
};

/** Pages are asked for forwards: both ways at once is refused before anything is looked at. */
const isBackwards = ({ name }: GraphQLArgument): boolean => ['before', 'last', 'after'].includes(name);

const operationOf = (
  kind: 'query' | 'mutation',
  { name, args, type }: GraphQLField<unknown, unknown>,
  leaves: Leaves,
): Operation => {
  const { fill, texts } = filler(leaves);
  const used = args.filter((argument) => !isBackwards(argument));
  const variables = Object.fromEntries(used.map((each) => [each.name, fill(each.type, each.name, 0)]));
  const declared = used.map((each) => `$${each.name}: ${each.type}`).join(', ');
  const passed = used.map((each) => `${each.name}: $${each.name}`).join(', ');
  const selection = isLeafType(getNamedType(type)) ? '' : '{ __typename }';
  const [head, call] = used.length > 0 ? [`(${declared})`, `(${passed})`] : ['', ''];
  return { name, query: `${kind} ${head} { ${name}${call} ${selection} }`, variables, texts: texts() };
};

/** Every query and every mutation of the schema, with every argument and every field of every input filled in. */
export const everyOperation = (leaves: Leaves): readonly Operation[] => [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) =>
    operationOf('query', field, leaves),
  ),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) =>
    operationOf('mutation', field, leaves),
  ),
];

import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** One question to the API. */
export interface Probe {
  /** What it is about, for the reader of a failure. */
  readonly name: string;
  /** The operation that it asks for. */
  readonly operation: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Global ids to fill in, by the type of record. */
type Ids = (type: string) => string;

const needsArguments = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** Records with so many relations that one question about all of them is refused as too large. */
const hubs = ['Station', 'Person', 'Branch', 'Team'];

/** What can be selected of a type without arguments, to a depth of relations; pages hold three records. */
const selectionOf = (type: GraphQLOutputType, wanted: number): string => {
  const named = getNamedType(type);
  const depth = hubs.includes(named.name) ? 0 : wanted;
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named)) return /^Node$/.test(named.name) ? '{ __typename id }' : '{ __typename }';
  const fields = Object.values(named.getFields()).filter((field) => !needsArguments(field));
  const selected = fields.flatMap((field) => {
    if (!isCompositeType(getNamedType(field.type))) return field.name;
    const isPaging = /(Connection|Edge)$/.test(named.name);
    if (depth === 0 && !isPaging) return [];
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
    return `${field.name}${page} ${selectionOf(field.type, isPaging ? depth : depth - 1)}`;
  });
  return `{ ${['__typename', ...selected].join(' ')} }`;
};

const scalars: Readonly<Record<string, unknown>> = {
  String: 'HL',
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2015-06-01',
  DateTime: '2030-01-01T00:00:00Z',
  JSON: {},
};

/** The kind of record that an argument or a field of an input names, by its own name and by the operation’s. */
const typeNamed = (name: string, operation: string, types: readonly string[]): string => {
  const stem = name.replace(/Ids?$/, '').toLowerCase();
  const same = (text: string) => types.find((type) => type.toLowerCase() === text);
  const meanings: Readonly<Record<string, string>> = {
    parent: 'Authority',
    organiser: 'Authority',
    predecessor: 'Station',
    owner: 'Person',
    mentor: 'Person',
    mentee: 'Person',
    leader: 'Person',
    reviewer: 'Person',
    approver: 'Person',
    nominator: 'Person',
    fromperson: 'Person',
    toperson: 'Person',
    recipient: 'Person',
    creditedstation: 'Station',
    round: 'SelectionRound',
    kind: 'AwardKind',
    record: 'Station',
    actor: 'Person',
    review: 'CaseReview',
    standing: 'TeamStanding',
  };
  if (stem === 'id' || stem === '')
    return types.find((type) => operation.endsWith(type) || plural(type) === operation) ?? 'Station';
  return same(stem) ?? meanings[stem] ?? 'Station';
};

const plurals: Readonly<Record<string, string>> = {
  Person: 'people',
  Branch: 'branches',
  StudyDay: 'studyDays',
  Authority: 'authorities',
};

/** What a list of records is called. */
const plural = (type: string): string => plurals[type] ?? `${type.charAt(0).toLowerCase()}${type.slice(1)}s`;

interface Filling {
  readonly operation: string;
  readonly types: readonly string[];
  readonly ids: Ids;
}

const isId = (type: GraphQLInputType): boolean => getNamedType(type).toString() === 'ID';

/** Some value of an input type, with only what is required unless `all` is asked for. */
const someValue = (type: GraphQLInputType, name: string, filling: Filling): unknown => {
  const known = getNullableType(type);
  if (isListType(known)) return [someValue(known.ofType, name, filling)];
  if (isId(known)) return filling.ids(typeNamed(name, filling.operation, filling.types));
  if (isEnumType(known)) return known.getValues()[0]?.name;
  if (!isInputObjectType(known)) return scalars[known.toString()];
  const required = Object.values(known.getFields()).filter(
    (field) => isNonNullType(field.type) && field.defaultValue === undefined,
  );
  return Object.fromEntries(
    required.map((field) => [field.name, someValue(field.type, field.name, filling)]),
  );
};

const isRequired = ({ type, defaultValue }: GraphQLArgument): boolean =>
  isNonNullType(type) && defaultValue === undefined;

interface Asking {
  readonly schema: GraphQLSchema;
  /** Kinds of records. */
  readonly types: readonly string[];
  readonly ids: Ids;
}

const withArguments = (
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, unknown>>,
  selection: string,
): Pick<Probe, 'query' | 'variables'> => {
  const used = field.args.filter(({ name }) => name in given);
  const declared = used.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    query: `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`,
    variables: given,
  };
};

const requiredOf = (field: GraphQLField<unknown, unknown>, filling: Filling): Record<string, unknown> =>
  Object.fromEntries(
    field.args.filter(isRequired).map((arg) => [arg.name, someValue(arg.type, arg.name, filling)]),
  );

/** Every way of asking a filter for records that it names by their ids, or for a text. */
const filtersOf = (argument: GraphQLArgument, filling: Filling): readonly Record<string, unknown>[] => {
  const type = getNullableType(argument.type);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    { [field.name]: someValue(field.type, field.name, filling) },
  ]);
};

const ordersOf = (argument: GraphQLArgument): readonly unknown[] => {
  const type = getNamedType(argument.type);
  const field = isInputObjectType(type) ? type.getFields()['field'] : undefined;
  const named = field && getNamedType(field.type);
  return isEnumType(named) ? named.getValues().map(({ name }) => [{ field: name, direction: 'DESC' }]) : [];
};

/** Every query: as it is, with every filter, in every order, and on from a record. */
export const queryProbes = ({ schema, types, ids }: Asking, cursorOf: Ids): readonly Probe[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field): Probe[] => {
    const operation = field.name;
    const filling = { operation, types, ids };
    const required = requiredOf(field, filling);
    const page = field.args.some(({ name }) => name === 'first') ? { first: 20 } : {};
    const small = selectionOf(field.type, 0);
    const probe = (given: object, selection: string): Probe => ({
      name: `${operation} ${JSON.stringify(given)}`,
      operation,
      ...withArguments('query', field, { ...required, ...given }, selection),
    });
    const optional = field.args.filter((argument) => !isRequired(argument));
    const argument = (name: string) => optional.filter((each) => each.name === name);
    const listed = types.find((type) => plural(type) === operation);
    return [
      probe(page, selectionOf(field.type, 1)),
      ...argument('filter').flatMap((each) =>
        filtersOf(each, filling).map((filter) => probe({ ...page, filter }, small)),
      ),
      ...argument('orderBy').flatMap((each) =>
        ordersOf(each).map((orderBy) => probe({ first: 3, orderBy }, small)),
      ),
      ...(listed === undefined
        ? []
        : [
            probe({ first: 3, after: cursorOf(listed) }, small),
            probe({ last: 3, before: cursorOf(listed) }, small),
          ]),
      ...optional
        .filter(({ type }) => isId(type))
        .map(({ name, type }) => probe({ ...page, [name]: someValue(type, name, filling) }, small)),
    ];
  });

/** Every relation of every kind of record, two steps far. */
export const relationProbes = ({ schema, types, ids }: Asking): readonly Probe[] =>
  types.flatMap((type) => {
    const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields());
    return fields
      .filter((field) => isCompositeType(getNamedType(field.type)) && !needsArguments(field))
      .map((field) => {
        const page = field.args.some(({ name }) => name === 'first') ? '(first: 20)' : '';
        return {
          name: `${type}.${field.name}`,
          operation: 'node',
          query: `query ($id: ID!) { node(id: $id) { ... on ${type} { id ${field.name}${page} ${selectionOf(field.type, 1)} } } }`,
          variables: { id: ids(type) },
        };
      });
  });

/** What a mutation answers with: a refusal in full, of a record its id. */
const outcomeOf = (schema: GraphQLSchema, type: GraphQLOutputType): string => {
  const named = getNamedType(type);
  const members = isAbstractType(named) ? schema.getPossibleTypes(named) : [];
  const isNode = members.some((member) => member.getInterfaces().some(({ name }) => name === 'Node'));
  return `{ __typename ... on Refusal { message } ... on NotFoundError { path }
    ... on InvariantError { violations { code path message } } ${isNode ? '... on Node { id }' : ''} }`;
};

type Path = readonly (string | number)[];

/** Where an input may name a record. */
const idPaths = (type: GraphQLInputType, path: Path): Path[] => {
  const known = getNullableType(type);
  if (isListType(known)) return idPaths(known.ofType, [...path, 0]);
  if (isId(known)) return [path];
  return isInputObjectType(known)
    ? Object.values(known.getFields()).flatMap((field) => idPaths(field.type, [...path, field.name]))
    : [];
};

const withIdAt = (
  type: GraphQLInputType,
  name: string,
  [step, ...rest]: Path,
  filling: Filling,
  named: Ids,
): unknown => {
  const known = getNullableType(type);
  if (step === undefined) return named(typeNamed(name, filling.operation, filling.types));
  if (isListType(known)) return [withIdAt(known.ofType, name, rest, filling, named)];
  if (!isInputObjectType(known)) throw new Error('no such place');
  const field = known.getFields()[step];
  if (!field) throw new Error(`no such field ${step}`);
  const others = someValue(known, name, filling) as object;
  return { ...others, [step]: withIdAt(field.type, field.name, rest, filling, named) };
};

/** Every mutation; with `named`, once for each place in which its input names a record, which then is one of those. */
export const mutationProbes = ({ schema, types, ids }: Asking, named: Ids | null): readonly Probe[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field): Probe[] => {
    const operation = field.name;
    const filling = { operation, types, ids };
    const [input] = field.args;
    if (!input) throw new Error(`${operation} has no input`);
    const probe = (name: string, value: unknown): Probe => ({
      name: `${operation} ${name}`,
      operation,
      ...withArguments('mutation', field, { input: value }, outcomeOf(schema, field.type)),
    });
    if (named === null) return [probe('as it is', someValue(input.type, 'input', filling))];
    return idPaths(input.type, []).map((path) =>
      probe(`with ${path.join('.')}`, withIdAt(input.type, 'input', path, filling, named)),
    );
  });

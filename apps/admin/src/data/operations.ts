import type { RaRecord } from 'react-admin';
import type { AcknowledgementInput, OrderDirection, TypedDocumentString } from '../generated/graphql.ts';
import { changedFields, pickFields } from './changes.ts';
import type { Client } from './client.ts';
import { type MutationResult, settle } from './settle.ts';

type Document<Data, Variables> = TypedDocumentString<Data, Variables>;
type Values = Readonly<Record<string, unknown>>;
export type Acknowledgements = readonly AcknowledgementInput[];

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly endCursor?: string | null;
}

export interface Page {
  readonly nodes: readonly RaRecord[];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}

export interface ListQuery {
  readonly first: number;
  readonly after: string | null;
  readonly filter: Values;
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' };
}

export interface Change {
  readonly id: string;
  readonly previous: Values;
  readonly data: Values;
  readonly acknowledge: Acknowledgements;
}

/** What a slice tells the data provider: how its records are read and changed. One shape for every slice. */
export interface ResourceOperations {
  readonly list: (client: Client, query: ListQuery, signal?: AbortSignal) => Promise<Page>;
  readonly one: (client: Client, id: string, signal?: AbortSignal) => Promise<RaRecord | null>;
  readonly many: (
    client: Client,
    ids: readonly string[],
    signal?: AbortSignal,
  ) => Promise<readonly RaRecord[]>;
  readonly create: (client: Client, data: Values, acknowledge: Acknowledgements) => Promise<RaRecord>;
  /** Absent where a record is never changed but superseded. */
  readonly update?: Update;
  /** Changes that are neither: `archive`, `appointSecretary` … by name. */
  readonly actions: Readonly<Record<string, Action>>;
}

/** Knows which fields of the form it saves. */
export interface Update {
  (client: Client, change: Change): Promise<RaRecord>;
  readonly fields: readonly string[];
}

export type Action = (client: Client, input: Values) => Promise<RaRecord>;

interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: PageInfo;
}

interface Order<Field> {
  readonly field: Field;
  readonly direction?: OrderDirection;
}

interface ListVariables<Filter, Field> {
  filter?: Filter | null | undefined;
  orderBy?: Array<Order<Field>> | Order<Field> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/**
 * A list. A filter of the list is a field of the API's filter input, so filters need no mapping;
 * `orderFields` names what a column sorts by, the first being the order of a column that cannot be sorted by.
 */
export function listOperation<Data, Filter, Field extends string, Node extends { readonly id: string }>(
  document: Document<Data, ListVariables<Filter, Field>>,
  options: {
    readonly page: (data: Data) => Connection<Node>;
    readonly record: (node: Node) => RaRecord;
    readonly orderFields: Readonly<Record<string, Field>>;
  },
): ResourceOperations['list'] {
  return async (client, { first, after, filter, sort }, signal) => {
    const field = options.orderFields[sort.field] ?? Object.values(options.orderFields)[0];
    const variables = {
      first,
      after,
      filter: filter as Filter,
      ...(field ? { orderBy: [{ field, direction: sort.order }] } : {}),
    };
    const page = options.page(await client.request(document, variables, signal));
    return { ...page, nodes: page.nodes.map(options.record) };
  };
}

/** One record by its global id; null where there is none of this type. */
export function oneOperation<Node>(
  document: Document<{ readonly node?: unknown }, { id: string }>,
  record: (node: Node) => RaRecord,
): ResourceOperations['one'] {
  return async (client, id, signal) => {
    const { node } = await client.request(document, { id }, signal);
    return isRecord(node) ? record(node as Node) : null;
  };
}

/** Records by their global ids, in any order; those that are not there are left out. */
export function manyOperation<Node>(
  document: Document<{ readonly nodes: readonly unknown[] }, { ids: Array<string> | string }>,
  record: (node: Node) => RaRecord,
): ResourceOperations['many'] {
  return async (client, ids, signal) => {
    const { nodes } = await client.request(document, { ids: [...ids] }, signal);
    return nodes.filter(isRecord).map((node) => record(node as Node));
  };
}

type Mutation<Data, Input> = Document<Data, { input: Input }>;

/** A change that makes a record from `fields` of the form. Empty fields are left out. */
export function createOperation<Data, Input>(
  document: Mutation<Data, Input>,
  options: {
    readonly result: (data: Data) => MutationResult;
    readonly record: (node: never) => RaRecord;
    readonly fields: readonly (keyof Input & string)[];
  },
): ResourceOperations['create'] {
  return async (client, data, acknowledge) => {
    const input = withAcknowledgements(pickFields(data, options.fields), acknowledge) as Input;
    return settle(options.result(await client.request(document, { input })), options.record);
  };
}

/** A change of a record: only what differs is sent, with the version that was read. Emptied fields are sent as null. */
export function updateOperation<Data, Input>(
  document: Mutation<Data, Input>,
  options: {
    readonly result: (data: Data) => MutationResult;
    readonly record: (node: never) => RaRecord;
    readonly fields: readonly (keyof Input & string)[];
  },
): Update {
  const update = async (client: Client, { id, previous, data, acknowledge }: Change) => {
    const changes = changedFields(previous, data, options.fields);
    const input = withAcknowledgements({ id, version: previous.version, ...changes }, acknowledge) as Input;
    return settle(options.result(await client.request(document, { input })), options.record);
  };
  return Object.assign(update, { fields: options.fields });
}

/** Any other change: the filled `fields` of the dialog are its input; those in `clearable` may be emptied. */
export function actionOperation<Data, Input>(
  document: Mutation<Data, Input>,
  options: {
    readonly result: (data: Data) => MutationResult;
    readonly fields: readonly (keyof Input & string)[];
    readonly clearable?: readonly (keyof Input & string)[];
  },
): Action {
  const cleared = Object.fromEntries((options.clearable ?? []).map((field) => [field, null]));
  return async (client, values) => {
    const input = { ...cleared, ...pickFields(values, options.fields) } as Input;
    return settle(options.result(await client.request(document, { input })), (node: RaRecord) => node);
  };
}

function withAcknowledgements(input: Values, acknowledge: Acknowledgements): Values {
  return acknowledge.length === 0 ? input : { ...input, acknowledge };
}

/** `node(id)` of another type answers `{}` to a query of this one's fields. */
function isRecord(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'id' in node && 'version' in node;
}

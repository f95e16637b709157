import type { DataProvider, GetListParams, GetListResult, Identifier, RaRecord } from 'react-admin';
import { sharedAction } from './archiving.ts';
import { isBlank } from './changes.ts';
import type { Client } from './client.ts';
import { ApiError, Refused, SignInNeeded } from './errors.ts';
import type { Acknowledgements, ListQuery, Page, ResourceOperations } from './operations.ts';
import { type CursorMemory, createCursorMemory, largestPage } from './paging.ts';

export type Operations = Readonly<Record<string, ResourceOperations>>;

/** What a save may carry besides the record. */
export interface ChangeMeta {
  readonly acknowledge?: Acknowledgements;
}

export interface LedgerProvider extends DataProvider {
  /** Runs an action of a slice (`appointSecretary` …), or one that all have (`archiveStation` …). Throws what `create` throws. */
  readonly perform: (
    resource: string,
    action: string,
    input: Record<string, unknown>,
  ) => Promise<{ data: RaRecord }>;
}

/** react-admin's data provider over the slices' operations. It knows no slice. */
export function createDataProvider(
  client: Client,
  operations: Operations,
  onChange: () => void,
): LedgerProvider {
  const memory = createCursorMemory();
  const of = (resource: string): ResourceOperations => {
    const found = operations[resource];
    if (found === undefined) throw new Error(`No operations for ${resource}: list them in App.tsx.`);
    return found;
  };
  const saved = async (change: Promise<RaRecord>) => {
    const data = await change.catch((error: unknown) => {
      throw error instanceof SignInNeeded ? new SignInNeeded(true) : error;
    });
    memory.clear();
    onChange();
    return { data };
  };
  const list = (resource: string, params: GetListParams) =>
    readPage(client, of(resource), memory, resource, params);

  const provider = {
    supportAbortSignal: true,
    getList: list,
    getManyReference: (resource: string, { target, id, filter, ...rest }: ReferenceParams) =>
      list(resource, { ...rest, filter: { ...filter, [target]: id } }),
    async getOne(resource: string, { id, signal }: { id: Identifier; signal?: AbortSignal }) {
      const record = await of(resource).one(client, String(id), signal).catch(noneWhereNoId);
      if (record === null) throw new Refused('NotFoundError', 'ra.notification.item_doesnt_exist');
      return { data: record };
    },
    async getMany(resource: string, { ids, signal }: { ids: Identifier[]; signal?: AbortSignal }) {
      return { data: [...(await of(resource).many(client, ids.map(String), signal))] };
    },
    create: async (resource: string, { data, meta }: { data: object; meta?: ChangeMeta }) =>
      saved(of(resource).create(client, { ...data }, meta?.acknowledge ?? [])),
    async update(resource: string, { id, data, previousData, meta }: Update) {
      const { update = keptForEver } = of(resource);
      const change = { id: String(id), data: { ...data }, previous: previousData };
      return saved(update(client, { ...change, acknowledge: meta?.acknowledge ?? [] }));
    },
    async perform(resource: string, action: string, input: Record<string, unknown>) {
      const run = of(resource).actions[action] ?? sharedAction(action);
      if (run === undefined) throw new Error(`No action ${action} for ${resource}.`);
      return saved(run(client, input));
    },
    delete: keptForEver,
    deleteMany: keptForEver,
    updateMany: oneByOne,
  };
  // react-admin lets each caller name the record type it expects; a provider of many types cannot prove that.
  return provider as unknown as LedgerProvider;
}

interface ReferenceParams extends GetListParams {
  readonly target: string;
  readonly id: Identifier;
}

interface Update {
  readonly id: Identifier;
  readonly data: object;
  readonly previousData: RaRecord;
  readonly meta?: ChangeMeta;
}

async function readPage(
  client: Client,
  { list }: ResourceOperations,
  memory: CursorMemory,
  resource: string,
  {
    pagination = { page: 1, perPage: 25 },
    sort = { field: 'id', order: 'ASC' },
    filter,
    signal,
  }: GetListParams,
): Promise<GetListResult> {
  const query = { filter: withoutBlanks(filter ?? {}), sort };
  const key = JSON.stringify([resource, query]);
  const first = Math.min(pagination.perPage, largestPage);
  const offset = (pagination.page - 1) * first;
  const fetchPage = (part: Pick<ListQuery, 'first' | 'after'>): Promise<Page> =>
    list(client, { ...query, ...part }, signal);
  const after = await memory.before(key, offset, async (count, cursor) => {
    const page = await fetchPage({ first: count, after: cursor });
    return { count: page.nodes.length, endCursor: page.pageInfo.endCursor ?? null };
  });
  const page = await fetchPage({ first, after });
  if (page.pageInfo.hasNextPage) memory.remember(key, offset + page.nodes.length, page.pageInfo.endCursor);
  return {
    data: [...page.nodes],
    total: page.totalCount,
    pageInfo: { hasNextPage: page.pageInfo.hasNextPage, hasPreviousPage: offset > 0 },
  };
}

/** A filter of the API from one of a list: what was left empty is left out, however deep. */
export function withoutBlanks(filter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(filter).map(([name, value]) => [
    name,
    isGroup(value) ? withoutBlanks(value) : value,
  ]);
  return Object.fromEntries(
    entries.filter(([, value]) => !isBlank(value) && !(isGroup(value) && isEmpty(value))),
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(group: object): boolean {
  return Object.keys(group).length === 0;
}

/** An address that was typed by hand may hold what is no id at all: there is no such record. */
function noneWhereNoId(error: unknown): null {
  if (error instanceof ApiError && error.code === 'BAD_USER_INPUT') return null;
  throw error;
}

function keptForEver(): Promise<never> {
  throw new Refused('ForbiddenError', 'app.error.keptForEver');
}

function oneByOne(): Promise<never> {
  throw new Refused('ForbiddenError', 'app.error.oneByOne');
}

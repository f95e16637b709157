import { decodeGlobalId } from '../global-id.ts';
import type { Answer, TestApi } from './api.ts';

/** What a mutation answered with: the record, or why not. */
export interface Outcome {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly message: string;
  readonly path: readonly string[];
  readonly violations: readonly {
    readonly code: string;
    readonly severity: string;
    readonly path: readonly string[];
    readonly message: string;
    /** Where they were asked for. */
    readonly parameters?: Readonly<Record<string, unknown>>;
  }[];
  readonly changedFields: readonly string[];
  readonly current: { readonly id: string; readonly version: number };
  readonly [field: string]: unknown;
}

const refusals = `
  ... on InvariantError { message violations { code severity path message parameters } }
  ... on ConflictError { message changedFields current { id ... on Recorded { version } } }
  ... on NotFoundError { message path }
  ... on ForbiddenError { message }`;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

type Caller = Parameters<TestApi['ask']>[2];

/** Writes through the API as its callers do. */
export const ledgerOver = (api: TestApi) => {
  const send = (mutation: string, input: object, selection = '', caller?: Caller): Promise<Answer> =>
    api.ask(
      `mutation ($input: ${capital(mutation)}Input!) {
        ${mutation}(input: $input) { __typename ... on Node { id } ... on Recorded { version } ${selection} ${refusals} }
      }`,
      { input },
      caller,
    );

  /** What the mutation answered with. */
  const mutate = async (
    mutation: string,
    input: object,
    selection = '',
    caller?: Caller,
  ): Promise<Outcome> => {
    const answer = await send(mutation, input, selection, caller);
    const outcome = answer.data?.[mutation];
    if (!outcome) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return outcome as Outcome;
  };

  /** As `mutate`, where the record is expected to be saved. */
  const save = async (mutation: string, input: object, selection = '', caller?: Caller): Promise<Outcome> => {
    const outcome = await mutate(mutation, input, selection, caller);
    if (outcome.violations ?? outcome.message) throw new Error(`${mutation}: ${JSON.stringify(outcome)}`);
    return outcome;
  };

  /** The data of a query that is expected to succeed. */
  const read = async <Data>(query: string, variables: object = {}, caller?: Caller): Promise<Data> => {
    const { data, errors } = await api.ask(query, variables, caller);
    if (!data || errors) throw new Error(JSON.stringify(errors));
    return data as Data;
  };

  /** Some fields of one record. */
  const node = async <Data>(type: string, id: string, selection: string, caller?: Caller): Promise<Data> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${selection} } } }`;
    return (await read<{ node: Data }>(query, { id }, caller)).node;
  };

  /** How many SQL statements a query takes that is expected to succeed. */
  const cost = async (query: string, variables: object): Promise<number> =>
    (await api.countStatements(() => read(query, variables))).statements.length;

  let made = 0;
  const next = () => {
    made += 1;
    return made;
  };

  return {
    send,
    mutate,
    save,
    read,
    node,
    cost,
    authority: async (fields: object = {}) =>
      (
        await save('createAuthority', {
          code: `A${next()}`,
          name: '市公安局',
          line: 'PUBLIC_SECURITY',
          level: 'CITY',
          ...fields,
        })
      ).id,
    station: async (authorityId: string, fields: object = {}) =>
      (
        await save('createStation', {
          code: `S${next()}`,
          name: '派出所',
          authorityId,
          establishedOn: '2000-01-01',
          ...fields,
        })
      ).id,
    person: async (fields: object = {}) =>
      (await save('createPerson', { name: `民警${next()}`, category: 'OFFICER', sex: 'MALE', ...fields })).id,
    branch: async (stationId: string, fields: object = {}) =>
      (await save('createBranch', { stationId, name: '党支部', foundedOn: '2000-01-01', ...fields })).id,
    team: async (stationId: string, fields: object = {}) =>
      (await save('createTeam', { stationId, name: `小组${next()}`, kind: 'QINGLAN', ...fields })).id,
    awardKind: async (fields: object = {}) => {
      const code = `K${next()}`;
      await save('createAwardKind', {
        code,
        name: '三等功',
        nameEn: 'Merit III',
        class: 'MERIT_III',
        recipientTypes: ['PERSON', 'STATION', 'BRANCH', 'TEAM'],
        ...fields,
      });
      return code;
    },
  };
};

/** The codes of what is wrong, in order. */
export const codesOf = (outcome: Outcome): string[] => outcome.violations.map(({ code }) => code);

/** The row behind a record that the API named. */
export const rowIdOf = (globalId: string): string => decodeGlobalId(globalId).id;

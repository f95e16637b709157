import pg from 'pg';
import { inject, test } from 'vitest';
import { openDatabase } from '../database/open.ts';
import { type Race, type Racer, serialOrder } from '../races/serial.ts';
import { type Answer, apiOf } from './api.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { ledgerOver, type Outcome } from './ledger.ts';
import { startTestServer, type TestServer } from './server.ts';

/** One request, as it is sent to the API. */
export interface Request {
  readonly mutation: string;
  readonly input: object;
  /** Where it is not named after the mutation. */
  readonly inputType?: string;
}

/** What somebody asks for in SQL of their own, past the API. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Several servers, each with connections of its own, on one PostgreSQL. */
export interface RaceGround {
  readonly database: TestDatabase;
  readonly ledger: ReturnType<typeof ledgerOver>;
  /** Sends all of it at once, spread over the servers; SQL goes over sessions that know nothing of the API. */
  race<Asked extends Request | Statement>(asked: readonly Asked[]): Promise<readonly Racer<Asked>[]>;
  close(): Promise<void>;
}

const SERVERS = 3;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const queryOf = ({ mutation, inputType = `${capital(mutation)}Input` }: Request): string =>
  `mutation ($input: ${inputType}!) {
    ${mutation}(input: $input) { __typename ... on InvariantError { violations { code } } }
  }`;

/** The kind of record, or why there is none: one line that can be compared. */
const told = (mutation: string, { data, errors }: Answer): string => {
  const outcome = data?.[mutation] as Outcome | null | undefined;
  if (!outcome) return `error ${errors?.map(({ extensions }) => extensions?.['code']).join()}`;
  const codes = new Set(outcome.violations?.map(({ code }) => code));
  return [outcome.__typename, ...[...codes].toSorted()].join(' ');
};

const openSession = async (url: string): Promise<pg.Client> => {
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  await session.query(`SET qinglan.actor = 'command:psql'`);
  return session;
};

const runSql = (session: pg.Client, { sql, values }: Statement): Promise<string> =>
  session.query(sql, [...values]).then(
    () => 'saved',
    (error: pg.DatabaseError) => `refused by ${error.constraint ?? error.code}`,
  );

export const openRaceGround = async (today: string): Promise<RaceGround> => {
  const database = await openTestDatabase();
  const { url } = database;
  if (url === null) throw new Error('Races need a server.');
  const servers: TestServer[] = [];
  const sessions: pg.Client[] = [];
  const opened = await Promise.all(Array.from({ length: SERVERS }, () => openDatabase({ url })));
  for (const each of opened)
    servers.push(await startTestServer({ database: { ...database, db: each.db, opened: each }, today }));
  const apis = servers.map(apiOf);

  const sessionAt = async (place: number): Promise<pg.Client> => {
    sessions[place] ??= await openSession(url);
    return sessions[place];
  };

  const answerTo = async (asked: Request | Statement, place: number): Promise<string> => {
    if ('sql' in asked) return runSql(await sessionAt(place), asked);
    const answer = await apis[place % SERVERS]?.ask(queryOf(asked), { input: asked.input });
    return told(asked.mutation, answer ?? {});
  };

  const [api] = apis;
  if (!api) throw new Error('There is no server.');
  return {
    database,
    ledger: ledgerOver(api),
    race: async (asked) => {
      // Every session is there before anybody starts.
      for (const [place, each] of asked.entries()) if ('sql' in each) await sessionAt(place);
      const answers = await Promise.all(asked.map(answerTo));
      return asked.map((each, place) => ({ asked: each, answer: answers[place] ?? '' }));
    },
    close: async () => {
      await Promise.all(sessions.map((session) => session?.end()));
      await Promise.all(servers.map((server) => server.close()));
      await Promise.all(opened.map((each) => each.close()));
      await database.close();
    },
  };
};

/** A generous time for one round on a busy machine, in milliseconds. */
const ROUND_MS = 10_000;

/** A test that runs one round after the other: as many as this run was asked for (QINGLAN_RACE_ROUNDS). */
export const raceTest = (name: string, round: () => Promise<void>): void => {
  const rounds = inject('raceRounds');
  test(
    `${name}, in ${rounds} rounds`,
    async () => {
      for (let n = 0; n < rounds; n += 1) await round();
    },
    60_000 + rounds * ROUND_MS,
  );
};

/** @throws Error with the whole race where no order of its racers explains it */
export const mustBeSerial = <State, Asked>(race: Race<State, Asked>): void => {
  if (serialOrder(race) === null)
    throw new Error(`No order explains this race: ${JSON.stringify({ ...race, judge: undefined }, null, 1)}`);
};

export const oneOf = <Value>(values: readonly Value[]): Value => {
  const value = values[Math.floor(Math.random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};

import { metricDefinitions } from '@qinglan/domain';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watchedModels } from '../database/watched.ts';
import { loadDemonstration } from '../demo/demo.ts';
import { encodeGlobalId } from '../global-id.ts';
import { schema } from '../schema.ts';
import { mutationProbes, type Probe, queryProbes, relationProbes } from '../testing/probes.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { addTwin, twinActor, twinId, twinMark } from '../testing/twin.ts';
import { permittedOperations } from './permissions.ts';
import type { Role } from './roles.ts';

/*
  A ledger answers whoever holds a role over some stations in the same words before and after others come to it: so
  nothing of theirs is told, by whichever filter, order, cursor, count, relation, figure or error, nor by the number of
  SQL statements that an answer takes. The ids of what is to come are known beforehand, and asked for both times.
*/

const types = watchedModels.filter((model) => isObjectType(schema.getType(model)));
const asking = { schema, types };

let server: TestServer;
let rows: ReadonlyMap<string, string>;

/** A record of a kind, of the station of the article where it has one. */
const rowOf = async (type: string): Promise<string> => {
  const table = type.replaceAll(/(?<!^)[A-Z]/g, (capital) => `_${capital}`).toLowerCase();
  const [row] = await server.db.$queryRawUnsafe<{ id: string }[]>(
    `SELECT t.id::text FROM "${table}" t ORDER BY (t.id IN (
       SELECT r.record_id FROM record_station r JOIN station s ON s.id = r.station_id WHERE s.code = 'HL-CD'
     )) DESC, t.id LIMIT 1`,
  );
  if (!row) throw new Error(`the demonstration has no ${type}`);
  return row.id;
};

const own = (type: string): string => rows.get(type) ?? '';
const foreign = (type: string): string => (type === 'AwardKind' ? own(type) : twinId(own(type)));
const idFrom = (row: (type: string) => string) => (type: string) => encodeGlobalId(type, row(type));
const cursorFrom = (row: (type: string) => string) => (type: string) =>
  Buffer.from(`GPC:S:${row(type)}`).toString('base64');

/** What can be asked for without an id. */
const byText = (): readonly Probe[] => {
  const named = (operation: string, query: string, variables: Probe['variables']): Probe => ({
    name: `${operation} ${JSON.stringify(variables)}`,
    operation,
    query,
    variables,
  });
  const stations = [own, foreign].map((row) => idFrom(row)('Station'));
  return [
    ...['HL-CD', `${twinMark}HL-CD`].map((code) =>
      named('stationByCode', 'query ($code: String!) { stationByCode(code: $code) { id name } }', { code }),
    ),
    ...['HL', `${twinMark}HL`].map((code) =>
      named('authorityByCode', 'query ($code: String!) { authorityByCode(code: $code) { id name } }', {
        code,
      }),
    ),
    ...['people', 'stations', 'authorities', 'teams', 'branches', 'publications'].map((list) =>
      named(
        list,
        `query ($search: String) { ${list}(filter: { search: $search }) { totalCount nodes { id } } }`,
        {
          search: twinMark,
        },
      ),
    ),
    ...stations.flatMap((stationId) =>
      metricDefinitions
        .filter(({ parameters }) => Object.values(parameters).every(({ required }) => !required))
        .map(({ name }) =>
          named(
            'metric',
            `query ($name: String!, $stationId: ID!) { metric(name: $name, stationId: $stationId) {
              value unknown recordCount records { id } lines { label detail } } }`,
            { name, stationId },
          ),
        ),
    ),
  ];
};

const readingProbes = (): readonly Probe[] => {
  const of = (row: (type: string) => string) => [
    ...queryProbes({ ...asking, ids: idFrom(row) }, cursorFrom(row)),
    ...relationProbes({ ...asking, ids: idFrom(row) }),
  ];
  const distinct = new Map(
    [...of(own), ...of(foreign), ...byText()].map((probe) => [JSON.stringify(probe), probe]),
  );
  return [...distinct.values()];
};

const writingProbes = (): readonly Probe[] =>
  mutationProbes({ ...asking, ids: idFrom(own) }, idFrom(foreign));

/** Asked without narrowing or sorting. */
const isWhole = ({ variables }: Probe): boolean => !('orderBy' in variables || 'filter' in variables);

interface Answer {
  readonly body: string;
  readonly statements: number;
}

const ask = async (authorization: string, { query, variables }: Probe): Promise<string> => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
};

const askAll = async (authorization: string, probes: readonly Probe[]): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (const probe of probes) {
    const { result, statements } = await server.countStatements(() => ask(authorization, probe));
    answers.push({ body: result, statements: statements.length });
  }
  return answers;
};

interface Holder {
  readonly role: Role;
  readonly scope: string | null;
  readonly station: string | null;
  readonly probes: () => readonly Probe[];
}

const holders: readonly Holder[] = [
  { role: 'ADMIN', scope: 'HL', station: null, probes: () => [...readingProbes(), ...writingProbes()] },
  { role: 'EDITOR', scope: null, station: 'HL-CD', probes: () => readingProbes().filter(isWhole) },
];

interface Asked extends Omit<Holder, 'probes'> {
  readonly authorization: string;
  readonly probes: readonly Probe[];
  readonly before: readonly Answer[];
}

const minutes = 60_000;
const asked: Asked[] = [];
let exports: readonly string[] = [];

/** Every file that a viewer may fetch, and what is told of a station that is not the viewer’s. */
const filesFor = async (authorization: string): Promise<readonly string[]> => {
  const kinds = ['stations', 'people', 'tenures', 'evaluations', 'awards'];
  const paths = [
    ...kinds.map((kind) => `/exports/${kind}.csv`),
    ...kinds.map((kind) => `/exports/${kind}.csv?station=${encodeURIComponent(`${twinMark}HL-CD`)}`),
    ...kinds.map((kind) => `/exports/${kind}.csv?authority=${encodeURIComponent(`${twinMark}HL`)}`),
    `/publications/${idFrom(own)('Publication')}.docx`,
    `/publications/${idFrom(foreign)('Publication')}.docx`,
  ];
  const files: string[] = [];
  // One after the other: nobody may have many under way.
  for (const path of paths) {
    const response = await fetch(`${server.url}${path}`, { headers: { authorization } });
    const body = path.startsWith('/exports') || !response.ok ? await response.text() : '';
    files.push(`${path} ${response.status} ${body}`);
  }
  return files;
};

beforeAll(async () => {
  server = await startTestServer();
  await loadDemonstration(server.db);
  rows = new Map(await Promise.all(types.map(async (type) => [type, await rowOf(type)] as const)));
  // Who administers keys sees them all, so that they are made before anybody asks.
  const bearers = await Promise.all(holders.map((holder) => server.bearerOver(holder)));
  for (const [place, { probes, ...holder }] of holders.entries()) {
    const authorization = bearers[place] ?? '';
    const all = probes();
    asked.push({ ...holder, authorization, probes: all, before: await askAll(authorization, all) });
  }
  exports = await filesFor(asked[0]?.authorization ?? '');
  await addTwin(server.db);
}, 10 * minutes);
afterAll(() => server.close());

test('the probes ask for every query and every mutation that names a record', () => {
  const probed = new Set([...readingProbes(), ...writingProbes()].map(({ operation }) => operation));
  const naming = permittedOperations.filter((operation) => !probed.has(operation));
  expect(naming.toSorted()).toEqual(
    ['createAwardKind', 'createPerson', 'ledgerChanged'].filter((each) => !probed.has(each)),
  );
});

test('no probe breaks the server', () => {
  const broken = asked.flatMap(({ probes, before }) =>
    probes.filter((_, index) =>
      /INTERNAL_SERVER_ERROR|GRAPHQL_VALIDATION_FAILED|QUERY_TOO_COMPLEX|RATE_LIMITED/.test(
        before[index]?.body ?? '',
      ),
    ),
  );
  expect(broken.map(({ name }) => name)).toEqual([]);
});

describe.each(holders.map((holder, index) => ({ ...holder, index })))(
  '$role over $scope$station',
  ({ index }) => {
    let after: readonly Answer[];
    let holder: Asked;
    beforeAll(async () => {
      holder = asked[index] as Asked;
      after = await askAll(holder.authorization, holder.probes);
    }, 10 * minutes);

    test('is answered in the same words as before the others came', () => {
      const told = holder.probes.filter((_, place) => after[place]?.body !== holder.before[place]?.body);
      expect(told.map(({ name }) => name)).toEqual([]);
    });

    test('by the same number of statements', () => {
      const told = holder.probes.filter(
        (_, place) => after[place]?.statements !== holder.before[place]?.statements,
      );
      expect(told.map(({ name }) => name)).toEqual([]);
    });

    test('is told of nothing that is theirs', () => {
      const theirs = after.filter(({ body }) => body.includes(twinMark));
      expect(theirs.map(({ body }) => body.slice(0, 400))).toEqual([]);
    });
  },
);

test('files hold the same as before the others came', async () => {
  expect(await filesFor(asked[0]?.authorization ?? '')).toEqual(exports);
});

test('nothing was written by whoever named what is outside', async () => {
  const written = await server.db.ledgerStep.count({ where: { actor: { startsWith: 'user:' } } });
  expect(written).toBe(0);
});

test('who reads everywhere sees the others by the same probes', async () => {
  const probes = readingProbes().filter(isWhole);
  const answers = await askAll(server.bearer('ADMIN'), probes);
  const seen = new Set(
    probes.filter((_, place) => answers[place]?.body.includes(twinMark)).map(({ operation }) => operation),
  );
  const unseen = new Set(
    probes.map(({ operation }) => operation).filter((operation) => !seen.has(operation)),
  );
  // These tell no text of a record, or are about no record.
  expect([...unseen].toSorted()).toEqual([
    'accountEvents',
    'accounts',
    'apiKeys',
    'awardKinds',
    'claimAnswers',
    'figureSuggestions',
    'importOrigin',
    'metrics',
    'nodes',
    'regulations',
    'standingPreview',
    'viewer',
  ]);
  expect(answers.some(({ body }) => body.includes(twinActor))).toBe(true);
});

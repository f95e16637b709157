import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { endsWith, killAll, type Program, ready, run } from '../testing/program.ts';
import { type OpenSubscription, subscribe } from '../testing/subscription.ts';

interface Changed {
  readonly ledgerChanged: { readonly id: string; readonly recordId: string };
}

const query = 'subscription ($after: ID) { ledgerChanged(after: $after) { id recordId } }';
const mutation =
  'mutation { createPerson(input: { name: "民警", category: OFFICER, sex: MALE }) { ... on Person { id } } }';

let directory: string;
let env: Record<string, string>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qinglan-live-'));
  env = { QINGLAN_DATA: join(directory, 'data') };
});

afterEach(killAll);

afterAll(() => rm(directory, { recursive: true }));

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'a server ended by %s breaks its streams off; at the next one they go on where they were',
  async (signal) => {
    let server: Program = run('main.js', [], env);
    let url = await ready(server);
    const key = await endsWith(
      run('cli/main.js', ['key', 'create', '--name', signal, '--role', 'EDITOR'], env),
    );
    const authorization = `Bearer ${key.printed}`;

    const write = async (): Promise<string> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: mutation }),
      });
      const { data } = (await response.json()) as { data: { createPerson: { id: string } } };
      return data.createPerson.id;
    };
    const listen = (after?: string): Promise<OpenSubscription<Changed>> =>
      subscribe<Changed>(url, { query, variables: { after }, authorization });

    const first = await listen();
    const written = [await write(), await write(), await write()];
    const heard: Changed['ledgerChanged'][] = [];
    const hear = async (subscription: OpenSubscription<Changed>): Promise<void> => {
      const told = await subscription.next();
      if (!told?.data) throw new Error(JSON.stringify(told));
      heard.push(told.data.ledgerChanged);
    };
    await hear(first);
    await hear(first);

    server.child.kill(signal);
    await expect(async () => {
      while (await first.next());
    }).rejects.toThrow();
    expect(await server.ended).toBe(signal === 'SIGTERM' ? 0 : null);

    server = run('main.js', [], env);
    url = await ready(server);
    const second = await listen(heard.at(-1)?.id);
    written.push(await write());
    await hear(second);
    await hear(second);
    second.drop();
    expect(heard.map(({ recordId }) => recordId)).toEqual(written);
  },
);

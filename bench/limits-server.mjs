// The server that `npm run bench:limits` asks, in a process of its own: on an embedded ledger without records, with a
// budget that the bench does not use up. It tells how long its event loop stood still, and how long it worked, since it
// was last asked.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createKey } from '../apps/api/dist/access/keys.js';
import { commandLine } from '../apps/api/dist/access/manager.js';
import { everywhere } from '../apps/api/dist/access/places.js';
import { createApplication } from '../apps/api/dist/application.js';
import { readEnvironment } from '../apps/api/dist/env.js';
import { openLedger } from '../apps/api/dist/ledger.js';
import { listen } from '../apps/api/dist/listen.js';
import { openFeed } from '../apps/api/dist/live/feed.js';
import { createLog } from '../apps/api/dist/log.js';

const log = createLog('silent');
const env = readEnvironment();
const { db, auth, opened, regulations } = await openLedger(env, { log });
const { key } = await createKey(commandLine({ db, auth }), {
  name: 'bench',
  role: 'ADMIN',
  place: everywhere,
  days: null,
});
const listener = await listen('127.0.0.1', 0);
const { fetch } = createApplication({
  db,
  auth,
  feed: openFeed({ opened, log }),
  readWithin: opened.readWithin,
  noteKeyUse: () => undefined,
  clock: () => new Date(),
  regulations,
  adminDirectory: null,
  phase: () => 'ready',
  quotas: { budget: 1e12, anonymous: 1e12, seconds: 30 },
  log,
});
listener.serve(fetch);

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let since = process.cpuUsage();
process.on('message', () => {
  const { user, system } = process.cpuUsage(since);
  process.send?.({ stoodStill: delay.max / 1e6, worked: (user + system) / 1e3 });
  delay.reset();
  since = process.cpuUsage();
});
process.on('disconnect', async () => {
  await opened.close();
  process.exit();
});
process.send?.({ url: listener.url, key });

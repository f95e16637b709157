import { afterAll, beforeAll } from 'vitest';
import { rowIdOf } from '../testing/ledger.ts';
import {
  mustBeSerial,
  oneOf,
  openRaceGround,
  type RaceGround,
  type Request,
  raceTest,
} from '../testing/races.ts';
import type { Judge } from './serial.ts';

let ground: RaceGround;
let authorityId: string;

beforeAll(async () => {
  ground = await openRaceGround('2026-11-23');
  authorityId = await ground.ledger.authority();
});

afterAll(() => ground.close());

interface StationState {
  readonly version: number;
  readonly name: string;
  readonly archiveReason: string | null;
}

interface Edit extends Request {
  readonly change: Partial<StationState>;
}

const start: StationState = { version: 1, name: '派出所', archiveReason: null };

const judge: Judge<StationState, Edit> = (station, { change }) => {
  if (station.version === 1) return { answer: 'Station', state: { ...station, ...change, version: 2 } };
  const edits = change.name !== undefined;
  const isArchived = station.archiveReason !== null;
  return {
    answer: edits && isArchived ? 'InvariantError archive.archived' : 'ConflictError',
    state: station,
  };
};

const rename = (id: string, n: number): Edit => {
  const name = `改名${n}`;
  return { mutation: 'updateStation', input: { id, version: 1, name }, change: { name } };
};

const archive = (id: string, n: number): Edit => {
  const archiveReason = `归档${n}`;
  const input = { id, version: 1, reason: archiveReason };
  return { mutation: 'archiveStation', inputType: 'ArchiveInput', input, change: { archiveReason } };
};

const stationNow = async (id: string): Promise<StationState> => {
  const { version, name, archiveReason } = await ground.database.db.station.findUniqueOrThrow({
    where: { id: rowIdOf(id) },
  });
  return { version, name, archiveReason };
};

for (const [what, kinds] of [
  ['edits', [rename]],
  ['edits and archivings', [rename, archive]],
] as const)
  raceTest(`of simultaneous ${what} one is kept, and the others are told`, async () => {
    const id = await ground.ledger.station(authorityId);
    const racers = await ground.race(Array.from({ length: 5 }, (_, n) => oneOf(kinds)(id, n)));
    const end = await stationNow(id);
    mustBeSerial({ start, racers, end, judge });
  });

raceTest('a code is given to one of the stations that ask for it', async () => {
  const code = `RACE-${crypto.randomUUID()}`;
  const station = { code, authorityId, establishedOn: '2000-01-01' };
  const racers = await ground.race(
    Array.from({ length: 6 }, (_, n) => ({
      mutation: 'createStation',
      input: { ...station, name: `派出所${n}` },
      name: `派出所${n}`,
    })),
  );
  const rows = await ground.database.db.station.findMany({ where: { code }, select: { name: true } });
  const end = rows.map(({ name }) => name);
  mustBeSerial<readonly string[], { readonly name: string }>({
    start: [],
    racers,
    end,
    judge: (names, { name }) =>
      names.length > 0
        ? { answer: 'InvariantError station.code-unique', state: names }
        : { answer: 'Station', state: [name] },
  });
});

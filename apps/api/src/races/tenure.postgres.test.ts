import { afterAll, beforeAll } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
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
let stationId: string;

beforeAll(async () => {
  ground = await openRaceGround('2026-11-23');
  stationId = await ground.ledger.station(await ground.ledger.authority());
});

afterAll(() => ground.close());

/** Whole years, half-open. */
interface Tenure {
  readonly branchId: string;
  readonly personId: string;
  readonly from: string;
  readonly to: string | null;
}

interface Appointment extends Request {
  readonly tenure: Tenure;
  readonly endPrevious: boolean;
}

const END = '9999';

const overlap = (one: Tenure, other: Tenure): boolean =>
  one.from < (other.to ?? END) && other.from < (one.to ?? END);

const sorted = (tenures: readonly Tenure[]): readonly Tenure[] =>
  tenures.toSorted((one, other) =>
    `${one.branchId} ${one.from}`.localeCompare(`${other.branchId} ${other.from}`),
  );

/** branch.one-secretary and branch.one-branch-per-secretary, written down a second time. */
const judge: Judge<readonly Tenure[], Appointment> = (tenures, { tenure, endPrevious }) => {
  const running = tenures.find(
    ({ branchId, from, to }) => branchId === tenure.branchId && to === null && from < tenure.from,
  );
  const others = tenures.map((other) =>
    endPrevious && other === running ? { ...other, to: tenure.from } : other,
  );
  const inTheWay = others.filter((other) => overlap(other, tenure));
  const codes = [
    ...(inTheWay.some(
      ({ branchId, personId }) => branchId !== tenure.branchId && personId === tenure.personId,
    )
      ? ['branch.one-branch-per-secretary']
      : []),
    ...(inTheWay.some(({ branchId }) => branchId === tenure.branchId) ? ['branch.one-secretary'] : []),
  ];
  return codes.length > 0
    ? { answer: ['InvariantError', ...codes].join(' '), state: tenures }
    : { answer: 'SecretaryTenure', state: sorted([...others, tenure]) };
};

const tenuresOf = async (branches: readonly string[]): Promise<readonly Tenure[]> => {
  const rows = await ground.database.db.secretaryTenure.findMany({
    where: { branchId: { in: branches.map(rowIdOf) } },
  });
  return sorted(rows.map(({ branchId, personId, from, to }) => ({ branchId, personId, from, to })));
};

const warned = [{ code: 'branch.relay-gap', reason: '由副书记主持工作' }];

const appointment = (branchId: string, personId: string): Appointment => {
  const from = 2001 + Math.floor(Math.random() * 12);
  const to = oneOf([null, from + 1, from + 3, from + 6]);
  const endPrevious = oneOf([true, false, false]);
  const period = { from: String(from), to: to === null ? null : String(to) };
  return {
    mutation: 'appointSecretary',
    input: { branchId, personId, ...period, endPrevious, acknowledge: warned },
    tenure: { branchId: rowIdOf(branchId), personId: rowIdOf(personId), ...period },
    endPrevious,
  };
};

/** So many new branches and people, by their global ids. */
const fixtures = async (branches: number, people: number): Promise<readonly [string[], string[]]> => {
  const { db } = ground.database;
  const branch = { stationId: rowIdOf(stationId), name: '党支部', foundedOn: '2000-01-01' };
  const person = { name: '民警', category: 'OFFICER', sex: 'MALE' } as const;
  const select = { id: true };
  const branchRows = await db.branch.createManyAndReturn({ data: Array(branches).fill(branch), select });
  const personRows = await db.person.createManyAndReturn({ data: Array(people).fill(person), select });
  return [
    branchRows.map(({ id }) => encodeGlobalId('Branch', id)),
    personRows.map(({ id }) => encodeGlobalId('Person', id)),
  ];
};

for (const [rule, { branches, people }] of [
  ['a branch has one secretary at a time', { branches: 1, people: 5 }],
  ['a person is secretary of one branch at a time', { branches: 5, people: 1 }],
  ['both hold together', { branches: 2, people: 2 }],
] as const)
  raceTest(`${rule}, whoever comes first`, async () => {
    const [branchIds, personIds] = await fixtures(branches, people);
    const racers = await ground.race(
      Array.from({ length: 5 }, (_, n) =>
        appointment(
          branchIds[n % branches] ?? '',
          people > branches ? (personIds[n] ?? '') : oneOf(personIds),
        ),
      ),
    );
    const end = await tenuresOf(branchIds);
    mustBeSerial({ start: [], racers, end, judge });
  });

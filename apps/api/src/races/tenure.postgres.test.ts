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
  type Statement,
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

type Appointment = (Request | Statement) & {
  readonly tenure: Tenure;
  readonly endPrevious: boolean;
};

const END = '9999';

const overlap = (one: Tenure, other: Tenure): boolean =>
  one.from < (other.to ?? END) && other.from < (one.to ?? END);

const sorted = (tenures: readonly Tenure[]): readonly Tenure[] =>
  tenures.toSorted((one, other) =>
    `${one.branchId} ${one.from}`.localeCompare(`${other.branchId} ${other.from}`),
  );

/** Of several that refuse, PostgreSQL names the one that was built first. */
const walls: Readonly<Record<string, string>> = {
  'branch.one-secretary': 'secretary_tenure_one_secretary_excl',
  'branch.one-branch-per-secretary': 'secretary_tenure_one_branch_excl',
};

/** branch.one-secretary and branch.one-branch-per-secretary, written down a second time. */
const judge: Judge<readonly Tenure[], Appointment> = (tenures, asked) => {
  const { tenure, endPrevious } = asked;
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
  const [saved, refused] =
    'sql' in asked
      ? ['saved', `refused by ${walls[codes.at(-1) ?? '']}`]
      : ['SecretaryTenure', ['InvariantError', ...codes].join(' ')];
  return codes.length > 0
    ? { answer: refused, state: tenures }
    : { answer: saved, state: sorted([...others, tenure]) };
};

const tenuresOf = async (branches: readonly string[]): Promise<readonly Tenure[]> => {
  const rows = await ground.database.db.secretaryTenure.findMany({
    where: { branchId: { in: branches.map(rowIdOf) } },
  });
  return sorted(rows.map(({ branchId, personId, from, to }) => ({ branchId, personId, from, to })));
};

const warned = [{ code: 'branch.relay-gap', reason: '由副书记主持工作' }];

const somePeriod = () => {
  const from = 2001 + Math.floor(Math.random() * 12);
  const to = oneOf([null, from + 1, from + 3, from + 6]);
  return { from: String(from), to: to === null ? null : String(to) };
};

const bySql = (branchId: string, personId: string): Appointment => {
  const tenure = { branchId: rowIdOf(branchId), personId: rowIdOf(personId), ...somePeriod() };
  return {
    sql: `INSERT INTO secretary_tenure (id, branch_id, person_id, "from", "to", updated_at)
      VALUES (gen_random_uuid(), $1, $2, $3, $4, now())`,
    values: [tenure.branchId, tenure.personId, tenure.from, tenure.to],
    tenure,
    endPrevious: false,
  };
};

const byApi = (branchId: string, personId: string): Appointment => {
  const period = somePeriod();
  const endPrevious = oneOf([true, false, false]);
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

for (const [rule, { branches, people, ways }] of [
  ['a branch has one secretary at a time', { branches: 1, people: 5, ways: [byApi] }],
  ['a person is secretary of one branch at a time', { branches: 5, people: 1, ways: [byApi] }],
  ['both hold together', { branches: 2, people: 2, ways: [byApi] }],
  ['both hold against SQL too', { branches: 2, people: 2, ways: [byApi, bySql] }],
] as const)
  raceTest(`${rule}, whoever comes first`, async () => {
    const [branchIds, personIds] = await fixtures(branches, people);
    const racers = await ground.race(
      Array.from({ length: 5 }, (_, n) =>
        oneOf(ways)(
          branchIds[n % branches] ?? '',
          people > branches ? (personIds[n] ?? '') : oneOf(personIds),
        ),
      ),
    );
    const end = await tenuresOf(branchIds);
    mustBeSerial({ start: [], racers, end, judge });
  });

import { afterAll, beforeAll, describe, expect } from 'vitest';
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
let authorityId: string;

beforeAll(async () => {
  ground = await openRaceGround('2026-11-23');
  authorityId = await ground.ledger.authority();
});

afterAll(() => ground.close());

interface Verdict {
  readonly year: number;
  readonly outcome: string;
  readonly documentNumber: string;
}

const outcomes = ['ADVANCED', 'STANDARD', 'SUBSTANDARD'] as const;

const verdict = (n: number, year: number): Verdict => ({
  year,
  outcome: oneOf(outcomes),
  documentNumber: `第${n}号`,
});

/** The effective verdicts of a station, by their years. */
const verdictsOf = async (stationId: string): Promise<readonly Verdict[]> => {
  const rows = await ground.database.db.evaluation.findMany({
    where: { stationId: rowIdOf(stationId) },
    orderBy: { year: 'asc' },
  });
  const superseded = rows.map(({ supersedesId }) => supersedesId);
  return rows
    .filter(({ id }) => !superseded.includes(id))
    .map(({ year, outcome, documentNumber }) => ({ year, outcome, documentNumber: documentNumber ?? '' }));
};

type Asked = (Request | Statement) & { readonly verdict: Verdict };

const place = { scheme: '综合考评', publishedOn: '2018-01-20' };

describe('of those who judge a station at the same moment', () => {
  const judge: Judge<readonly Verdict[], Asked> = (standing, asked) => {
    const { verdict: wanted } = asked;
    const [saved, refused] =
      'sql' in asked
        ? ['saved', 'refused by evaluation_one_per_year_key']
        : ['Evaluation', 'InvariantError evaluation.one-per-year'];
    return standing.some(({ year }) => year === wanted.year)
      ? { answer: refused, state: standing }
      : { answer: saved, state: [...standing, wanted].toSorted((one, other) => one.year - other.year) };
  };

  const byApi = (stationId: string, wanted: Verdict): Asked => ({
    mutation: 'recordEvaluation',
    input: { stationId, ...place, ...wanted },
    verdict: wanted,
  });

  const bySql = (stationId: string, wanted: Verdict): Asked => ({
    sql: `INSERT INTO evaluation
      (id, station_id, authority_id, scheme, published_on, year, outcome, document_number, updated_at)
      VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, now())`,
    values: [rowIdOf(stationId), rowIdOf(authorityId), ...Object.values(place), ...Object.values(wanted)],
    verdict: wanted,
  });

  for (const [how, ways] of [
    ['over the API', [byApi]],
    ['over the API and in SQL', [byApi, bySql]],
  ] as const)
    raceTest(`${how}, one records the verdict of a scheme and a year`, async () => {
      const stationId = await ground.ledger.station(authorityId);
      const asked = Array.from({ length: 6 }, (_, n) =>
        oneOf(ways)(stationId, verdict(n, oneOf([2015, 2016, 2017]))),
      );
      const racers = await ground.race(asked);
      const end = await verdictsOf(stationId);
      mustBeSerial({ start: [], racers, end, judge });
    });
});

describe('of those who correct one verdict at the same moment', () => {
  const judge: Judge<{ readonly corrected: boolean; readonly standing: Verdict }, Asked> = (state, asked) =>
    state.corrected
      ? { answer: 'InvariantError evaluation.correction evaluation.one-per-year', state }
      : { answer: 'Evaluation', state: { corrected: true, standing: asked.verdict } };

  raceTest('one is heard', async () => {
    const stationId = await ground.ledger.station(authorityId);
    const first = { year: 2016, outcome: 'STANDARD', documentNumber: '原件' };
    const { id } = await ground.ledger.save('recordEvaluation', { stationId, ...place, ...first });
    const asked = Array.from({ length: 5 }, (_, n): Asked => {
      const wanted = verdict(n, 2016);
      const { outcome, documentNumber } = wanted;
      return {
        mutation: 'correctEvaluation',
        input: { evaluationId: id, outcome, documentNumber, reason: '更正' },
        verdict: wanted,
      };
    });
    const racers = await ground.race(asked);
    const found = await verdictsOf(stationId);
    expect(found).toHaveLength(1);
    const end = { corrected: true, standing: found[0] ?? first };
    mustBeSerial({ start: { corrected: false, standing: first }, racers, end, judge });
  });
});

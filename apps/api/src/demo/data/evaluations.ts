import { calendarDate, type Evaluation, type EvaluationOutcome } from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { authorityId } from './authorities.ts';
import { type Sibling, siblings } from './siblings.ts';
import { type StationCode, stationId } from './stations.ts';

const scheme = '综合绩效考评';
const firstYear = 2006;

/** Reported of 城东派出所: advanced in every year since it was formed, and ranked first in the last four. */
const chengdong = { code: 'HL-CD', verdicts: 'AAAAAAAAAAA', firstSince: 2013 } as const;

interface Letter {
  readonly outcome: EvaluationOutcome;
  /** What was published before it was corrected. */
  readonly corrected?: EvaluationOutcome;
  /** Lower is better. A corrected verdict stands on the border, so that its correction moves nobody's rank. */
  readonly tier: number;
}

/** What the letters of a history say; "." is a year without evaluation, " " one before the station. */
const letters: Readonly<Record<string, Letter>> = {
  A: { outcome: 'ADVANCED', tier: 0 },
  a: { outcome: 'ADVANCED', corrected: 'STANDARD', tier: 1 },
  s: { outcome: 'STANDARD', corrected: 'ADVANCED', tier: 1 },
  S: { outcome: 'STANDARD', tier: 2 },
  U: { outcome: 'SUBSTANDARD', tier: 3 },
};

interface Ranked {
  readonly code: StationCode;
  readonly year: number;
  readonly letter: Letter;
  /** Within the tier. */
  readonly place: number;
}

const histories: readonly (Pick<Sibling, 'verdicts'> & { readonly code: StationCode })[] = [
  chengdong,
  ...siblings,
];
const years = Array.from(chengdong.verdicts, (_, index) => firstYear + index);

/** 城东派出所 is last of its tier until it is first; the others take turns. */
const placeOf = (code: StationCode, index: number, year: number): number => {
  if (code !== chengdong.code) return (index + year) % histories.length;
  return year < chengdong.firstSince ? histories.length : -1;
};

const evaluatedIn = (year: number): readonly Ranked[] =>
  histories
    .flatMap(({ code, verdicts }, index) => {
      const letter = letters[verdicts.charAt(year - firstYear)];
      return letter ? [{ code, year, letter, place: placeOf(code, index, year) }] : [];
    })
    .toSorted((a, b) => a.letter.tier - b.letter.tier || a.place - b.place);

const evaluationId = (code: StationCode, year: number, revision: number) =>
  demoId('Evaluation', `${code} ${year} ${revision}`);

const first = ({ code, year, letter }: Ranked, rank: number, rankedAmong: number): Evaluation => ({
  id: evaluationId(code, year, 0),
  stationId: stationId(code),
  authorityId: authorityId('HL'),
  scheme,
  year,
  outcome: letter.corrected ?? letter.outcome,
  rank,
  rankedAmong,
  publishedOn: calendarDate(`${year + 1}-01-20`),
  documentNumber: null,
  revision: 0,
  supersedesId: null,
  correctionReason: null,
  synthetic: true,
});

/** Without what is not reported: the day of publishing, the number of stations, and a rank that is not the first. */
const asReported = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  rank: evaluation.year < chengdong.firstSince ? null : evaluation.rank,
  rankedAmong: null,
  publishedOn: calendarDate(`${evaluation.year + 1}`),
  synthetic: false,
});

const correction = ({ code, year, letter }: Ranked, superseded: Evaluation): Evaluation => ({
  ...superseded,
  id: evaluationId(code, year, 1),
  outcome: letter.outcome,
  publishedOn: calendarDate(`${year + 1}-04-10`),
  revision: 1,
  supersedesId: superseded.id,
  correctionReason: '复核后更正考评等次（演示）',
});

/** Year by year in the order of rank; a correction follows what it supersedes. */
export const evaluations: readonly Evaluation[] = years.flatMap((year) =>
  evaluatedIn(year).flatMap((ranked, index, all) => {
    const published = first(ranked, index + 1, all.length);
    if (ranked.code === chengdong.code) return [asReported(published)];
    return ranked.letter.corrected ? [published, correction(ranked, published)] : [published];
  }),
);

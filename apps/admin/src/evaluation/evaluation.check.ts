import {
  correctEvaluation,
  type Evaluation,
  type EvaluationOutcome,
  idOf,
  recordEvaluation,
  type Station,
  type Violation,
} from '@qinglan/domain';
import { toEvaluation, toStation } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import {
  type Check,
  type CheckContext,
  type FormValues,
  optionalNumber,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import { EvaluationFactsDocument } from './evaluation.facts.operations.ts';

const ids = { evaluation: idOf('Evaluation', 'new') };

/** Judges a year's evaluation by the others of its station and by those it is ranked with. */
export const checkEvaluation: Check = async (values, { load, today }) => {
  const year = optionalNumber(values['year']) ?? 0;
  const found = await facts(load, text(values['stationId']), year);
  if (found === null) return [];
  const { station, evaluations, sameYear } = found;
  const authorityId = optionalText(values['authorityId']);
  const scheme = text(values['scheme']);
  const input = {
    ...verdict(values),
    scheme,
    year,
    outcome: values['outcome'] as EvaluationOutcome,
    publishedOn: text(values['publishedOn']),
    authorityId: authorityId === null ? null : idOf('Authority', authorityId),
  };
  const rivals = rivalsOf(sameYear, station.id, input.authorityId ?? station.authorityId, scheme);
  return violationsOf(recordEvaluation({ facts: { station, evaluations, rivals }, input, today, ids }));
};

/** Judges a correction. */
export async function checkCorrection(
  evaluationId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Promise<readonly Violation[]> {
  const found = await facts(load, text(values['stationId']), optionalNumber(values['year']) ?? 0);
  const evaluation = found?.evaluations.find(({ id }) => id === evaluationId);
  if (!found || !evaluation) return [];
  const { station, evaluations, sameYear } = found;
  const rivals = rivalsOf(sameYear, station.id, evaluation.authorityId, evaluation.scheme);
  const input = {
    ...verdict(values),
    outcome: values['outcome'] as EvaluationOutcome,
    publishedOn: text(values['publishedOn']),
    reason: text(values['reason']),
  };
  return violationsOf(
    correctEvaluation({ facts: { station, evaluations, rivals, evaluation }, input, today, ids }),
  );
}

function verdict(values: FormValues) {
  return {
    rank: optionalNumber(values['rank']),
    rankedAmong: optionalNumber(values['rankedAmong']),
    documentNumber: optionalText(values['documentNumber']),
  };
}

async function facts(load: Load, stationId: string, year: number) {
  const { station, evaluations } = await load(EvaluationFactsDocument, { stationId, year });
  if (station?.__typename !== 'Station') return null;
  return {
    station: toStation(station),
    evaluations: station.evaluations.nodes.map(toEvaluation),
    sameYear: evaluations.nodes.map(toEvaluation),
  };
}

function rivalsOf(
  sameYear: readonly Evaluation[],
  stationId: Station['id'],
  authorityId: Evaluation['authorityId'],
  scheme: string,
): readonly Evaluation[] {
  return sameYear.filter(
    (other) => other.stationId !== stationId && other.authorityId === authorityId && other.scheme === scheme,
  );
}

import { parseCalendarDate } from '@qinglan/domain';
import { useEffect, useState } from 'react';
import { useOperation } from '../data/useOperation.ts';
import { normalizeDate } from '../form/normalizeDate.ts';
import { ClaimAnswersDocument } from './figure.operations.ts';
import type { ClaimValues } from './publication.operations.ts';

/** What a draft's figures are held against. */
export interface Subject {
  readonly stationId: string;
  readonly asOf: string;
}

/** A date that can be asked for, or null while it is being typed. */
export function dateOf(typed: string): string | null {
  return parseCalendarDate(normalizeDate(typed));
}

/** What the ledger says of figures that are being typed; those known before stay while it is asked again. */
export function useAnswers({ stationId, asOf }: Subject, claims: readonly ClaimValues[]) {
  const calm = useCalm(claims);
  const day = dateOf(asOf);
  const { data } = useOperation(
    ClaimAnswersDocument,
    { stationId, asOf: day, claims: [...calm] },
    { enabled: stationId !== '' && day !== null && calm.length > 0, keep: true },
  );
  return calm === claims || JSON.stringify(calm) === JSON.stringify(claims) ? (data?.claimAnswers ?? []) : [];
}

const pause = 300;

/** The value as it was a moment ago, so that not every key asks the ledger. */
function useCalm<Value>(value: Value): Value {
  const [calm, setCalm] = useState(value);
  const state = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` stands for the value, whose identity changes with every render
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), pause);
    return () => clearTimeout(timer);
  }, [state]);
  return calm;
}

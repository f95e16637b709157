import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { EvaluationOutcome } from '../generated/graphql.ts';

const colours = { ADVANCED: 'success', STANDARD: 'default', SUBSTANDARD: 'warning' } as const;

/** The outcome of an evaluation. */
export function OutcomeChip({ outcome }: { readonly outcome: EvaluationOutcome }) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={colours[outcome]}
      label={translate(`enums.EvaluationOutcome.${outcome}`)}
    />
  );
}

interface RankProps {
  readonly rank: number | null | undefined;
  readonly among: number | null | undefined;
}

/** A rank in words: 第 1 名 / 12. */
export function RankText({ rank, among }: RankProps) {
  const translate = useTranslate();
  if (rank == null) return null;
  const key = among == null ? 'rankOnly' : 'rankOf';
  return <>{translate(`resources.stations.text.${key}`, { rank, among })}</>;
}

import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CaseReviewRecord } from './caseReview.operations.ts';

interface FindingsChipProps {
  readonly review: Pick<CaseReviewRecord, 'findingCount' | 'openFindingCount'>;
}

/** How many findings of a review are still open. */
export function FindingsChip({ review: { findingCount, openFindingCount } }: FindingsChipProps) {
  const translate = useTranslate();
  const key = findingCount === 0 ? 'noFindings' : openFindingCount === 0 ? 'allClosed' : 'openCount';
  const colour = { noFindings: 'default', allClosed: 'success', openCount: 'warning' } as const;
  return (
    <Chip
      size="small"
      variant="outlined"
      color={colour[key]}
      label={translate(`resources.caseReviews.text.${key}`, { smart_count: openFindingCount })}
    />
  );
}

import { Box, Chip, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../ui/States.tsx';
import { DateText, SyntheticChip } from '../ui/Text.tsx';
import { CloseFinding } from './CloseFinding.tsx';
import {
  CaseReviewPageDocument,
  type CaseReviewRecord,
  type FindingRecord,
} from './caseReview.operations.ts';
import { EditFinding } from './EditFinding.tsx';

/** What a review found wanting: what is open first, then what was put right. */
export function Findings({ review }: { readonly review: CaseReviewRecord }) {
  const translate = useTranslate();
  const { data, error, refetch } = useOperation(CaseReviewPageDocument, { id: review.id });
  const findings = data?.node?.__typename === 'CaseReview' ? data.node.findings : undefined;
  const open = findings?.filter(({ closedOn }) => closedOn == null) ?? [];
  const closed = findings?.filter(({ closedOn }) => closedOn != null) ?? [];
  return (
    <Panel
      title={translate('resources.caseReviews.text.findings')}
      help={translate('resources.caseReviews.text.findingsHelp')}
    >
      {error && <ErrorState error={error} onRetry={() => refetch()} compact />}
      {!error && !findings && <LoadingRows rows={2} />}
      {findings?.length === 0 && (
        <EmptyState compact title={translate('resources.caseReviews.text.noFindings')} />
      )}
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.5 }}>
        {[...open, ...closed].map((finding) => (
          <FindingItem key={finding.id} reviewId={review.id} finding={finding} />
        ))}
      </Stack>
    </Panel>
  );
}

interface FindingItemProps {
  readonly reviewId: string;
  readonly finding: FindingRecord;
}

function FindingItem({ reviewId, finding }: FindingItemProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  const { text, openedOn, closedOn, remedy, synthetic } = finding;
  const isOpen = closedOn == null;
  const say = (key: string) => translate(`resources.caseReviews.text.${key}`);
  return (
    <Stack
      component="li"
      direction={{ xs: 'column', sm: 'row' }}
      sx={{
        gap: 1.5,
        justifyContent: 'space-between',
        alignItems: { sm: 'center' },
        borderLeft: 3,
        borderColor: isOpen ? 'warning.main' : 'success.main',
        pl: 1.5,
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography component="span" sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
          <Chip
            size="small"
            variant="outlined"
            color={isOpen ? 'warning' : 'success'}
            label={say(isOpen ? 'open' : 'closed')}
          />
          <SyntheticChip synthetic={synthetic} />
        </Stack>
        <Typography variant="body2" color="textSecondary" component="div">
          {say('openedOn')} <DateText value={openedOn} />
          {!isOpen && (
            <>
              {' · '}
              {say('closedOn')} <DateText value={closedOn} />
            </>
          )}
        </Typography>
        {remedy && (
          <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {remedy}
          </Typography>
        )}
      </Box>
      {mayEdit && (
        <Stack direction="row" sx={{ gap: 1, flexShrink: 0 }}>
          <CloseFinding reviewId={reviewId} finding={finding} />
          <EditFinding reviewId={reviewId} finding={finding} />
          <ArchiveRecord inRow type="Finding" record={finding} />
        </Stack>
      )}
    </Stack>
  );
}

import { Alert, Box, LinearProgress, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { DayField } from '../ui/DayField.tsx';
import { today } from '../ui/formatDate.ts';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { Chain } from './Chain.tsx';
import { type CoveragePage, CoveragePageDocument } from './mentorship.operations.ts';
import { Unreached } from './Unreached.tsx';

/** How far the mentoring of a station reaches on a day: the share, the chain, and who is left out. */
export function CoverageView({ stationId }: { readonly stationId: string }) {
  const translate = useTranslate();
  const [asOf, setAsOf] = useState(today());
  const day = asOf || today();
  const { data, error, refetch } = useOperation(
    CoveragePageDocument,
    { stationId, asOf: day },
    { keep: true },
  );
  const coverage = data?.node?.__typename === 'Station' ? data.node.mentorshipCoverage : undefined;
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        sx={{ gap: 2, alignItems: { sm: 'center' }, justifyContent: 'space-between' }}
      >
        {coverage && <Share coverage={coverage} />}
        <Box sx={{ flexShrink: 0, width: { xs: '100%', sm: 200 } }}>
          <DayField label={translate('resources.mentorships.fields.asOf')} value={asOf} onChange={setAsOf} />
        </Box>
      </Stack>
      {error && <ErrorState error={error} onRetry={() => refetch()} compact />}
      {!coverage && !error && <LoadingRows rows={3} />}
      {coverage && <Reach coverage={coverage} stationId={stationId} asOf={day} />}
    </Stack>
  );
}

function Share({ coverage: { officers, share } }: { readonly coverage: CoveragePage }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  if (share == null) {
    return (
      <Typography color="textSecondary">{translate('resources.mentorships.text.noOfficers')}</Typography>
    );
  }
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(share);
  const label = translate('resources.mentorships.text.sharePercent', { percent });
  return (
    <Box sx={{ flex: 1, maxWidth: 420 }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
        <Typography variant="h2" component="p">
          {label}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {translate('resources.mentorships.text.share', {
            reached: Math.round(share * officers),
            officers,
          })}
        </Typography>
      </Stack>
      <LinearProgress
        variant="determinate"
        role="meter"
        value={share * 100}
        aria-label={label}
        sx={{ height: 8, borderRadius: 4, mt: 1 }}
      />
    </Box>
  );
}

interface ReachProps {
  readonly coverage: CoveragePage;
  readonly stationId: string;
  readonly asOf: string;
}

function Reach({ coverage, stationId, asOf }: ReachProps) {
  const translate = useTranslate();
  const hasSecretary = coverage.secretaries.length > 0;
  return (
    <>
      {!hasSecretary && <Alert severity="info">{translate('resources.mentorships.text.noSecretary')}</Alert>}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: hasSecretary ? '3fr 2fr' : 'minmax(0, 1fr)' },
        }}
      >
        {hasSecretary && <Chain coverage={coverage} />}
        <Unreached people={coverage.unreached} stationId={stationId} asOf={asOf} />
      </Box>
    </>
  );
}

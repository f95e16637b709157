import Add from '@mui/icons-material/Add';
import { Box, Button, Stack } from '@mui/material';
import { useCreatePath, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useOperation } from '../data/useOperation.ts';
import { useMay } from '../shell/useRole.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { AwardClasses, Figures } from './Figures.tsx';
import { HomeDocument } from './home.operations.ts';
import { Leaderboard } from './Leaderboard.tsx';

/** The first page: the leaderboard of streaks, the ledger in figures, and the usual next steps. */
export default function HomePage() {
  const translate = useTranslate();
  const { data, error, refetch } = useOperation(HomeDocument, {});
  return (
    <>
      <PageHeader
        title={translate('app.home.title')}
        subtitle={translate('app.motto')}
        actions={<Shortcuts />}
      />
      {error && <ErrorState error={error} onRetry={() => refetch()} />}
      {!error && !data && <LoadingRows rows={8} />}
      {data && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 3fr)' },
          }}
        >
          <Leaderboard standings={data.streakLeaderboard.nodes} />
          <Stack sx={{ gap: 2, minWidth: 0 }}>
            <Panel title={translate('app.home.totals')}>
              <Figures totals={data} />
            </Panel>
            <Panel title={translate('app.home.awardsByClass')}>
              <AwardClasses totals={data.awardTotals} />
            </Panel>
          </Stack>
        </Box>
      )}
    </>
  );
}

function Shortcuts() {
  const translate = useTranslate();
  const createPath = useCreatePath();
  if (!useMay('EDITOR')) return null;
  return (
    <>
      <Button
        component={Link}
        to={createPath({ resource: 'awards', type: 'create' })}
        variant="outlined"
        startIcon={<Add />}
      >
        {translate('resources.awards.text.record')}
      </Button>
      <Button
        component={Link}
        to={createPath({ resource: 'evaluations', type: 'create' })}
        variant="contained"
        startIcon={<Add />}
      >
        {translate('resources.evaluations.text.record')}
      </Button>
    </>
  );
}

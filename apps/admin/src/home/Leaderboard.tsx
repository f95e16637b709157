import { Box, Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState } from '../ui/States.tsx';
import { RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { yearSpan } from '../ui/yearSpan.ts';
import type { Standing } from './home.operations.ts';

/** The stations whose red flag has stood longest; the bar is the length of the run. */
export function Leaderboard({ standings }: { readonly standings: readonly Standing[] }) {
  const translate = useTranslate();
  const standing = standings.filter(({ streak }) => streak.length > 0);
  const longest = Math.max(1, ...standing.map(({ streak }) => streak.length));
  return (
    <Panel
      title={translate('app.home.leaderboard')}
      help={translate('app.home.leaderboardHelp')}
      action={
        <Button component={Link} to="/stations" size="small">
          {translate('app.home.all')}
        </Button>
      }
    >
      {standing.length === 0 && (
        <EmptyState compact title={translate('app.home.none')} help={translate('app.home.noneHelp')} />
      )}
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 0.5 }}>
        {standing.map((one) => (
          <Place key={one.station.id} standing={one} longest={longest} />
        ))}
      </Stack>
    </Panel>
  );
}

function Place({
  standing: { position, station, streak },
  longest,
}: {
  standing: Standing;
  longest: number;
}) {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '28px minmax(0, 1fr) minmax(76px, auto)',
        columnGap: 1.5,
        alignItems: 'center',
        py: 0.75,
      }}
    >
      <Typography
        sx={{
          textAlign: 'center',
          fontWeight: 650,
          color: position <= 3 ? 'text.primary' : 'text.secondary',
        }}
        aria-label={`${translate('app.home.position')} ${position}`}
      >
        {position}
      </Typography>
      <Box sx={{ minWidth: 0 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <RecordLink resource="stations" record={station} />
          <SyntheticChip synthetic={station.synthetic} />
        </Stack>
        <Box aria-hidden sx={{ mt: 0.75, height: 6, borderRadius: '3px', bgcolor: 'action.hover' }}>
          <Box
            sx={{
              height: 6,
              borderRadius: '3px',
              bgcolor: 'flag.main',
              width: `${(streak.length / longest) * 100}%`,
            }}
          />
        </Box>
      </Box>
      <Box sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
        <Typography component="div" sx={{ fontWeight: 650, lineHeight: 1.3 }}>
          {translate('resources.stations.text.yearsUnit', { smart_count: streak.length })}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          {streak.since != null && streak.until != null && yearSpan(streak.since, streak.until)}
        </Typography>
      </Box>
    </Box>
  );
}

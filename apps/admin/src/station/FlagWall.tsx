import { Box, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { Panel } from '../ui/Panel.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../ui/States.tsx';
import { yearSpan } from '../ui/yearSpan.ts';
import { Flags } from './Flags.tsx';
import { StationWallDocument, type Wall, type WallYear, YearlyTitlesDocument } from './station.operations.ts';
import { WallControls, type WallQuestion } from './WallControls.tsx';
import { YearDetail } from './YearDetail.tsx';

/** The flag wall: the streak of a station, year by year, of the chosen kind and as of the chosen day. */
export function FlagWall({ stationId }: { readonly stationId: string }) {
  const translate = useTranslate();
  const [question, setQuestion] = useState<WallQuestion>({
    kind: 'RED_FLAG',
    title: null,
    asOf: null,
    recordedBy: null,
  });
  const titles = useOperation(YearlyTitlesDocument, {}).data?.awardKinds.nodes ?? [];
  const isTitle = question.kind === 'TITLE';
  const title = isTitle ? (question.title ?? titles[0]?.code ?? null) : null;
  const answerable = !isTitle || title !== null;
  const wall = useOperation(
    StationWallDocument,
    { ...question, id: stationId, title },
    { enabled: answerable, keep: true },
  );
  const streak = wall.data?.node?.__typename === 'Station' ? wall.data.node.streak : undefined;
  const text = (key: string) => translate(`resources.stations.text.${key}`);
  return (
    <Panel
      title={text('wall')}
      help={text('wallHelp')}
      action={<WallControls question={{ ...question, title }} titles={titles} onChange={setQuestion} />}
    >
      {wall.error ? (
        <ErrorState error={wall.error} onRetry={() => wall.refetch()} compact />
      ) : !answerable ? (
        <EmptyState compact title={text('titleNone')} />
      ) : streak === undefined ? (
        <LoadingRows rows={3} />
      ) : (
        <StreakPicture streak={streak} key={`${streak.kind} ${title}`} />
      )}
    </Panel>
  );
}

/** The year that was chosen, else the latest that was decided. */
function shownYear(years: readonly WallYear[], chosen: number | null): WallYear | undefined {
  const decided = years.findLast(({ status }) => status !== 'NOT_EVALUATED');
  return years.find(({ year }) => year === chosen) ?? decided ?? years.at(-1);
}

/** A streak as a picture: the number, and the flags. */
export function StreakPicture({ streak }: { readonly streak: Wall }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<number | null>(null);
  const year = shownYear(streak.years, chosen);
  if (year === undefined) {
    return (
      <EmptyState
        compact
        title={translate('resources.stations.text.noYears')}
        help={translate('resources.stations.text.noYearsHelp')}
      />
    );
  }
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, md: 4 },
          gridTemplateColumns: { xs: '1fr', md: 'auto minmax(0, 1fr)' },
        }}
      >
        <Score streak={streak} />
        <Flags
          years={streak.years}
          run={streak}
          selected={year.year}
          onSelect={setChosen}
          label={translate('resources.stations.text.wall')}
        />
      </Box>
      <YearDetail year={year} />
    </>
  );
}

function Score({ streak }: { readonly streak: Wall }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const text = (key: string, options: object = {}) => translate(`resources.stations.text.${key}`, options);
  const { length, since, until, longest, gaps } = streak;
  return (
    <Stack sx={{ minWidth: { md: 150 }, justifyContent: 'center' }}>
      <Typography variant="body2" color="textSecondary">
        {translate(`enums.StreakKind.${streak.kind}`)}
      </Typography>
      <Typography component="p" sx={{ display: 'flex', alignItems: 'baseline', gap: 0.75, lineHeight: 1 }}>
        <Box
          component="span"
          data-testid="streak-length"
          sx={{
            fontSize: { xs: '3.5rem', md: '4.5rem' },
            fontWeight: 700,
            lineHeight: 1.05,
            letterSpacing: '-0.02em',
          }}
        >
          {length}
        </Box>
        <Box component="span" sx={{ typography: 'h2' }}>
          {language === 'en' ? text(length === 1 ? 'year' : 'years') : text('years')}
        </Box>
      </Typography>
      <Typography variant="body2">
        {since != null && until != null ? yearSpan(since, until) : text('streakNone')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {text('longest', { smart_count: longest })}
      </Typography>
      {gaps.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {text('gaps', { years: gaps.join('、') })}
        </Typography>
      )}
    </Stack>
  );
}

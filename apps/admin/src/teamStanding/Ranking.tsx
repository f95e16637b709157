import { Box, Stack, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Panel } from '../ui/Panel.tsx';
import { RecordLink } from '../ui/Text.tsx';
import type { TeamStandingRecord } from './teamStanding.operations.ts';

type Score = TeamStandingRecord['scores'][number];

/** The teams by position, each with a bar for its score and what the score was made of. */
export function Ranking({ standing }: { readonly standing: TeamStandingRecord }) {
  const translate = useTranslate();
  const highest = Math.max(...standing.scores.map(({ score }) => score));
  return (
    <Panel title={translate('resources.teamStandings.text.ranking')}>
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 2 }}>
        {standing.scores.map((score) => (
          <Line key={score.id} score={score} standing={standing} highest={highest} />
        ))}
      </Stack>
    </Panel>
  );
}

interface LineProps {
  readonly score: Score;
  readonly standing: TeamStandingRecord;
  readonly highest: number;
}

function Line({ score: { team, position, score, counts }, standing, highest }: LineProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 6 });
  const text = (key: string, options: object = {}) =>
    translate(`resources.teamStandings.text.${key}`, options);
  const weights = new Map(standing.weights.map(({ measure, weight }) => [measure, weight]));
  const parts = counts
    .filter(({ measure, count }) => count > 0 && (weights.get(measure) ?? 0) > 0)
    .map(({ measure, count }) =>
      text('counted', {
        measure: translate(`enums.StandingMeasure.${measure}`),
        count: number(count),
        weight: number(weights.get(measure) ?? 0),
      }),
    );
  return (
    <Box component="li">
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Box sx={{ minWidth: 0 }}>
          <Typography component="span" sx={{ fontWeight: 600, mr: 1 }}>
            {text('place', { position })}
          </Typography>
          <RecordLink resource="teams" record={team} />
        </Box>
        <Typography sx={{ flexShrink: 0, fontVariantNumeric: 'tabular-nums' }}>
          {text('points', { score: number(score) })}
        </Typography>
      </Stack>
      <Box aria-hidden sx={{ height: 10, borderRadius: 1, bgcolor: 'action.hover', my: 0.5 }}>
        <Box
          sx={{
            height: 1,
            borderRadius: 1,
            width: `${highest > 0 ? (score / highest) * 100 : 0}%`,
            bgcolor: position === 1 ? 'primary.main' : 'text.secondary',
          }}
        />
      </Box>
      <Typography variant="body2" color="textSecondary">
        {parts.length > 0 ? parts.join(' · ') : text('nothingCounted')}
      </Typography>
    </Box>
  );
}

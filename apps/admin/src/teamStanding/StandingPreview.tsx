import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { parseCalendarDate } from '@qinglan/domain';
import { useLocaleState, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useOperation } from '../data/useOperation.ts';
import type { FormValues } from '../form/check.ts';
import { text } from '../form/check.ts';
import { normalizeDate } from '../form/normalizeDate.ts';
import { ErrorState } from '../ui/States.tsx';
import { type Weights, weightsOf } from './teamStanding.check.ts';
import { type PreviewScore, StandingPreviewDocument } from './teamStanding.operations.ts';
import { useLater } from './useLater.ts';

/** The outcome of what is in the form, as it would be published now. */
export function StandingPreview() {
  const translate = useTranslate();
  const asked = useLater(questionOf(useWatch()));
  const { data, error } = useOperation(StandingPreviewDocument, asked, {
    enabled: asked.isComplete,
    keep: true,
  });
  const answer = asked.isComplete ? data?.standingPreview : undefined;
  return (
    <Box component="section" aria-labelledby="standing-preview" aria-live="polite" sx={{ minWidth: 0 }}>
      <Typography variant="h3" id="standing-preview">
        {translate('resources.teamStandings.text.preview')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {translate(`resources.teamStandings.text.${answer ? 'previewHelp' : 'previewWaits'}`)}
      </Typography>
      {error && <ErrorState error={error} compact />}
      {answer?.__typename === 'StandingPreview' && (
        <PreviewTable scores={answer.scores} weights={asked.weights} />
      )}
      {answer?.__typename === 'InvariantError' && (
        <Typography variant="body2" color="error">
          {answer.message}
        </Typography>
      )}
    </Box>
  );
}

function questionOf(values: FormValues) {
  const [from, to] = [normalizeDate(text(values['from'])), normalizeDate(text(values['to']))];
  const stationId = text(values['stationId']);
  const isComplete = stationId !== '' && parseCalendarDate(from) !== null && parseCalendarDate(to) !== null;
  return { stationId, from, to, weights: weightsOf(values), isComplete };
}

interface PreviewTableProps {
  readonly scores: readonly PreviewScore[];
  readonly weights: Weights;
}

function PreviewTable({ scores, weights }: PreviewTableProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const number = (value: number) => value.toLocaleString(language);
  const counted = (scores[0]?.counts ?? [])
    .map(({ measure }) => measure)
    .filter((measure) => (weights[measure] ?? 0) > 0);
  const label = (field: string) => translate(`resources.teamStandings.fields.${field}`);
  if (scores.every(({ score }) => score === 0)) {
    return <Alert severity="info">{translate('resources.teamStandings.text.noScores')}</Alert>;
  }
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-labelledby="standing-preview">
      <Table size="small" sx={{ '& th': { whiteSpace: 'normal', verticalAlign: 'bottom', minWidth: 64 } }}>
        <TableHead>
          <TableRow>
            <TableCell align="right">{label('position')}</TableCell>
            <TableCell sx={{ width: 1 }}>{label('team')}</TableCell>
            <TableCell align="right">{label('score')}</TableCell>
            {counted.map((measure) => (
              <TableCell key={measure} align="right">
                {translate(`enums.StandingMeasure.${measure}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {scores.map(({ team, position, score, counts }) => (
            <TableRow key={team.id}>
              <TableCell align="right">{position}</TableCell>
              <TableCell sx={{ minWidth: 160 }}>{team.name}</TableCell>
              <TableCell align="right">{number(score)}</TableCell>
              {counts
                .filter(({ measure }) => counted.includes(measure))
                .map(({ measure, count }) => (
                  <TableCell key={measure} align="right">
                    {number(count)}
                  </TableCell>
                ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

import { Box, ButtonBase, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import type { FigureSuggestionsQuery } from '../generated/graphql.ts';
import { useFigure } from './FigureText.tsx';
import { FigureSuggestionsDocument } from './figure.operations.ts';
import type { ClaimValues } from './publication.operations.ts';
import { dateOf, type Subject } from './useAnswers.ts';
import { useQuestion } from './useQuestion.ts';

type Suggestion = FigureSuggestionsQuery['figureSuggestions'][number]['suggestions'][number];

interface SuggestionsProps {
  readonly subject: Subject;
  readonly body: string;
  readonly claim: ClaimValues;
  readonly onPick: (suggestion: Suggestion) => void;
}

/** The metrics whose values bear a figure out, with their values. */
export function Suggestions({ subject, body, claim, onPick }: SuggestionsProps) {
  const translate = useTranslate();
  const figure = useFigure();
  const question = useQuestion();
  const text = (key: string, options: object = {}) =>
    translate(`resources.publications.text.${key}`, options);
  const day = dateOf(subject.asOf);
  // Within its account a figure says more: a rate may fall.
  const { data, isPending } = useOperation(
    FigureSuggestionsDocument,
    { stationId: subject.stationId, asOf: day, text: claim.start === null ? claim.text : body },
    { enabled: subject.stationId !== '' && day !== null, keep: true },
  );
  if (subject.stationId === '' || day === null)
    return (
      <Typography variant="body2" color="textSecondary">
        {text('stationFirst')}
      </Typography>
    );
  const at = claim.start ?? 0;
  const [found] = (data?.figureSuggestions ?? []).filter(
    ({ start }) => start >= at && (claim.length === null || start < at + claim.length),
  );
  const suggestions = found?.suggestions ?? [];
  return (
    <Box>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {text('suggestions')}
      </Typography>
      {suggestions.length === 0 && (
        <Typography variant="body2" color="textSecondary" role="status">
          {text(isPending ? 'searching' : 'noSuggestions')}
        </Typography>
      )}
      <Stack sx={{ gap: 0.5 }}>
        {suggestions.map((suggestion) => (
          <ButtonBase
            key={`${suggestion.metric} ${JSON.stringify(suggestion.parameters)}`}
            onClick={() => onPick(suggestion)}
            sx={{
              display: 'flex',
              justifyContent: 'space-between',
              gap: 1,
              textAlign: 'start',
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              px: 1.25,
              py: 0.75,
              '&:hover': { borderColor: 'primary.main' },
            }}
          >
            <Typography variant="body2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {question(suggestion)}
            </Typography>
            <Typography variant="body2" sx={{ fontWeight: 600, flexShrink: 0 }}>
              {figure(suggestion.value, suggestion.unit)}
            </Typography>
          </ButtonBase>
        ))}
      </Stack>
    </Box>
  );
}

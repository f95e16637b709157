import Delete from '@mui/icons-material/DeleteOutlineOutlined';
import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { metricNamed } from '@qinglan/domain';
import { useLocaleState, useTranslate } from 'react-admin';
import type { ClaimAnswersQuery } from '../generated/graphql.ts';
import { useFigure, useStated } from './FigureText.tsx';
import type { ClaimValues } from './publication.operations.ts';
import { VerdictChip } from './VerdictChip.tsx';

interface DraftFiguresProps {
  readonly claims: readonly ClaimValues[];
  readonly answers: ClaimAnswersQuery['claimAnswers'];
  readonly onOpen: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

/** The figures of a draft that are bound to a metric, and what the ledger says of each. */
export function DraftFigures({ claims, answers, onOpen, onRemove }: DraftFiguresProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const figure = useFigure();
  const stated = useStated();
  const text = (key: string, options: object = {}) =>
    translate(`resources.publications.text.${key}`, options);
  if (claims.length === 0) return null;
  return (
    <Box component="section" aria-label={text('bound')}>
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {text('bound')}
      </Typography>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {claims.map((claim, index) => {
          const answer = answers[index];
          const title = metricNamed(claim.metric)?.title[language === 'en' ? 'en' : 'zh'] ?? claim.metric;
          return (
            <Stack
              key={claim.key}
              component="li"
              direction="row"
              sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1, gap: 1, alignItems: 'center' }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{claim.text}</Typography>
                <Typography variant="body2" color="textSecondary">
                  {title} · {stated(claim)}
                  {claim.start === null && ` · ${text('notMarked')}`}
                </Typography>
                {answer && (
                  <Stack direction="row" sx={{ gap: 1, mt: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
                    <VerdictChip verdict={answer.verdict} />
                    <Typography variant="body2">
                      {text('ledgerGives', { figure: figure(answer.computed, answer.unit) })}
                    </Typography>
                  </Stack>
                )}
              </Box>
              <Button size="small" onClick={() => onOpen(claim.key)}>
                {translate('ra.action.edit')}
              </Button>
              <IconButton
                size="small"
                aria-label={text('removeFigure', { text: claim.text })}
                onClick={() => onRemove(claim.key)}
              >
                <Delete fontSize="small" />
              </IconButton>
            </Stack>
          );
        })}
      </Stack>
    </Box>
  );
}

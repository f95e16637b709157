import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatDate } from '../ui/formatDate.ts';
import { EnumText, RecordLink } from '../ui/Text.tsx';
import { type ChainRow, chainRows } from './chain.ts';
import type { CoveragePage } from './mentorship.operations.ts';

const shortest = 20;
const deepestIndent = 4;

/** The chain of mentoring as an indented list; a long one is shown in part until it is asked for. */
export function Chain({ coverage }: { readonly coverage: CoveragePage }) {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  const rows = chainRows(coverage);
  const shown = isWhole ? rows : rows.slice(0, shortest);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {translate('resources.mentorships.text.chain')}
      </Typography>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 0.75 }}>
        {shown.map((row) => (
          <Row key={row.person.id} row={row} />
        ))}
      </Stack>
      {rows.length === coverage.secretaries.length && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {translate('resources.mentorships.text.chainEmpty')}
        </Typography>
      )}
      {rows.length > shown.length && (
        <Button size="small" onClick={() => setWhole(true)} sx={{ mt: 1 }}>
          {translate('resources.mentorships.text.showAll', { smart_count: rows.length })}
        </Button>
      )}
    </Box>
  );
}

function Row({ row: { person, depth, link, otherMentors } }: { readonly row: ChainRow }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const text = (key: string, options: object = {}) => translate(`resources.mentorships.text.${key}`, options);
  const names = otherMentors.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  return (
    <Box
      component="li"
      sx={{
        ml: Math.min(depth, deepestIndent) * 2.25,
        pl: 1.25,
        borderLeft: 3,
        borderColor: depth === 0 ? 'primary.main' : 'divider',
      }}
    >
      <RecordLink resource="people" record={person} />{' '}
      <Typography component="span" variant="body2" color="textSecondary">
        {link ? (
          <>
            <EnumText type="MentorshipTier" value={link.tier} /> ·{' '}
            {text('since', { date: formatDate(link.from, language) })}
          </>
        ) : (
          text('secretary')
        )}
        {names && <> · {text('alsoGuidedBy', { names })}</>}
      </Typography>
    </Box>
  );
}

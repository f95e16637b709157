import { Box, type Theme, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { passagesOf } from '@qinglan/domain';
import { useTranslate } from 'react-admin';
import type { ClaimVerdict } from '../generated/graphql.ts';

/** A figure's place in an account, and how it stands: null where it is not bound to a metric, or not judged yet. */
export interface Mark {
  readonly key: string;
  readonly start: number | null;
  readonly length: number | null;
  readonly verdict: ClaimVerdict | null;
  readonly number?: number;
}

interface MarkedTextProps {
  readonly body: string;
  readonly marks: readonly Mark[];
  readonly onOpen: (key: string) => void;
}

const colours = { SUPPORTED: 'success', CONTRADICTED: 'error', UNSUPPORTED: 'warning' } as const;

/** An account whose figures are marked, each the way to what stands behind it. */
export function MarkedText({ body, marks, onOpen }: MarkedTextProps) {
  const translate = useTranslate();
  return (
    <Typography
      component="div"
      sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 2, maxWidth: '46em' }}
    >
      {passagesOf(body, marks).map(({ text, mark }, index) => {
        if (mark === null) {
          // biome-ignore lint/suspicious/noArrayIndexKey: passages are where they are
          return <span key={index}>{text}</span>;
        }
        const state = mark.verdict
          ? translate(`enums.ClaimVerdict.${mark.verdict}`)
          : translate('resources.publications.text.unbound');
        return (
          <Box
            key={mark.key}
            component="button"
            type="button"
            onClick={() => onOpen(mark.key)}
            aria-label={`${text}, ${state}`}
            title={state}
            sx={(theme) => markStyle(theme, mark.verdict)}
          >
            {text}
            {mark.number !== undefined && <sup>[{mark.number}]</sup>}
          </Box>
        );
      })}
    </Typography>
  );
}

function markStyle(theme: Theme, verdict: ClaimVerdict | null) {
  const { main } = verdict ? theme.palette[colours[verdict]] : { main: theme.palette.text.secondary };
  return {
    font: 'inherit',
    color: 'inherit',
    border: 0,
    borderBottom: `2px ${verdict ? 'solid' : 'dashed'} ${main}`,
    borderRadius: '3px 3px 0 0',
    bgcolor: verdict ? alpha(main, 0.1) : 'transparent',
    px: 0.25,
    py: 0,
    minHeight: 24,
    cursor: 'pointer',
    whiteSpace: 'pre-wrap',
    textAlign: 'start',
    '&:hover': { bgcolor: alpha(main, 0.2) },
    '& sup': { color: main, fontSize: '0.75em', lineHeight: 1, ml: 0.25 },
  } as const;
}

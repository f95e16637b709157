import { Box, Chip, Stack, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { today } from '../ui/formatDate.ts';
import { EmptyState } from '../ui/States.tsx';
import { PeriodText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { type Leg, legs } from './relay.ts';
import type { RelayBranch, RelayTenure } from './station.operations.ts';

type RelayLeg = Leg<RelayTenure>;

/** The secretaries of a branch, one handing over to the next: a time line, and the same as a list. */
export function Relay({ branch }: { readonly branch: Pick<RelayBranch, 'secretaries'> }) {
  const translate = useTranslate();
  const parts = legs(branch.secretaries, today());
  if (parts.length === 0)
    return <EmptyState compact title={translate('resources.stations.text.relayNone')} />;
  return (
    <>
      <TimeLine parts={parts} />
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 172px), 1fr))',
        }}
      >
        {parts.map((part) => (
          <Box component="li" key={part.key} sx={{ display: 'flex', minWidth: 0 }}>
            {part.kind === 'tenure' ? <Runner leg={part} /> : <Vacancy leg={part} />}
          </Box>
        ))}
      </Box>
    </>
  );
}

/** The same time to scale, for the eye alone: the list below says it in words. */
function TimeLine({ parts }: { readonly parts: readonly RelayLeg[] }) {
  return (
    <Stack direction="row" aria-hidden sx={{ gap: '3px', mb: 1.5, height: 14 }}>
      {parts.map((part) => (
        <Box
          key={part.key}
          sx={{
            flexGrow: part.days,
            flexBasis: 0,
            minWidth: 4,
            borderRadius: '4px',
            ...(part.kind === 'vacancy'
              ? {
                  backgroundImage:
                    'repeating-linear-gradient(135deg, currentColor 0 2px, transparent 2px 6px)',
                  color: 'text.disabled',
                }
              : {
                  bgcolor: part.current ? 'primary.main' : 'primary.light',
                  opacity: part.current ? 1 : 0.55,
                }),
          }}
        />
      ))}
    </Stack>
  );
}

function Runner({ leg }: { readonly leg: Extract<RelayLeg, { kind: 'tenure' }> }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const { tenure, current } = leg;
  const ordinal = language === 'en' ? tenure.ordinal : chineseOrdinal(tenure.ordinal);
  return (
    <Box
      sx={{
        flex: 1,
        minWidth: 0,
        borderRadius: 1,
        border: 1,
        borderColor: current ? 'primary.main' : 'divider',
        borderLeftWidth: current ? 4 : 1,
        px: 1.5,
        py: 1,
      }}
    >
      <Stack
        direction="row"
        sx={{ justifyContent: 'space-between', alignItems: 'center', gap: 1, minHeight: 24 }}
      >
        <Typography variant="caption" color="textSecondary">
          {translate('resources.stations.text.ordinal', { ordinal })}
        </Typography>
        {current && <Chip size="small" color="primary" label={translate('resources.stations.text.now')} />}
      </Stack>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 0.75, flexWrap: 'wrap' }}>
        <RecordLink resource="people" record={tenure.person} />
        <SyntheticChip synthetic={tenure.person.synthetic} />
      </Stack>
      <Typography variant="body2" color="textSecondary">
        <PeriodText from={tenure.from} to={tenure.to} />
      </Typography>
    </Box>
  );
}

function Vacancy({ leg }: { readonly leg: Extract<RelayLeg, { kind: 'vacancy' }> }) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        flex: 1,
        borderRadius: 1,
        border: '1px dashed',
        borderColor: 'text.disabled',
        px: 1.5,
        py: 1,
        minWidth: 0,
      }}
    >
      {leg.now && (
        <Typography variant="caption" color="textSecondary">
          {translate('resources.stations.text.vacantNow')}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {translate('resources.stations.text.vacant', { smart_count: leg.days })}
      </Typography>
    </Box>
  );
}

const digits = '零一二三四五六七八九十';

/** 第五任: ordinals up to 99 in Chinese numerals, beyond in digits. */
export function chineseOrdinal(ordinal: number): string {
  if (ordinal <= 10) return digits.charAt(ordinal);
  if (ordinal > 99) return String(ordinal);
  const [tens, ones] = [Math.floor(ordinal / 10), ordinal % 10];
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`;
}

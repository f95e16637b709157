import { Box, ButtonBase } from '@mui/material';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { StreakYearStatus } from '../generated/graphql.ts';
import { BarePole, FlyingFlag, LoweredFlag } from '../ui/FlagIcons.tsx';
import { type FlagYear, isInRun, nextIndex } from './wall.ts';

const icons = { KEPT: FlyingFlag, BROKEN: LoweredFlag, NOT_EVALUATED: BarePole };
const colours: Record<StreakYearStatus, string> = {
  KEPT: 'flag.main',
  BROKEN: 'text.secondary',
  NOT_EVALUATED: 'text.disabled',
};

interface FlagsProps {
  readonly years: readonly FlagYear[];
  readonly run: { readonly since?: number | null; readonly until?: number | null };
  readonly selected: number | null;
  readonly onSelect: (year: number) => void;
  readonly label: string;
}

/** One flag a year, oldest first: shape and words tell what colour repeats. Arrow keys go from year to year. */
export function Flags({ years, run, selected, onSelect, label }: FlagsProps) {
  const list = useRef<HTMLOListElement>(null);
  const stop = selected ?? years.at(-1)?.year;
  const move = (event: KeyboardEvent, index: number) => {
    const next = nextIndex(event.key, index, years.length);
    const year = next === null ? undefined : years[next];
    if (next === null || year === undefined) return;
    event.preventDefault();
    onSelect(year.year);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <Box
      component="ol"
      ref={list}
      aria-label={label}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        alignContent: 'center',
        gap: { xs: 0.5, sm: 0.75 },
        gridTemplateColumns: 'repeat(auto-fill, minmax(58px, 1fr))',
      }}
    >
      {years.map((flag, index) => (
        <Box component="li" key={flag.year} sx={{ display: 'flex' }}>
          <Flag
            flag={flag}
            current={isInRun(flag.year, run)}
            selected={flag.year === selected}
            tabStop={flag.year === stop}
            onSelect={() => onSelect(flag.year)}
            onKeyDown={(event) => move(event, index)}
          />
        </Box>
      ))}
    </Box>
  );
}

interface FlagProps {
  readonly flag: FlagYear;
  readonly current: boolean;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Flag({ flag: { year, status }, current, selected, tabStop, onSelect, onKeyDown }: FlagProps) {
  const translate = useTranslate();
  const Icon = icons[status];
  const word = translate(`enums.StreakYearStatus.${status}`);
  return (
    <ButtonBase
      focusRipple
      aria-pressed={selected}
      aria-label={`${year} ${word}`}
      tabIndex={tabStop ? 0 : -1}
      onClick={onSelect}
      onKeyDown={onKeyDown}
      sx={{
        flex: 1,
        flexDirection: 'column',
        borderRadius: 1,
        pt: 1,
        pb: 0.75,
        border: '1.5px solid',
        borderColor: selected ? 'primary.main' : 'transparent',
        bgcolor: current ? 'flag.faded' : 'transparent',
        '&:hover': { borderColor: selected ? 'primary.main' : 'divider' },
      }}
    >
      <Icon sx={{ fontSize: 34, color: colours[status] }} />
      <Box component="span" sx={{ typography: 'body2', fontWeight: 600, color: 'text.primary' }}>
        {year}
      </Box>
      <Box
        component="span"
        sx={{ typography: 'caption', color: 'text.secondary', lineHeight: 1.3, fontSize: '0.75rem' }}
      >
        {word}
      </Box>
    </ButtonBase>
  );
}

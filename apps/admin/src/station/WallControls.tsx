import { MenuItem, Stack, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { parseCalendarDate } from '@qinglan/domain';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { normalizeDate } from '../form/normalizeDate.ts';
import type { StreakKind } from '../generated/graphql.ts';
import { today } from '../ui/formatDate.ts';
import { InstantField } from '../ui/InstantField.tsx';
import { streakKinds } from './wall.ts';

/** Which streak is asked for, as of when (null: today), and as the ledger held it at which instant (null: now). */
export interface WallQuestion {
  readonly kind: StreakKind;
  readonly title: string | null;
  readonly asOf: string | null;
  readonly recordedBy: string | null;
}

interface WallControlsProps {
  readonly question: WallQuestion;
  readonly titles: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
  readonly onChange: (question: WallQuestion) => void;
}

/** Chooses the kind of streak, the title where it is one of titles, the day to look from, and the ledger's state. */
export function WallControls({ question, titles, onChange }: WallControlsProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const text = (key: string) => translate(`resources.stations.text.${key}`);
  return (
    <Stack
      direction="row"
      sx={{
        flexWrap: 'wrap',
        columnGap: 1,
        rowGap: 1.5,
        alignItems: 'center',
        width: { xs: '100%', md: 'auto' },
      }}
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={text('kind')}
        value={question.kind}
        onChange={(_, kind: StreakKind | null) => kind && onChange({ ...question, kind })}
      >
        {streakKinds.map((kind) => (
          <ToggleButton key={kind} value={kind} sx={{ px: 1.5, height: 40, textTransform: 'none' }}>
            {translate(`enums.StreakKind.${kind}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {question.kind === 'TITLE' && question.title !== null && (
        <TextField
          select
          fullWidth={false}
          label={text('title')}
          value={question.title}
          onChange={(event) => onChange({ ...question, title: event.target.value })}
          sx={{ minWidth: 150 }}
        >
          {titles.map(({ code, name, nameEn }) => (
            <MenuItem key={code} value={code}>
              {language === 'en' ? nameEn : name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <AsOf value={question.asOf} onChange={(asOf) => onChange({ ...question, asOf })} />
      <InstantField
        label={translate('app.form.recordedBy')}
        value={question.recordedBy}
        onChange={(recordedBy) => onChange({ ...question, recordedBy })}
      />
    </Stack>
  );
}

interface AsOfProps {
  readonly value: string | null;
  readonly onChange: (asOf: string | null) => void;
}

function AsOf({ value, onChange }: AsOfProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value ?? '');
  const date = normalizeDate(typed);
  const invalid = date !== '' && parseCalendarDate(date) === null;
  const adopt = () => {
    if (!invalid) onChange(date === '' ? null : date);
  };
  return (
    <TextField
      fullWidth={false}
      label={translate('resources.stations.text.asOf')}
      title={translate('resources.stations.text.asOfHelp')}
      placeholder={today()}
      value={typed}
      error={invalid}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={adopt}
      onKeyDown={(event) => event.key === 'Enter' && adopt()}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 136 }}
    />
  );
}

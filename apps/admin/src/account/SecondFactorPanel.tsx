import { Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Panel } from '../ui/Panel.tsx';
import { type Aim, SecondFactorDialog } from './SecondFactorDialog.tsx';
import { useText } from './useText.ts';

interface SecondFactorPanelProps {
  readonly isOn: boolean;
  readonly onChanged: () => void;
}

/** Whether signing in takes a second factor, and the way to change that. */
export function SecondFactorPanel({ isOn, onChanged }: SecondFactorPanelProps) {
  const text = useText();
  const [aim, setAim] = useState<Aim | null>(null);
  const aims: readonly Aim[] = isOn ? ['newCodes', 'turnOff'] : ['turnOn'];
  return (
    <Panel
      title={text('secondFactor')}
      action={
        <Chip
          size="small"
          color={isOn ? 'success' : 'default'}
          variant="outlined"
          label={text(isOn ? 'on' : 'off')}
        />
      }
    >
      <Typography variant="body2" sx={{ mb: 2 }}>
        {text('secondFactorHelp')}
      </Typography>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {aims.map((each) => (
          <Button
            key={each}
            variant={each === 'turnOn' ? 'contained' : 'outlined'}
            onClick={() => setAim(each)}
          >
            {text(each)}
          </Button>
        ))}
      </Stack>
      {aim !== null && (
        <SecondFactorDialog
          aim={aim}
          onClose={() => {
            setAim(null);
            onChanged();
          }}
        />
      )}
    </Panel>
  );
}

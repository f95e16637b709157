import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Choices, type Clash, isSame } from '../data/changes.ts';
import type { Conflict } from '../data/errors.ts';
import { type Displays, FieldValue } from './FieldValue.tsx';
import { type Attempt, openChoices } from './save.ts';

interface ConflictDialogProps {
  readonly resource: string;
  readonly conflict: Conflict;
  readonly attempt: Attempt;
  readonly fields: readonly string[];
  readonly displays: Displays;
  readonly onAnswer: (choices: Choices | null) => void;
}

/** Two people changed one record: field by field, mine or what is stored now. Nothing is chosen beforehand. */
export function ConflictDialog({
  resource,
  conflict,
  attempt,
  fields,
  displays,
  onAnswer,
}: ConflictDialogProps) {
  const translate = useTranslate();
  const [choices, setChoices] = useState<Choices>({});
  const open = openChoices(conflict, attempt, fields);
  const theirs = fields.filter(
    (field) =>
      !isSame(attempt.original[field], conflict.current[field]) &&
      !open.some((clash) => clash.field === field),
  );
  const label = (field: string) => translate(`resources.${resource}.fields.${field}`);
  return (
    <Dialog open onClose={() => onAnswer(null)} maxWidth="sm" aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate('app.conflict.title')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
          {translate(open.length > 0 ? 'app.conflict.help' : 'app.conflict.noClash')}
        </Typography>
        <Stack sx={{ gap: 2 }}>
          {open.map((clash) => (
            <Choice
              key={clash.field}
              clash={clash}
              label={label(clash.field)}
              display={displays[clash.field]}
              chosen={choices[clash.field] ?? null}
              onChoose={(side) => setChoices({ ...choices, [clash.field]: side })}
            />
          ))}
          {theirs.length > 0 && (
            <Alert severity="info">
              {translate('app.conflict.theirChanges')}
              {theirs.map((field) => (
                <div key={field}>
                  {translate('app.conflict.labelled', { label: label(field) })}
                  <FieldValue value={conflict.current[field]} display={displays[field]} />
                </div>
              ))}
            </Alert>
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={() => onAnswer(null)}>{translate('app.form.leave')}</Button>
        <Button
          variant="contained"
          disabled={open.some(({ field }) => choices[field] === undefined)}
          onClick={() => onAnswer(choices)}
        >
          {translate('app.conflict.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly clash: Clash;
  readonly label: string;
  readonly display: Displays[string] | undefined;
  readonly chosen: 'mine' | 'theirs' | null;
  readonly onChoose: (side: 'mine' | 'theirs') => void;
}

function Choice({ clash, label, display, chosen, onChoose }: ChoiceProps) {
  const translate = useTranslate();
  const options = ['mine', 'theirs'] as const;
  return (
    <Box
      component="fieldset"
      sx={{ m: 0, border: 1, borderColor: 'divider', borderRadius: 1, px: 2, py: 1, minWidth: 0 }}
    >
      <Typography component="legend" variant="h3" sx={{ px: 0.75 }}>
        {label}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p">
        {translate('app.conflict.was')}
        <FieldValue value={clash.original} display={display} />
      </Typography>
      <RadioGroup
        value={chosen}
        onChange={(event) => onChoose(event.target.value === 'mine' ? 'mine' : 'theirs')}
      >
        {options.map((side) => (
          <FormControlLabel
            key={side}
            value={side}
            control={<Radio size="small" />}
            label={
              <span>
                {translate('app.conflict.labelled', { label: translate(`app.conflict.${side}`) })}
                <FieldValue value={clash[side]} display={display} />
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Box>
  );
}

import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import { Box, IconButton, InputAdornment, TextField } from '@mui/material';
import { useRef } from 'react';
import {
  FieldTitle,
  InputHelperText,
  useInput,
  useLocaleState,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { formatDate } from '../ui/formatDate.ts';
import { normalizeDate } from './normalizeDate.ts';

interface DateInputProps {
  readonly source: string;
  readonly isRequired?: boolean;
  readonly help?: string;
  readonly label?: string;
}

/** A date as far as it is known: typed as a year, a month or a day in any usual way, or picked from a calendar. */
export function DateInput({ source, isRequired = false, help, label }: DateInputProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const resource = useResourceContext() ?? '';
  const picker = useRef<HTMLInputElement>(null);
  const { field, fieldState, id } = useInput({ source, defaultValue: '', format: (value) => value ?? '' });
  const typed = String(field.value ?? '');
  const understood = formatDate(normalizeDate(typed), language);
  const hint = translate(help ?? 'app.form.dateHelp', { _: help ?? '' });
  return (
    <TextField
      {...field}
      id={id}
      label={
        <FieldTitle
          source={source}
          resource={resource}
          isRequired={isRequired}
          {...(label ? { label } : {})}
        />
      }
      error={fieldState.invalid}
      autoComplete="off"
      onKeyDown={(event) => event.key === 'Enter' && field.onChange(normalizeDate(typed))}
      onBlur={() => {
        field.onChange(normalizeDate(typed));
        field.onBlur();
      }}
      helperText={
        <InputHelperText
          error={fieldState.error?.message ?? ''}
          helperText={understood !== typed && typed !== '' ? `${understood} · ${hint}` : hint}
        />
      }
      slotProps={{
        htmlInput: { inputMode: 'text', maxLength: 20 },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={translate('app.form.datePick')}
                onClick={() => picker.current?.showPicker()}
              >
                <CalendarMonth fontSize="small" />
              </IconButton>
              <Box
                component="input"
                ref={picker}
                type="date"
                tabIndex={-1}
                aria-hidden
                min="1900-01-01"
                max="2199-12-31"
                value={/^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : ''}
                onChange={(event) => field.onChange(event.target.value)}
                sx={{
                  position: 'absolute',
                  right: 12,
                  bottom: 0,
                  width: 1,
                  height: 1,
                  p: 0,
                  border: 0,
                  opacity: 0,
                }}
              />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

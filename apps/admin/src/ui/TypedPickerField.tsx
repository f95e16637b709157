import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import { IconButton, InputAdornment, TextField } from '@mui/material';
import { usePickerContext } from '@mui/x-date-pickers/hooks';
import type { Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';

interface TypedPickerFieldProps {
  /** What was typed, in any usual way; null where it cannot be read. */
  readonly read: (typed: string) => Dayjs | null;
  readonly help?: string;
}

/**
 * The field of a calendar as plain text. The one of the library writes markup as one types, which the page's policy
 * forbids.
 */
export function TypedPickerField({ read, help }: TypedPickerFieldProps) {
  const translate = useTranslate();
  const { value, setValue, setOpen, triggerRef, rootRef, rootSx, rootClassName, label, fieldFormat } =
    usePickerContext<Dayjs | null>();
  const shown = value?.isValid() ? value.format(fieldFormat) : '';
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const understood = typed.trim() === '' ? null : read(typed);
  const isUnreadable = typed.trim() !== '' && understood === null;
  const adopt = () => {
    // What is shown may be less than what is held: seconds must not go by merely passing through.
    if (isUnreadable || typed === shown) return;
    setValue(understood);
    setTyped(understood?.format(fieldFormat) ?? '');
  };
  return (
    <TextField
      ref={rootRef}
      className={rootClassName}
      sx={rootSx}
      label={label}
      title={help}
      placeholder={fieldFormat}
      value={typed}
      error={isUnreadable}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={adopt}
      onKeyDown={(event) => event.key === 'Enter' && adopt()}
      slotProps={{
        htmlInput: { maxLength: 30 },
        input: {
          endAdornment: (
            <InputAdornment position="end" ref={triggerRef}>
              <IconButton
                size="small"
                edge="end"
                aria-label={translate('app.form.datePick')}
                onClick={() => setOpen(true)}
              >
                <CalendarMonth fontSize="small" />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

import { DateTimePicker } from '@mui/x-date-pickers/DateTimePicker';
import dayjs from 'dayjs';
import { useTranslate } from 'react-admin';
import { CalendarLocale, useCalendarParts } from './CalendarLocale.tsx';
import { TypedPickerField } from './TypedPickerField.tsx';
import { readMinute } from './typedTime.ts';

interface InstantFieldProps {
  readonly label: string;
  /** RFC 3339; null: now. */
  readonly value: string | null;
  readonly onChange: (instant: string | null) => void;
  readonly fullWidth?: boolean;
}

const readPast = (typed: string) => {
  const minute = readMinute(typed);
  return minute?.isAfter(dayjs()) ? null : minute;
};

function Field() {
  const translate = useTranslate();
  return <TypedPickerField read={readPast} help={translate('app.form.instantHelp')} />;
}

/** An instant of the past, typed or picked as the day and minute where the reader is; empty means now. */
export function InstantField({ label, value, onChange, fullWidth = false }: InstantFieldProps) {
  const parts = useCalendarParts();
  return (
    <CalendarLocale>
      <DateTimePicker
        disableFuture
        ampm={false}
        label={label}
        format="YYYY-MM-DD HH:mm"
        value={value === null ? null : dayjs(value)}
        onAccept={(instant) => onChange(instant?.toISOString() ?? null)}
        slots={{ field: Field }}
        slotProps={parts}
        sx={fullWidth ? {} : { width: 216 }}
      />
    </CalendarLocale>
  );
}

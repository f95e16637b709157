import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import dayjs from 'dayjs';
import { CalendarLocale, useCalendarParts } from './CalendarLocale.tsx';
import { TypedPickerField } from './TypedPickerField.tsx';
import { readDay } from './typedTime.ts';

interface DayFieldProps {
  readonly label: string;
  /** A whole calendar date; empty: none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

const first = dayjs('1900-01-01');
const last = dayjs('2199-12-31');

const Field = () => <TypedPickerField read={readDay} />;

/** A day of the calendar, typed or picked. A form's date, which may be known only to the month, is a `DateInput`. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const parts = useCalendarParts();
  return (
    <CalendarLocale>
      <DatePicker
        label={label}
        format="YYYY-MM-DD"
        minDate={first}
        maxDate={last}
        value={value === '' ? null : dayjs(value)}
        onAccept={(day) => onChange(day?.format('YYYY-MM-DD') ?? '')}
        slots={{ field: Field }}
        slotProps={parts}
      />
    </CalendarLocale>
  );
}

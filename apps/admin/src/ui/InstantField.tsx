import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';

interface InstantFieldProps {
  readonly label: string;
  /** RFC 3339; null: now. */
  readonly value: string | null;
  readonly onChange: (instant: string | null) => void;
  readonly fullWidth?: boolean;
}

/** An instant of the past, typed as the day and minute where the reader is; empty means now. */
export function InstantField({ label, value, onChange, fullWidth = false }: InstantFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      type="datetime-local"
      fullWidth={fullWidth}
      label={label}
      title={translate('app.form.instantHelp')}
      value={value === null ? '' : localTime(new Date(value))}
      onChange={({ target }) => onChange(instantOf(target.value))}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={fullWidth ? {} : { width: 216 }}
    />
  );
}

/** Written as browsers write the time of a clock on the wall: 2026-11-24T12:30. */
function localTime(instant: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
  return `${day}T${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

function instantOf(local: string): string | null {
  const instant = new Date(local);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

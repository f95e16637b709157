import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import {
  BooleanInput,
  CheckboxGroupInput,
  NumberInput,
  RadioButtonGroupInput,
  SelectInput,
  TextInput,
} from 'react-admin';
import { enumChoices } from '../ui/filters.tsx';

interface InputProps {
  readonly source: string;
  readonly isRequired?: boolean;
  readonly help?: string;
}

/** Fields side by side where there is room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fit, minmax(0, 1fr))' },
        gridAutoFlow: { sm: 'column' },
        gridAutoColumns: { sm: 'minmax(0, 1fr)' },
      }}
    >
      {children}
    </Box>
  );
}

/** One line of text. */
export function TextBox({
  source,
  isRequired = false,
  help,
  autoFocus = false,
}: InputProps & { autoFocus?: boolean }) {
  return (
    <TextInput
      source={source}
      isRequired={isRequired}
      helperText={help ?? false}
      autoFocus={autoFocus}
      autoComplete="off"
    />
  );
}

/** A text of several lines. */
export function LongText({
  source,
  isRequired = false,
  help,
  label,
}: InputProps & { readonly label?: string }) {
  return (
    <TextInput
      source={source}
      {...(label ? { label } : {})}
      isRequired={isRequired}
      helperText={help ?? false}
      multiline
      minRows={2}
      maxRows={10}
    />
  );
}

/** A whole number. */
export function NumberBox({
  source,
  isRequired = false,
  help,
  min,
  max,
}: InputProps & { min?: number; max?: number }) {
  return (
    <NumberInput
      source={source}
      isRequired={isRequired}
      helperText={help ?? false}
      step={1}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
    />
  );
}

interface EnumProps extends InputProps {
  readonly type: string;
  readonly values: readonly string[];
  /** A few values are shown side by side instead of in a menu. */
  readonly open?: boolean;
  /** Told when a person chooses another value. */
  readonly onPick?: () => void;
}

/** One value of an enumeration. */
export function EnumInput({
  source,
  isRequired = false,
  help,
  type,
  values,
  open = false,
  onPick,
}: EnumProps) {
  const common = {
    source,
    isRequired,
    helperText: help ?? (false as const),
    choices: enumChoices(type, values),
    ...(onPick ? { onChange: onPick } : {}),
  };
  return open ? (
    <RadioButtonGroupInput {...common} row margin="none" />
  ) : (
    <SelectInput {...common} margin="none" />
  );
}

/** Several values of an enumeration. */
export function EnumsInput({ source, isRequired = false, help, type, values }: EnumProps) {
  return (
    <CheckboxGroupInput
      source={source}
      isRequired={isRequired}
      helperText={help ?? false}
      choices={enumChoices(type, values)}
      row
      margin="none"
    />
  );
}

/** Yes or no. */
export function YesNo({ source, help, label }: InputProps & { readonly label?: string }) {
  return (
    <BooleanInput
      source={source}
      helperText={help ?? false}
      defaultValue={false}
      {...(label ? { label } : {})}
    />
  );
}

/** Marks a record as made up for a demonstration. */
export function SyntheticInput() {
  return <YesNo source="synthetic" help="app.form.syntheticHelp" />;
}

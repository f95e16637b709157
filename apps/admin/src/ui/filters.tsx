import Search from '@mui/icons-material/SearchOutlined';
import { InputAdornment } from '@mui/material';
import { NumberInput, SelectInput, TextInput, useTranslate } from 'react-admin';

/** The search of a list, over what its API searches. */
export function SearchFilter() {
  const translate = useTranslate();
  return (
    <TextInput
      source="search"
      helperText={false}
      resettable
      placeholder={translate('ra.action.search')}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

interface EnumFilterProps {
  readonly source: string;
  readonly type: string;
  readonly values: readonly string[];
}

/** Narrows a list to one value of an enumeration. */
export function EnumFilter({ source, type, values }: EnumFilterProps) {
  return (
    <SelectInput
      margin="none"
      source={source}
      helperText={false}
      choices={enumChoices(type, values)}
      emptyText="app.list.any"
    />
  );
}

interface FlagFilterProps {
  readonly source: string;
  readonly no: string;
  readonly yes: string;
  readonly label?: string;
}

/** Narrows a list by yes or no, in words. */
export function FlagFilter({ source, no, yes, label }: FlagFilterProps) {
  const choices = [
    { id: false, name: no },
    { id: true, name: yes },
  ];
  return (
    <SelectInput
      margin="none"
      source={source}
      helperText={false}
      choices={choices}
      emptyText="app.list.any"
      {...(label ? { label } : {})}
    />
  );
}

/** Shows what is in use, or what was archived. */
export function ArchivedFilter() {
  const choices = [
    { id: false, name: 'app.list.active' },
    { id: true, name: 'app.list.archived' },
  ];
  return (
    <SelectInput
      margin="none"
      source="archived"
      label="app.list.state"
      helperText={false}
      choices={choices}
      emptyText="app.list.active"
    />
  );
}

/** Narrows a list to one year. */
export function YearFilter({ source, label }: { readonly source: string; readonly label: string }) {
  return <NumberInput source={`${source}.equals`} label={label} helperText={false} min={1900} max={2199} />;
}

interface DateYearFilterProps {
  /** A date of the records. */
  readonly source: string;
  readonly label: string;
}

const yearsBack = 40;

/** Narrows a list to the records whose date lies in one year. */
export function DateYearFilter({ source, label }: DateYearFilterProps) {
  const thisYear = new Date().getFullYear();
  const choices = Array.from({ length: yearsBack }, (_, index) => {
    const year = String(thisYear - index);
    return { id: year, name: year };
  });
  return (
    <SelectInput
      margin="none"
      source={source}
      label={label}
      helperText={false}
      choices={choices}
      translateChoice={false}
      emptyText="app.list.any"
      format={(range?: { from?: string }) => range?.from ?? ''}
      parse={(year: string) => (year === '' ? undefined : { from: year, before: String(Number(year) + 1) })}
    />
  );
}

/** The values of an enumeration as the choices of an input. */
export function enumChoices(type: string, values: readonly string[]) {
  return values.map((id) => ({ id, name: `enums.${type}.${id}` }));
}

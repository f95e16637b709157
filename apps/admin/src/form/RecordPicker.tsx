import {
  AutocompleteArrayInput,
  AutocompleteInput,
  type RaRecord,
  ReferenceArrayInput,
  ReferenceInput,
  useTranslate,
} from 'react-admin';

interface RecordPickerProps {
  readonly source: string;
  readonly reference: string;
  readonly isRequired?: boolean;
  readonly help?: string;
  readonly label?: string;
  /** Narrows the choice, in the terms of the reference's list. */
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly many?: boolean;
  readonly disabled?: boolean;
  /** Told which record was chosen, or null. */
  readonly onPick?: (record: RaRecord | null) => void;
  readonly sortField?: string;
  readonly sortOrder?: 'ASC' | 'DESC';
}

const searchFor = (search: string) => (search ? { search } : {});

/** Chooses a record of another list by searching its names and codes. */
export function RecordPicker(props: RecordPickerProps) {
  const { source, reference, isRequired, help, label, filter, many = false, disabled, onPick } = props;
  const translate = useTranslate();
  const input = {
    filterToQuery: searchFor,
    helperText: help ? translate(help, { _: help }) : (false as const),
    isRequired: isRequired ?? false,
    noOptionsText: translate('app.form.noOptions'),
    loadingText: translate('app.form.loadingOptions'),
    openText: translate('app.form.openOptions'),
    closeText: translate('ra.action.close'),
    clearText: translate('app.form.clear'),
    clearOnBlur: true,
    // A refused form puts the focus on the first wrong field: its options would cover what is wrong.
    openOnFocus: false,
    ...(label ? { label } : {}),
    ...(disabled ? { disabled } : {}),
    ...(onPick
      ? { onChange: (_: unknown, record: RaRecord | RaRecord[] | '') => onPick(single(record)) }
      : {}),
  };
  const from = {
    source,
    reference,
    sort: { field: props.sortField ?? 'name', order: props.sortOrder ?? ('ASC' as const) },
    perPage: 20,
    ...(filter ? { filter } : {}),
  };
  return many ? (
    <ReferenceArrayInput {...from}>
      <AutocompleteArrayInput {...input} />
    </ReferenceArrayInput>
  ) : (
    <ReferenceInput {...from}>
      <AutocompleteInput {...input} />
    </ReferenceInput>
  );
}

function single(record: RaRecord | RaRecord[] | ''): RaRecord | null {
  return record === '' || Array.isArray(record) ? null : record;
}

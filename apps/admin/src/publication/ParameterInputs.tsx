import type { MetricDefinition, MetricParameter, NamedThing } from '@qinglan/domain';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  SelectInput,
  TextInput,
  useGetList,
  useLocaleState,
} from 'react-admin';
import { DateInput } from '../form/DateInput.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';

interface ParameterInputsProps {
  readonly definition: MetricDefinition;
  readonly stationId: string;
}

/** What a metric asks for, generated from its description. */
export function ParameterInputs({ definition, stationId }: ParameterInputsProps) {
  return (
    <>
      {Object.entries(definition.parameters).map(([name, parameter]) => (
        <ParameterInput
          key={`${definition.name} ${name}`}
          source={`parameters.${name}`}
          parameter={parameter}
          stationId={stationId}
        />
      ))}
    </>
  );
}

interface ParameterInputProps {
  readonly source: string;
  readonly parameter: MetricParameter;
  readonly stationId: string;
}

function ParameterInput({ source, parameter, stationId }: ParameterInputProps) {
  const [language] = useLocaleState();
  const locale = language === 'en' ? 'en' : 'zh';
  const label = parameter.title[locale];
  const isRequired = parameter.required;
  switch (parameter.type) {
    case 'ENUM':
      return (
        <SelectInput
          source={source}
          label={label}
          isRequired={isRequired}
          helperText={false}
          margin="none"
          choices={parameter.values.map(({ value, title }) => ({ id: value, name: title[locale] }))}
          {...(parameter.standard === null ? {} : { defaultValue: parameter.standard })}
        />
      );
    case 'DATE':
      return <DateInput source={source} label={label} isRequired={isRequired} />;
    case 'ID':
      return (
        <RecordPicker
          source={source}
          label={label}
          isRequired={isRequired}
          reference={references[parameter.of] ?? 'people'}
          {...(stationId === '' ? {} : { filter: { stationId } })}
        />
      );
    default:
      return <NamedInput source={source} label={label} parameter={parameter} stationId={stationId} />;
  }
}

/** The lists that hold the records which metrics ask for. */
const references: Readonly<Record<string, string>> = { Person: 'people', Team: 'teams' };

const lists: Record<NamedThing, string> = {
  AwardKind: 'awardKinds',
  Authority: 'authorities',
  Team: 'teams',
};

interface NamedInputProps {
  readonly source: string;
  readonly label: string;
  readonly parameter: Extract<MetricParameter, { type: 'TEXT' | 'LIST' }>;
  readonly stationId: string;
}

/** Codes or names of records, offered from their list. */
function NamedInput({ source, label, parameter, stationId }: NamedInputProps) {
  const [language] = useLocaleState();
  const locale = language === 'en' ? 'en' : 'zh';
  const { names, required, type } = parameter;
  const { data = [] } = useGetList(
    lists[names ?? 'AwardKind'],
    {
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'name', order: 'ASC' },
      filter: names === 'Team' && stationId !== '' ? { stationId } : {},
    },
    { enabled: names !== null },
  );
  if (names === null)
    return <TextInput source={source} label={label} isRequired={required} helperText={false} />;
  const records = data.map((record) => ({
    id: String(names === 'Team' ? record['name'] : record['code']),
    name: String(record['name']),
  }));
  const common = { source, label, isRequired: required, helperText: false as const };
  if (type === 'TEXT') return <AutocompleteInput {...common} choices={records} />;
  const values = parameter.values.map(({ value, title }) => ({ id: value, name: title[locale] }));
  return <AutocompleteArrayInput {...common} choices={[...values, ...records]} />;
}

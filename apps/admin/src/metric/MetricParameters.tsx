import { Typography } from '@mui/material';
import { type MetricDefinition, type MetricParameter, metricNamed } from '@qinglan/domain';
import { AutocompleteArrayInput, AutocompleteInput, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DateInput } from '../form/DateInput.tsx';
import { Row } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { titles } from './metric.check.ts';
import { useLanguage } from './useLanguage.ts';
import { useNamedChoices } from './useNamedChoices.ts';

interface MetricParametersProps {
  readonly metric: string;
  /** Where the form keeps them: `parameters` holds `parameters.kind` … */
  readonly source: string;
  /** Narrows people and teams to those of the station. */
  readonly stationId?: string | undefined;
}

/** The inputs of a metric's parameters, made from their descriptions. */
export function MetricParameters({ metric, source, stationId }: MetricParametersProps) {
  const definition = metricNamed(metric);
  if (definition === null) return null;
  return (
    <>
      <Exclusive definition={definition} />
      {inRows(Object.keys(definition.parameters)).map((names) => (
        <Row key={names.join()}>
          {names.map((name) => (
            <Dependent key={`${metric} ${name}`} definition={definition} name={name} source={source}>
              <Parameter definition={definition} name={name} source={source} stationId={stationId} />
            </Dependent>
          ))}
        </Row>
      ))}
    </>
  );
}

/** Two to a row, so that the ends of a period stand side by side. */
function inRows(names: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const name of names) {
    const last = rows.at(-1);
    const startsPeriod = name === 'from' || name === 'baseFrom';
    if (last !== undefined && last.length < 2 && !startsPeriod) last.push(name);
    else rows.push([name]);
  }
  return rows;
}

function Exclusive({ definition }: { readonly definition: MetricDefinition }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (definition.exclusive === null) return null;
  const names = definition.exclusive.names.map(titles(definition, language));
  return (
    <Typography variant="body2" color="textSecondary">
      {translate('resources.metrics.text.oneOf', { names: names.join(language === 'en' ? ', ' : '、') })}
    </Typography>
  );
}

interface ParameterProps {
  readonly definition: MetricDefinition;
  readonly name: string;
  readonly source: string;
}

/** Leaves a parameter out while the one that it depends on has another value. */
function Dependent({
  definition: { dependent },
  name,
  source,
  children,
}: ParameterProps & { readonly children: React.ReactNode }) {
  const decider = useWatch({ name: `${source}.${dependent?.when.name ?? name}` });
  return dependent?.name === name && decider !== dependent.when.value ? null : children;
}

function Parameter({
  definition,
  name,
  source,
  stationId,
}: ParameterProps & { readonly stationId: string | undefined }) {
  const parameter = definition.parameters[name];
  const language = useLanguage();
  if (parameter === undefined) return null;
  const isRequired = parameter.required || definition.dependent?.name === name;
  const common = { source: `${source}.${name}`, label: parameter.title[language], isRequired };
  switch (parameter.type) {
    case 'ENUM':
      return <Choice {...common} parameter={parameter} />;
    case 'DATE':
      return <DateInput {...common} />;
    case 'ID':
      return (
        <RecordPicker
          {...common}
          reference={parameter.of === 'Team' ? 'teams' : 'people'}
          {...(stationId ? { filter: { stationId } } : {})}
        />
      );
    default:
      return <Named {...common} parameter={parameter} />;
  }
}

interface InputProps<Type extends MetricParameter['type']> {
  readonly source: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly parameter: Extract<MetricParameter, { readonly type: Type }>;
}

function Choice({ parameter, isRequired, ...input }: InputProps<'ENUM'>) {
  const language = useLanguage();
  return (
    <SelectInput
      {...input}
      isRequired={isRequired}
      margin="none"
      helperText={false}
      choices={parameter.values.map(({ value, title }) => ({ id: value, name: title[language] }))}
      translateChoice={false}
      {...(parameter.standard === null ? {} : { defaultValue: parameter.standard })}
      {...(isRequired ? {} : { emptyText: 'app.list.any' })}
    />
  );
}

/** A text, or a list of them, that names records by code or name. */
function Named({ parameter, ...input }: InputProps<'TEXT' | 'LIST'>) {
  const translate = useTranslate();
  const choices = useNamedChoices(parameter);
  const common = {
    ...input,
    choices,
    translateChoice: false,
    noOptionsText: translate('app.form.noOptions'),
    openText: translate('app.form.openOptions'),
    closeText: translate('ra.action.close'),
    clearText: translate('app.form.clear'),
  };
  if (parameter.type === 'LIST')
    return <AutocompleteArrayInput {...common} helperText="resources.metrics.text.listHelp" />;
  if (parameter.names === 'Team') return <TextInput {...input} helperText={false} />;
  return <AutocompleteInput {...common} helperText={false} clearOnBlur />;
}

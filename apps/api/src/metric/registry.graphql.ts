import {
  type DependentParameter,
  type ExclusiveParameters,
  type Localised,
  type MetricDefinition,
  type MetricParameter,
  metricDefinitions,
  type ParameterValue,
} from '@qinglan/domain';
import { builder } from '../builder.ts';

interface Named<Value> {
  readonly name: string;
  readonly value: Value;
}

const ParameterType = builder.enumType('MetricParameterType', {
  description:
    'ENUM: one of the values. TEXT, DATE, ID: a text. LIST: a list of texts. DATE is as the scalar, ID is a global id.',
  values: ['ENUM', 'TEXT', 'LIST', 'DATE', 'ID'] as const,
});

const valuesOf = (parameter: MetricParameter): readonly ParameterValue[] =>
  'values' in parameter ? parameter.values : [];

const names = (parameter: MetricParameter): string | null => {
  if (parameter.type === 'ID') return parameter.of;
  return parameter.type === 'TEXT' || parameter.type === 'LIST' ? parameter.names : null;
};

const Value = builder.objectRef<ParameterValue>('MetricParameterValue').implement({
  fields: (t) => ({
    value: t.exposeString('value'),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
  }),
});

const Parameter = builder.objectRef<Named<MetricParameter>>('MetricParameter').implement({
  description: 'What a metric can be asked with.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The key in `parameters`.' }),
    title: t.string({ resolve: ({ value }, _args, { locale }) => value.title[locale] }),
    type: t.field({ type: ParameterType, resolve: ({ value }) => value.type }),
    required: t.boolean({ resolve: ({ value }) => value.required }),
    values: t.field({
      type: [Value],
      description: 'Those of an ENUM; for a LIST, those that mean more than a code or a name.',
      resolve: ({ value }) => [...valuesOf(value)],
    }),
    standard: t.string({
      nullable: true,
      description: 'Taken where nothing is said.',
      resolve: ({ value }) => (value.type === 'ENUM' ? value.standard : null),
    }),
    names: t.string({
      nullable: true,
      description: 'The type of record that an ID, or a code or name in a TEXT or LIST, stands for.',
      resolve: ({ value }) => names(value),
    }),
  }),
});

const Exclusive = builder.objectRef<ExclusiveParameters>('MetricExclusiveParameters').implement({
  description: 'Parameters of which at most one is given.',
  fields: (t) => ({
    names: t.stringList({ resolve: (exclusive) => [...exclusive.names] }),
    atLeastOne: t.exposeBoolean('atLeastOne', { description: 'Just one must be.' }),
  }),
});

const Dependent = builder.objectRef<DependentParameter>('MetricDependentParameter').implement({
  description: 'A parameter that is given just where another one has a certain value.',
  fields: (t) => ({
    name: t.exposeString('name'),
    whenName: t.string({ resolve: ({ when }) => when.name }),
    whenValue: t.string({ resolve: ({ when }) => when.value }),
  }),
});

const inWords = (text: Localised | null, locale: keyof Localised) => text?.[locale] ?? null;

const Definition = builder.objectRef<MetricDefinition>('MetricDefinition').implement({
  description: 'A figure that the ledger can compute about a station, and what it asks for.',
  fields: (t) => ({
    name: t.exposeString('name'),
    title: t.string({
      description: "In the caller's language.",
      resolve: ({ title }, _args, { locale }) => title[locale],
    }),
    units: t.stringList({
      description: 'One; several where the parameters decide.',
      resolve: ({ units }) => [...units],
    }),
    parameters: t.field({
      type: [Parameter],
      resolve: ({ parameters }) => Object.entries(parameters).map(([name, value]) => ({ name, value })),
    }),
    exclusive: t.field({ type: Exclusive, nullable: true, resolve: ({ exclusive }) => exclusive }),
    dependent: t.field({ type: Dependent, nullable: true, resolve: ({ dependent }) => dependent }),
    unknown: t.string({
      nullable: true,
      description: 'Why its value may be null; null where it never is.',
      resolve: ({ unknown }, _args, { locale }) => inWords(unknown, locale),
    }),
  }),
});

builder.queryFields((t) => ({
  metrics: t.field({
    type: [Definition],
    description: 'Every metric that `metric` and a claim can name.',
    resolve: () => [...metricDefinitions],
  }),
}));

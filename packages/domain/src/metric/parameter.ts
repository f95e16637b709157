import type { CalendarDate } from '../date.ts';
import type { EntityName } from '../id.ts';
import type { Localised } from '../rule.ts';

/** One of the values that a parameter may take, in words. */
export interface ParameterValue<Value extends string = string> {
  readonly value: Value;
  readonly title: Localised;
}

interface Described<Required extends boolean> {
  readonly title: Localised;
  readonly required: Required;
}

export interface EnumParameter<Value extends string = string, Required extends boolean = boolean>
  extends Described<Required> {
  readonly type: 'ENUM';
  readonly values: readonly ParameterValue<Value>[];
  /** Taken where nothing is said. */
  readonly standard: Value | null;
}

/** What a text names by its code or name, so that a form can offer what there is. */
export type NamedThing = 'AwardKind' | 'Authority' | 'Team';

export interface TextParameter<Required extends boolean = boolean> extends Described<Required> {
  readonly type: 'TEXT';
  readonly names: NamedThing | null;
}

export interface ListParameter<Required extends boolean = boolean> extends Described<Required> {
  readonly type: 'LIST';
  readonly names: NamedThing | null;
  /** Values with a meaning of their own, beside the codes and names of records. */
  readonly values: readonly ParameterValue[];
}

export interface DateParameter<Required extends boolean = boolean> extends Described<Required> {
  readonly type: 'DATE';
}

export interface IdParameter<Required extends boolean = boolean> extends Described<Required> {
  readonly type: 'ID';
  /** The kind of record that it names. */
  readonly of: EntityName;
}

/** A parameter of a metric, described well enough to ask for it in a form. */
export type MetricParameter = EnumParameter | TextParameter | ListParameter | DateParameter | IdParameter;
export type ParameterType = MetricParameter['type'];

/** The parameters of a metric by their names, in the order in which a form asks for them. */
export type ParameterList = Readonly<Record<string, MetricParameter>>;

type ValueOf<Parameter extends MetricParameter> =
  Parameter extends EnumParameter<infer Value>
    ? Value
    : Parameter extends { readonly type: 'LIST' }
      ? readonly string[]
      : Parameter extends { readonly type: 'DATE' }
        ? CalendarDate
        : string;

/** What a metric computes with: checked values, null for those that were left out. */
export type ParametersOf<Parameters extends ParameterList> = {
  readonly [Name in keyof Parameters]: Parameters[Name]['required'] extends true
    ? ValueOf<Parameters[Name]>
    : ValueOf<Parameters[Name]> | null;
};

/** Checked parameters of any metric. */
export type MetricParameters = Readonly<Record<string, string | readonly string[] | null>>;

/** A parameter that need not be given. */
export function optional<Parameter extends MetricParameter>(
  parameter: Parameter,
): Omit<Parameter, 'required'> & { readonly required: false } {
  return { ...parameter, required: false };
}

export function choice<const Value extends string>(
  title: Localised,
  words: Readonly<Record<Value, Localised>>,
): EnumParameter<Value, true> {
  const values = Object.entries<Localised>(words).map(([value, words]) => ({
    // The keys of the words are the values; Object.entries forgets which.
    value: value as Value,
    title: words,
  }));
  return { type: 'ENUM', title, required: true, values, standard: null };
}

/** A choice that is made where nothing is said. */
export function choiceOr<const Value extends string>(
  standard: NoInfer<Value>,
  title: Localised,
  words: Readonly<Record<Value, Localised>>,
): EnumParameter<Value, true> {
  return { ...choice(title, words), standard };
}

export function text(title: Localised, names: NamedThing | null = null): TextParameter<true> {
  return { type: 'TEXT', title, required: true, names };
}

export function list(
  title: Localised,
  names: NamedThing | null,
  values: readonly ParameterValue[],
): ListParameter<true> {
  return { type: 'LIST', title, required: true, names, values };
}

export function date(title: Localised): DateParameter<true> {
  return { type: 'DATE', title, required: true };
}

export function id(of: EntityName, title: Localised): IdParameter<true> {
  return { type: 'ID', of, title, required: true };
}

/** The half-open period `[from, to)` that many metrics can be confined to. */
export const period: { readonly from: DateParameter<false>; readonly to: DateParameter<false> } = {
  from: optional(date({ zh: '起始日', en: 'From' })),
  to: optional(date({ zh: '截止日（不含）', en: 'To (not included)' })),
};

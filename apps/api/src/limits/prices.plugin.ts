import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { FieldComplexity } from '@pothos/plugin-complexity';
import {
  LIST_LENGTH,
  lengths,
  MUTATION_PRICE,
  PAGE_LENGTH,
  PAGED_PRICE,
  prices,
  WHOLE_LIST_PRICE,
} from './prices.ts';

const pluginName = 'prices';
export default pluginName;

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      prices: PricesPlugin<Types>;
    }
  }
}

interface Paging {
  readonly first?: number | null;
  readonly last?: number | null;
}

/** As many records as a page can hold; what is no length at all is refused when it is run. */
const pageLength = ({ first, last }: Paging, longest: number = PAGE_LENGTH.longest): number => {
  const asked = Math.max(first ?? 0, last ?? 0) || PAGE_LENGTH.standard;
  return Math.min(Math.max(asked, 1), longest);
};

/** As many values as an argument holds, those within its lists and objects: ids to look for above all. */
const valuesIn = (argument: unknown): number =>
  typeof argument === 'object' && argument !== null
    ? Object.values(argument).reduce<number>((sum, inner) => sum + valuesIn(inner), 0)
    : 1;

/** The argument whose length is that of the list, where there is one. */
const askedOneByOne = ['ids', 'claims'];

interface Field {
  readonly parentType: string;
  readonly name: string;
  readonly type: { readonly kind: string };
  readonly args: object;
}

const complexityOf = ({ parentType, name, type, args }: Field): FieldComplexity<object, object> => {
  const isPage = parentType.endsWith('Connection') && (name === 'nodes' || name === 'edges');
  const path = `${parentType}.${name}`;
  const field = prices[path] ?? 1;
  if (isPage) return { field, multiplier: 1 };
  if (parentType === 'Mutation')
    return (given: object) => ({ field: MUTATION_PRICE + valuesIn(given), multiplier: 1 });
  if ('first' in args)
    return (given: object) => ({
      field: field + (parentType === 'Query' ? WHOLE_LIST_PRICE : PAGED_PRICE) + valuesIn(given),
      multiplier: pageLength(given as Paging, lengths[path]),
    });
  if (type.kind !== 'List') return { field, multiplier: 1 };
  const counted = askedOneByOne.find((argument) => argument in args);
  if (counted === undefined) return { field, multiplier: lengths[path] ?? LIST_LENGTH };
  return (given: object) => {
    const length = ((given as Record<string, readonly unknown[]>)[counted] ?? []).length;
    return { field: field * Math.max(length, 1), multiplier: length };
  };
};

/** Puts its price on every field, for the complexity plugin to add up. */
class PricesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    Object.assign(field.pothosOptions, { complexity: complexityOf(field) });
    return field;
  }
}

SchemaBuilder.registerPlugin(pluginName, PricesPlugin);

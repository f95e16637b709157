import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { FieldComplexity } from '@pothos/plugin-complexity';
import { LIST_LENGTH, lengths, MUTATION_PRICE, PAGE_LENGTH, PAGED_PRICE, prices } from './prices.ts';

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
const pageLength = ({ first, last }: Paging): number => {
  const asked = Math.max(first ?? 0, last ?? 0) || PAGE_LENGTH.standard;
  return Math.min(Math.max(asked, 1), PAGE_LENGTH.longest);
};

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
  const field = prices[path] ?? (parentType === 'Mutation' ? MUTATION_PRICE : 1);
  if (isPage) return { field, multiplier: 1 };
  if ('first' in args)
    return (paging: object) => ({ field: field + PAGED_PRICE, multiplier: pageLength(paging as Paging) });
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

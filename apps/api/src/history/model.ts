import { getDatamodel } from '../generated/pothos.ts';
import { isNodeType } from '../global-id.ts';

/** A column of a table, as the API names it. */
export interface Field {
  readonly name: string;
  readonly column: string;
  /** A scalar's or an enumeration's name. */
  readonly type: string;
  /** For a reference: the relation, and the model of the record that it names. */
  readonly relation: { readonly name: string; readonly model: string } | null;
}

/** A table as the API names it. */
export interface Model {
  readonly name: string;
  readonly table: string;
  readonly fields: readonly Field[];
}

/** Our tables and columns are named as their models and fields, in snake case; a test holds them to it. */
const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (capital, place) => `${place === 0 ? '' : '_'}${capital.toLowerCase()}`);

type DescribedField = ReturnType<typeof getDatamodel>['datamodel']['models'][string]['fields'][number];

const relationOf = (fields: readonly DescribedField[], column: string): Field['relation'] => {
  const relation = fields.find(({ relationFromFields = [] }) => relationFromFields.includes(column));
  return relation ? { name: relation.name, model: relation.type } : null;
};

const modelOf = (name: string, fields: readonly DescribedField[]): Model => ({
  name,
  table: snake(name),
  fields: fields
    .filter(({ kind }) => kind !== 'object')
    .map((field) => ({
      name: field.name,
      column: snake(field.name),
      type: field.type,
      relation: relationOf(fields, field.name),
    })),
});

const models: readonly Model[] = Object.entries(getDatamodel().datamodel.models).map(([name, { fields }]) =>
  modelOf(name, fields),
);

const byTable: ReadonlyMap<string, Model> = new Map(models.map((model) => [model.table, model]));

/** What a table of the ledger holds. @throws Error for a table that no model describes */
export const modelOfTable = (table: string): Model => {
  const model = byTable.get(table);
  if (!model) throw new Error(`No model describes the table ${table}.`);
  return model;
};

/** The tables that hold records of a type and parts of them: what is no type of its own is part of what it names. */
export const tablesOf = (type: string): string[] =>
  isNodeType(type)
    ? models
        .filter(({ name, fields }) =>
          isNodeType(name) ? name === type : fields.some(({ relation }) => relation?.model === type),
        )
        .map(({ table }) => table)
    : [];

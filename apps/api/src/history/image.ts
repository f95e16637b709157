import { isDeepStrictEqual } from 'node:util';
import type { RecordRef } from '@qinglan/domain';
import { restrictedFields } from '../access/fields.ts';
import { atLeast } from '../access/roles.ts';
import { shownParameters } from '../claim/claim.store.ts';
import type { Context } from '../context.ts';
import { encodeGlobalId, type NodeType } from '../global-id.ts';
import { mayKnow } from '../metric/metric.store.ts';
import type { Field, Model } from './model.ts';

/** A row as the ledger keeps it: its columns by their names, in JSON. */
export type Image = Readonly<Record<string, unknown>>;

type Asking = Pick<Context, 'viewer'>;

/** One field that a change touched, as the API shows it. */
export interface FieldChange {
  readonly model: string;
  readonly field: string;
  /** Of the column: a scalar's or an enumeration's name; ID for a reference. */
  readonly type: string;
  readonly before: unknown;
  readonly after: unknown;
  /** For a reference: the records that it named. */
  readonly beforeReference: RecordRef | null;
  readonly afterReference: RecordRef | null;
}

/** What every change touches, or what the ledger derives: it tells nobody what was changed. */
const technical: readonly string[] = ['id', 'version', 'createdAt', 'updatedAt', 'ancestorIds'];

/** Kept beside what it was derived from, and told by none of the API's types. */
const derived: readonly string[] = ['ancestorIds'];

const isReference = (value: unknown): value is RecordRef =>
  typeof value === 'object' && value !== null && 'type' in value && 'id' in value;

/** JSON columns that hold ids of rows. */
const shownJson: Readonly<Record<string, (value: unknown, image: Image) => unknown>> = {
  'Claim.parameters': (value, { metric }) => shownParameters(String(metric), value),
  'Claim.frozenRecords': (value) =>
    Array.isArray(value)
      ? value.filter(isReference).map(({ type, id }) => ({ type, id: encodeGlobalId(type, id) }))
      : value,
};

/** A column's value as the API gives it. */
const shown = (model: Model, field: Field, image: Image): unknown => {
  const value = image[field.column] ?? null;
  if (value === null) return null;
  if (field.name === 'id') return encodeGlobalId(model.name, String(value));
  if (field.relation) return encodeGlobalId(field.relation.model, String(value));
  if (field.type === 'DateTime') return new Date(String(value)).toISOString();
  return shownJson[`${model.name}.${field.name}`]?.(value, image) ?? value;
};

/** What was computed for a claim tells what it asks for. */
const answers: readonly string[] = ['frozenValue', 'frozenRecords'];

const tellsAnswer = (model: Model, field: Field, image: Image, asking: Asking): boolean =>
  model.name === 'Claim' &&
  answers.includes(field.name) &&
  !mayKnow({ metric: String(image['metric']), parameters: image['parameters'] }, asking);

/** Whether the viewer may read the field in an image, as on the record itself: the permissions table decides. */
const mayRead = (model: Model, field: Field, image: Image, asking: Asking): boolean => {
  const names = field.relation ? [field.name, field.relation.name] : [field.name];
  const roles = names.flatMap((name) => restrictedFields.get(`${model.name}.${name}`) ?? []);
  return (
    roles.every((role) => asking.viewer !== null && atLeast(asking.viewer, role)) &&
    !tellsAnswer(model, field, image, asking)
  );
};

/** The row as the API shows it to the viewer, by the names of its fields; null where there was none. */
export const shownImage = (
  model: Model,
  image: Image | null,
  asking: Asking,
): Readonly<Record<string, unknown>> | null =>
  image === null
    ? null
    : Object.fromEntries(
        model.fields
          .filter((field) => !derived.includes(field.name) && mayRead(model, field, image, asking))
          .map((field) => [field.name, shown(model, field, image)]),
      );

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const referenceIn = ({ column, relation }: Field, image: Image | null): RecordRef | null => {
  const id = image?.[column] ?? null;
  return id === null || relation === null ? null : { type: relation.model as NodeType, id: String(id) };
};

/** The fields that differ between two images, in the model's order; of a row that came or went, what it held. */
export const changesBetween = (
  model: Model,
  before: Image | null,
  after: Image | null,
  asking: Asking,
): FieldChange[] =>
  model.fields
    .filter(({ name }) => !technical.includes(name))
    .filter((field) =>
      [before, after].every((image) => image === null || mayRead(model, field, image, asking)),
    )
    .filter(({ column }) => !(isEmpty(before?.[column]) && isEmpty(after?.[column])))
    .filter(({ column }) => !isDeepStrictEqual(before?.[column], after?.[column]))
    .map((field) => ({
      model: model.name,
      field: field.name,
      type: field.relation ? 'ID' : field.type,
      before: before === null ? null : shown(model, field, before),
      after: after === null ? null : shown(model, field, after),
      beforeReference: referenceIn(field, before),
      afterReference: referenceIn(field, after),
    }));

import { type ArchivableType, isArchivable } from '@qinglan/domain';
import { getDatamodel } from '../generated/pothos.ts';
import type { NodeType } from '../global-id.ts';

/** Records that stand and fall with the record that they are a part of: the field that leads to it. */
const wholes = {
  Claim: 'publication',
  HandoverItem: 'handover',
  TeamScore: 'standing',
  VanguardParticipation: 'task',
  StationLineage: 'successor',
} as const;

type JoinRow = 'StationLineage';
export type Model = NodeType | JoinRow;

const isPart = (model: string): model is keyof typeof wholes => Object.hasOwn(wholes, model);

/** One reference of a record to another. */
export interface Reference {
  readonly model: Model;
  readonly field: string;
  readonly column: string;
  readonly target: ArchivableType;
}

const { models } = getDatamodel().datamodel;

const isModel = (name: string): name is Model => isArchivable(name) || isPart(name);

/** Every reference between records of the ledger, as the models declare them. */
const references: readonly Reference[] = Object.entries(models).flatMap(([model, { fields }]) =>
  fields.flatMap(({ name, type, relationFromFields = [] }) => {
    const [column] = relationFromFields;
    const between = isModel(model) && isArchivable(type) && column !== undefined;
    return between ? [{ model, field: name, column, target: type }] : [];
  }),
);

/** The reference of a part to its whole; null for a record that stands by itself. */
const wholeOf = (model: Model): Reference | null =>
  (isPart(model) &&
    references.find((reference) => reference.model === model && reference.field === wholes[model])) ||
  null;

/** The parts of a record of that type, by the reference that makes them its parts. */
export const partsOf = (type: ArchivableType): readonly Reference[] =>
  references.filter(({ model, field, target }) => target === type && wholeOf(model)?.field === field);

/** What a record of that kind refers to; a part that stands by its whole does not count it. */
export const referencesFrom = (model: Model): readonly Reference[] =>
  references.filter((reference) => reference.model === model);

/** What refers to a record of that type and is no part of it. */
export const referencesTo = (type: ArchivableType): readonly Reference[] =>
  references.filter(({ model, field, target }) => target === type && wholeOf(model)?.field !== field);

/** Rows that count: not archived, nor part of what is. */
export const liveWhere = (model: Model): object => ({
  ...(model !== 'StationLineage' && { archivedAt: null }),
  ...(isPart(model) && { [wholes[model]]: { archivedAt: null } }),
});

/** The kind of record that a reader knows it by. */
export const shownAs = (model: Model): NodeType => (model === 'StationLineage' ? 'Station' : model);

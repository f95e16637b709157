import type { RecordRef } from '@qinglan/domain';
import { type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { encodeGlobalId } from '../global-id.ts';
import { RecordLineType } from '../metric/metric.graphql.ts';
import { evidenceOf, recordLines } from '../metric/metric.store.ts';
import {
  type ActorKind,
  actorOf,
  changesOf,
  entryGlobalId,
  type LedgerActor,
  type LedgerEntryRow,
  recordOf,
} from './history.store.ts';
import { type FieldChange, shownImage } from './image.ts';
import { modelOfTable } from './model.ts';

const actorKinds = [
  'PERSON',
  'SERVICE',
  'SYSTEM',
  'COMMAND',
  'UNKNOWN',
] as const satisfies readonly ActorKind[];

const LedgerActorKind = builder.enumType('LedgerActorKind', {
  description: 'UNKNOWN: an account that is gone.',
  values: actorKinds,
});

export const LedgerOperationType = builder.enumType('LedgerOperation', {
  description: 'BASELINE: the record was there before the ledger began.',
  values: ['INSERT', 'UPDATE', 'DELETE', 'BASELINE'] as const,
});

export const LedgerActorType = builder.objectRef<LedgerActor>('LedgerActor').implement({
  description: 'Who writes: a person or service that signed in, or a part of the product.',
  fields: (t) => ({
    id: t.id({
      description: 'As the ledger names it: `user:<account>`, `command:<command>`, `system:<what>`.',
      resolve: ({ id }) => id,
    }),
    name: t.exposeString('name'),
    kind: t.field({ type: LedgerActorKind, resolve: ({ kind }) => kind }),
    userId: t.id({
      nullable: true,
      description: 'The account, as `viewer.id` names it.',
      resolve: ({ userId }) => userId,
    }),
  }),
});

const recordNamed = async (context: Context, reference: RecordRef | null) =>
  reference === null ? null : ((await evidenceOf(context, [reference]))[0] ?? null);

const lineNamed = async (context: Context, reference: RecordRef | null) =>
  reference === null ? null : ((await recordLines(context, [reference]))[0] ?? null);

/** The type of the values, as the record's own type in the API says it; the column's where it has no such field. */
const valueType = ({ model, field, type }: FieldChange, schema: GraphQLSchema): string => {
  const owner = schema.getType(model);
  const known = isObjectType(owner) ? owner.getFields()[field] : undefined;
  const named = known && getNamedType(known.type);
  if (named && isLeafType(named)) return named.name;
  return named || type === 'Json' ? 'JSON' : type;
};

const FieldChangeType = builder.objectRef<FieldChange>('FieldChange').implement({
  description: 'One field before and after a change; values are as the API gives them on the record.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'As inputs name it: `authorityId` for a reference, whose values are ids.',
    }),
    valueType: t.string({
      description: 'The type of the values: a scalar, an enumeration, or ID for a reference.',
      resolve: (change, _args, _context, { schema }) => valueType(change, schema),
    }),
    before: t.field({ type: 'JSON', nullable: true, resolve: ({ before }) => before }),
    after: t.field({ type: 'JSON', nullable: true, resolve: ({ after }) => after }),
    beforeRecord: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The record that a reference named, as it is now.',
      resolve: ({ beforeReference }, _args, context) => recordNamed(context, beforeReference),
    }),
    afterRecord: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      resolve: ({ afterReference }, _args, context) => recordNamed(context, afterReference),
    }),
    beforeLine: t.field({
      type: RecordLineType,
      nullable: true,
      description: 'The same record in one line.',
      resolve: ({ beforeReference }, _args, context) => lineNamed(context, beforeReference),
    }),
    afterLine: t.field({
      type: RecordLineType,
      nullable: true,
      resolve: ({ afterReference }, _args, context) => lineNamed(context, afterReference),
    }),
  }),
});

const LedgerStep = builder.objectRef<LedgerEntryRow>('LedgerStep').implement({
  description: "One statement that changed rows: one link of the ledger's chain.",
  fields: (t) => ({
    sequence: t.int({ resolve: ({ stepSequence }) => Number(stepSequence) }),
    hash: t.string({
      description: 'SHA-256 over the step and the hash of the one before it, in hexadecimal.',
      resolve: ({ hash }) => Buffer.from(hash).toString('hex'),
    }),
  }),
});

/** One change of one record, for lists and for those who listen. */
export const LedgerEntry = builder.objectRef<LedgerEntryRow>('LedgerEntry').implement({
  description: 'One change of one record: who, when, why, and what it was before and after.',
  fields: (t) => ({
    id: t.id({
      description: "Names the entry for ever, and is its cursor; it is no record's id.",
      resolve: entryGlobalId,
    }),
    at: t.field({ type: 'DateTime', resolve: ({ at }) => at }),
    actor: t.field({
      type: LedgerActorType,
      resolve: ({ actor }, _args, context) => actorOf(context, actor),
    }),
    action: t.exposeString('action', { nullable: true, description: 'The operation that was asked for.' }),
    reason: t.exposeString('reason', { nullable: true, description: "In the writer's own words." }),
    source: t.exposeString('source', { nullable: true, description: 'The file that the record came from.' }),
    login: t.exposeString('login', { nullable: true, description: "The database's own login; for ADMIN." }),
    operation: t.field({ type: LedgerOperationType, resolve: ({ operation }) => operation }),
    recordType: t.string({
      description: 'The type of the record whose history it belongs to.',
      resolve: (entry) => recordOf(entry).type,
    }),
    recordId: t.id({
      resolve: (entry) => {
        const { type, id } = recordOf(entry);
        return encodeGlobalId(type, id);
      },
    }),
    record: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The record as it is now; null when it is gone.',
      resolve: (entry, _args, context) => recordNamed(context, recordOf(entry)),
    }),
    line: t.field({
      type: RecordLineType,
      nullable: true,
      description: 'The same record in one line, with the page that shows it.',
      resolve: (entry, _args, context) => lineNamed(context, recordOf(entry)),
    }),
    part: t.string({
      nullable: true,
      description:
        'What part of the record was changed, where it was not the record itself: `StationLineage`.',
      resolve: ({ rowId, recordId, tableName }) => (rowId === recordId ? null : modelOfTable(tableName).name),
    }),
    changes: t.field({
      type: [FieldChangeType],
      description:
        'The fields that differ; of a new record every field that says something, of a removed one what it said.',
      resolve: (entry, _args, context) => changesOf(entry, context),
    }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The whole record before, by the names of its fields.',
      resolve: ({ tableName, before }, _args, context) =>
        shownImage(modelOfTable(tableName), before, context),
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      resolve: ({ tableName, after }, _args, context) => shownImage(modelOfTable(tableName), after, context),
    }),
    step: t.field({ type: LedgerStep, resolve: (entry) => entry }),
  }),
});

import { draftHandover, idOf, type HandoverItemKind as Kind, openWithoutHandover } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { rowLoader } from '../common/loader.ts';
import type { Context } from '../context.ts';
import { encodeGlobalId, filterId } from '../global-id.ts';
import { HandoverItemKind } from './handover.graphql.ts';
import { goingOn } from './handover.store.ts';

/** One thing that is open, wherever it is kept. */
interface OpenThing {
  readonly kind: Kind;
  readonly text: string;
  readonly goalId: string | null;
  readonly dueOn: string | null;
}

const goalPage = {
  description: 'The goal that it is, or that the task serves.',
  resolve: ({ goalId }: OpenThing) => (goalId === null ? null : encodeGlobalId('Goal', goalId)),
};

const HandoverEntry = builder.objectRef<OpenThing>('HandoverEntry').implement({
  description: 'One thing that would be handed over.',
  fields: (t) => ({
    kind: t.field({ type: HandoverItemKind, resolve: ({ kind }) => kind }),
    text: t.exposeString('text'),
    goalId: t.id({ nullable: true, ...goalPage }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true }),
  }),
});

interface Draft {
  readonly fromName: string | null;
  readonly entries: readonly OpenThing[];
}

const HandoverDraft = builder.objectRef<Draft>('HandoverDraft').implement({
  description: 'A handover before it is opened: from whom, and what besides promises.',
  fields: (t) => ({
    fromName: t.exposeString('fromName', {
      nullable: true,
      description: 'The secretary before; null for the first one of the branch.',
    }),
    entries: t.field({ type: [HandoverEntry], resolve: ({ entries }) => [...entries] }),
  }),
});

interface LeftThing extends OpenThing {
  readonly ownerName: string;
  readonly leftOn: string;
  readonly declined: boolean;
}

const LeftBehind = builder.objectRef<LeftThing>('LeftBehind').implement({
  description: 'An open goal or task whose secretary has left, and that waits in no handover.',
  fields: (t) => ({
    kind: t.field({ type: HandoverItemKind, resolve: ({ kind }) => kind }),
    text: t.exposeString('text'),
    goalId: t.id({ nullable: true, ...goalPage }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true }),
    ownerName: t.exposeString('ownerName', { description: 'The former secretary.' }),
    leftOn: t.expose('leftOn', { type: 'Date' }),
    declined: t.exposeBoolean('declined', { description: 'It was handed over once, and declined.' }),
  }),
});

const nameOf = async (context: Context, personId: string | null): Promise<string | null> => {
  if (personId === null) return null;
  const people = rowLoader(context, 'personName', (where) =>
    context.db.person.findMany({ where, select: { id: true, name: true } }),
  );
  return (await people.load(personId))?.name ?? null;
};

builder.prismaObjectFields('Branch', (t) => ({
  handoverDraft: t.field({
    type: HandoverDraft,
    description: 'What would be handed over to a secretary on a day, today if none is given.',
    args: { toPersonId: t.arg.id({ required: true }), handedOn: t.arg({ type: 'Date' }) },
    resolve: async ({ id }, { toPersonId, handedOn }, context) => {
      const facts = await goingOn(context, id);
      const to = idOf('Person', filterId('Person', toPersonId));
      const { fromPersonId, entries } = draftHandover(facts, to, handedOn ?? context.today);
      const { goals, tasks, terms } = facts;
      return {
        fromName: await nameOf(context, fromPersonId),
        entries: entries.map(({ kind, text, goalId, taskId, termId }) => {
          const goal = goals.find((each) => each.id === goalId);
          const task = tasks.find((each) => each.id === taskId);
          const { dueOn } = goal ?? task ?? terms.find((each) => each.id === termId) ?? { dueOn: null };
          return { kind, text, goalId: goalId ?? task?.goalId ?? null, dueOn };
        }),
      };
    },
  }),
  openWithoutHandover: t.field({
    type: [LeftBehind],
    description: 'Open goals and tasks of former secretaries that wait in no handover.',
    args: { asOf: t.arg({ type: 'Date', description: 'Whose tenure has ended by then; today if none.' }) },
    resolve: async ({ id }, { asOf }, context) => {
      const left = openWithoutHandover(await goingOn(context, id), asOf ?? context.today);
      return Promise.all(
        left.map(async ({ kind, record, leftOn, declined }) => ({
          kind,
          text: record.title,
          goalId: 'goalId' in record ? record.goalId : record.id,
          dueOn: record.dueOn,
          ownerName: (await nameOf(context, record.ownerId)) ?? '',
          leftOn,
          declined,
        })),
      );
    },
  }),
}));

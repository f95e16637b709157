import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';
import type { TypedLine } from './record-line.store.ts';

/** A record in one line, whatever its type: for lists of evidence. `recordLines` makes them. */
export const RecordLineType = builder.objectRef<TypedLine>('RecordLine').implement({
  description: 'A record of any type in one line: what it is about, when, and on which page it is shown.',
  fields: (t) => ({
    type: t.string({ description: 'Its type.', resolve: ({ type }) => type }),
    id: t.id({ resolve: ({ type, id }) => encodeGlobalId(type, id) }),
    label: t.string({
      nullable: true,
      description: 'Its name, or that of whom it is about; null where its type and date say enough.',
      resolve: ({ label }) => label,
    }),
    detail: t.string({
      nullable: true,
      resolve: ({ detail = null }, _args, { locale }) =>
        typeof detail === 'object' && detail !== null ? detail[locale] : detail,
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its day, or the first day of its period.',
      resolve: ({ from }) => from,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day after it; null while it runs, and for a day.',
      resolve: ({ to = null }) => to,
    }),
    isPeriod: t.boolean({
      description: 'Whether it lasts from `from` to `to`, or is of the day `from`.',
      resolve: ({ to }) => to !== undefined,
    }),
    count: t.int({
      nullable: true,
      description: 'How many it counts.',
      resolve: ({ count = null }) => count,
    }),
    synthetic: t.boolean({
      description: 'Made up for demonstration or tests.',
      resolve: ({ synthetic = false }) => synthetic,
    }),
    pageType: t.string({
      description: 'The type of the record on whose page it is shown.',
      resolve: ({ parent }) => parent.type,
    }),
    pageId: t.id({ resolve: ({ parent }) => encodeGlobalId(parent.type, parent.id) }),
  }),
});

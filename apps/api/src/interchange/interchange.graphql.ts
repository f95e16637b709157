import { builder } from '../builder.ts';
import type { ImportBatch, ImportRow } from '../generated/prisma/client.ts';
import { decodeGlobalId } from '../global-id.ts';

interface Origin extends ImportRow {
  readonly import: ImportBatch;
}

const ImportOrigin = builder.objectRef<Origin>('ImportOrigin').implement({
  description: 'The row of a file that a record came from.',
  fields: (t) => ({
    fileName: t.string({ resolve: (origin) => origin.import.fileName }),
    row: t.exposeInt('row', { description: 'As a spreadsheet numbers it: the headers are row 1.' }),
    sha256: t.string({
      description: 'Of the file’s bytes, in hexadecimal.',
      resolve: (origin) => origin.import.sha256,
    }),
    importedAt: t.field({ type: 'DateTime', resolve: (origin) => origin.import.createdAt }),
    importedBy: t.string({ resolve: (origin) => origin.import.actorName }),
  }),
});

builder.queryField('importOrigin', (t) =>
  t.field({
    type: ImportOrigin,
    nullable: true,
    description: 'Where a record came from, if it was imported.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { db }) =>
      db.importRow.findUnique({
        where: { recordId: decodeGlobalId(id).id },
        include: { import: true },
      }),
  }),
);

import { getRefFromModel } from '@pothos/plugin-prisma';
import { type ArchivableType, archivableTypes } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { reread } from '../common/change.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { referenceTo } from '../global-id.ts';
import { archive, restore } from './archive.changes.ts';
import { readAgain } from './archive.store.ts';

const ArchiveInput = builder.inputType('ArchiveInput', {
  description: 'Which record, as of which version, and why.',
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true }),
    reason: t.string({ required: true }),
    acknowledge: t.field({ type: [AcknowledgementInput] }),
  }),
});

const descriptions = {
  archive:
    'Takes a record out of lists and figures. Nothing is deleted: it stays readable by its id, and is restored. Refused while other records rest on it.',
  restore: 'Takes an archived record back.',
};

const mutationOf = (type: ArchivableType, verb: keyof typeof descriptions, work: typeof archive): void =>
  builder.mutationField(`${verb}${type}`, (t) =>
    t.prismaField({
      type: getRefFromModel(type, builder),
      description: descriptions[verb],
      errors: {},
      args: { input: t.arg({ type: ArchiveInput, required: true }) },
      resolve: async (query, _root, { input }, { db, change, now, today }) => {
        const id = referenceTo(type, input.id, 'id');
        await change((tx) => work(tx, type, { ...input, id }, { now, today }));
        return readAgain(db, type, { ...reread(query), where: { id } });
      },
    }),
  );

for (const type of archivableTypes) {
  mutationOf(type, 'archive', archive);
  mutationOf(type, 'restore', restore);
}

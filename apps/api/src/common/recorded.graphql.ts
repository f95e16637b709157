import { builder } from '../builder.ts';
import { acknowledgementsOf } from './acknowledgement.ts';

interface AcknowledgementShape {
  readonly code: string;
  readonly reason: string;
}

interface RecordedShape {
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly archivedAt: Date | null;
  readonly archiveReason: string | null;
  readonly acknowledgements: unknown;
}

const Acknowledgement = builder.objectRef<AcknowledgementShape>('Acknowledgement').implement({
  description: 'Why a warning was accepted when the record was saved.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code of the rule that warned.' }),
    reason: t.exposeString('reason'),
  }),
});

/** What every changeable record has. */
export const Recorded = builder.interfaceRef<RecordedShape>('Recorded').implement({
  description: 'What every changeable record has.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Send it back when you change the record.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is out of lists and figures; null while it is not archived.',
    }),
    archiveReason: t.exposeString('archiveReason', {
      nullable: true,
      description: 'Why it is archived; null while it is not.',
    }),
    acknowledgements: t.field({
      type: [Acknowledgement],
      description: 'Warnings accepted with a reason, kept with the record.',
      resolve: (record) => acknowledgementsOf(record.acknowledgements),
    }),
  }),
});

/** Accepts a warning by its rule code, with the reason that is kept. */
export const AcknowledgementInput = builder.inputType('AcknowledgementInput', {
  description: 'Accepts the warning of one rule; the reason is kept with the record.',
  fields: (t) => ({
    code: t.string({ required: true }),
    reason: t.string({ required: true }),
  }),
});

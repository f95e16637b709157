import { type Claim, describeQuestion, type RecordRef, recordsNamed } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { loaderFor } from '../common/loader.ts';
import type { Context } from '../context.ts';
import { decodeGlobalId, encodeGlobalId, type NodeType } from '../global-id.ts';
import { type Evidence, evidenceName, evidenceOf } from './evidence.store.ts';

export const EvidenceType = builder.objectRef<Evidence>('Evidence').implement({
  description: 'A counted record in words.',
  fields: (t) => ({
    id: t.id({ resolve: ({ type, id }) => encodeGlobalId(type, id) }),
    type: t.exposeString('type', { description: 'The GraphQL type of the record.' }),
    label: t.exposeString('name', {
      nullable: true,
      description: 'A name of its own, or of whom it is about; null where its kind says it all.',
    }),
    name: t.string({ resolve: (evidence, _args, { locale }) => evidenceName(evidence, locale) }),
    date: t.expose('date', { type: 'Date', nullable: true }),
    synthetic: t.exposeBoolean('synthetic'),
    page: t.id({
      description: 'The record on whose page it is shown: itself, or what it belongs to.',
      resolve: ({ page }) => encodeGlobalId(page.type, page.id),
    }),
    pageType: t.string({ resolve: ({ page }) => page.type }),
  }),
});

/** The keys of the loader are made from records below, so each names a type of ours. */
const recordOf = (key: string): RecordRef => {
  const { typename, id } = decodeGlobalId(key);
  return { type: typename as NodeType, id };
};

/** The records in words, in their order; those of a whole page are read at once. */
export const loadEvidence = async (context: Context, records: readonly RecordRef[]): Promise<Evidence[]> => {
  const loader = loaderFor<Evidence | null>(
    context,
    'claim.evidence',
    (keys) => evidenceOf(context.db, keys.map(recordOf)),
    null,
  );
  const found = await loader.loadMany(records.map(({ type, id }) => encodeGlobalId(type, id)));
  return found.flatMap((one) => (one === null || one instanceof Error ? [] : [one]));
};

/** A metric with its parameters, the records among them by their names. */
export const questionInWords = async (
  context: Context,
  asked: Pick<Claim, 'metric' | 'parameters'>,
): Promise<string> => {
  const named = await loadEvidence(context, recordsNamed(asked));
  return describeQuestion(
    asked,
    context.locale,
    (type, id) => named.find((record) => record.type === type && record.id === id)?.name ?? null,
  );
};

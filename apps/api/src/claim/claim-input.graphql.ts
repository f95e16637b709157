import { builder } from '../builder.ts';
import { ClaimQualifier } from './claim.graphql.ts';

export const ClaimInput = builder.inputType('ClaimInput', {
  description: 'A figure that an account states, bound to a metric.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Names the claim within its publication.' }),
    text: t.string({ required: true, description: 'The words of the account that state it.' }),
    metric: t.string({ required: true }),
    parameters: t.field({
      type: 'JSON',
      description: 'As the metric takes them; records by their global ids.',
    }),
    stated: t.float({ required: true }),
    unit: t.string({ required: true, description: 'The unit that the metric is counted in.' }),
    qualifier: t.field({ type: ClaimQualifier, required: true, defaultValue: 'EXACT' }),
    start: t.int({ description: 'Where it is marked in the body, in UTF-16 code units.' }),
    length: t.int(),
  }),
});

import { endLeadership } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, reread, sameVersion } from '../common/change.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { lockLeadership, updateLeadership } from './leadership.store.ts';

builder.mutationField('endLeadership', (t) =>
  t.prismaFieldWithInput({
    type: 'TeamLeadership',
    description: 'Ends a leadership, or corrects the day on which it ended; the leader stays a member.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ description: 'When given, a record changed meanwhile is not overwritten.' }),
      to: t.input.field({ type: 'Date', required: true, description: 'The first day after it.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const id = referenceTo('TeamLeadership', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockLeadership(tx, id), 'TeamLeadership', 'id');
        sameVersion('TeamLeadership', row, version ?? row.version, input);
        await updateLeadership(tx, row, accept(endLeadership({ facts, input, today, acknowledge })));
      });
      return db.teamLeadership.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

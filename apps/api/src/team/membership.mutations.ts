import { joinTeam, leaveTeam } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, reread } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { belonging, insertMembership, membershipToEnd, updateMembership } from './membership.store.ts';

builder.mutationField('joinTeam', (t) =>
  t.prismaFieldWithInput({
    type: 'TeamMembership',
    description: 'Lets a person join a team, or a member take its lead.',
    errors: {},
    input: {
      teamId: t.input.id({ required: true }),
      personId: t.input.id({ required: true }),
      from: t.input.field({ type: 'Date', required: true }),
      to: t.input.field({ type: 'Date', description: 'For a time that is over: the first day after it.' }),
      asLeader: t.input.boolean({
        defaultValue: false,
        description: 'Joins as leader; a member takes the lead and keeps the membership.',
      }),
      endPrevious: t.input.boolean({
        defaultValue: false,
        description: 'With asLeader: ends the running leadership on the day that this one begins.',
      }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { teamId, personId, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const team = referenceTo('Team', teamId, 'teamId');
      const person = referenceTo('Person', personId, 'personId');
      const id = await change(async (tx) => {
        const present = await belonging(tx, team, person);
        const ids = { membership: newId('TeamMembership'), leadership: newId('TeamLeadership') };
        const decision = joinTeam({ facts: present.facts, input, ids, today, acknowledge });
        return insertMembership(tx, present, accept(decision));
      });
      return db.teamMembership.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('leaveTeam', (t) =>
  t.prismaFieldWithInput({
    type: 'TeamMembership',
    description: 'Ends a membership; a leadership still running in it ends on the same day.',
    errors: {},
    input: {
      teamId: t.input.id({ required: true }),
      personId: t.input.id({ required: true }),
      to: t.input.field({ type: 'Date', required: true, description: 'The first day after it.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { teamId, personId, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const team = referenceTo('Team', teamId, 'teamId');
      const person = referenceTo('Person', personId, 'personId');
      const id = await change(async (tx) => {
        const present = await belonging(tx, team, person);
        const { row, facts } = found(membershipToEnd(present, input.to), 'TeamMembership', 'personId');
        await updateMembership(tx, row, accept(leaveTeam({ facts, input, today, acknowledge })));
        return row.id;
      });
      return db.teamMembership.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

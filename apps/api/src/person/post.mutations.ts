import { appointToPost, changePost, endPost } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { PostKind } from './post.graphql.ts';
import { insertPost, lockPost, postFacts, updatePost } from './post.store.ts';

builder.mutationField('appointToPost', (t) =>
  t.prismaFieldWithInput({
    type: 'Post',
    description: 'Appoints a person to a post at a station.',
    errors: {},
    input: {
      personId: t.input.id({ required: true }),
      stationId: t.input.id({ required: true }),
      kind: t.input.field({ type: PostKind, required: true }),
      title: t.input.string({ description: 'Required with OTHER.' }),
      from: t.input.field({ type: 'Date', required: true }),
      to: t.input.field({ type: 'Date', description: 'For a post that is over: the first day after it.' }),
      endPrevious: t.input.boolean({
        defaultValue: false,
        description: 'With DIRECTOR: ends the running directorship on the day that this one begins.',
      }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { personId, stationId, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const person = referenceTo('Person', personId, 'personId');
      const station = referenceTo('Station', stationId, 'stationId');
      const id = await change(async (tx) => {
        const facts = await postFacts(tx, station, person);
        const ids = { post: newId('Post') };
        return insertPost(tx, accept(appointToPost({ facts, input, ids, today, acknowledge })));
      });
      return db.post.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updatePost', (t) =>
  t.prismaFieldWithInput({
    type: 'Post',
    description: 'Changes the named fields of a post.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      kind: t.input.field({ type: PostKind }),
      title: t.input.string(),
      from: t.input.field({ type: 'Date' }),
      to: t.input.field({ type: 'Date', description: 'The first day after it.' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('Post', globalId, 'id');
      const input = {
        ...asked,
        kind: required(asked.kind, 'kind'),
        from: required(asked.from, 'from'),
      };
      await change(async (tx) => {
        const { row, facts } = found(await lockPost(tx, id), 'Post', 'id');
        sameVersion('Post', row, version, input);
        await updatePost(tx, row, accept(changePost({ facts, input, today, acknowledge })));
      });
      return db.post.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('endPost', (t) =>
  t.prismaFieldWithInput({
    type: 'Post',
    description: 'Ends a post, or corrects the day on which it ended.',
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
      const id = referenceTo('Post', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockPost(tx, id), 'Post', 'id');
        sameVersion('Post', row, version ?? row.version, input);
        await updatePost(tx, row, accept(endPost({ facts, input, today, acknowledge })));
      });
      return db.post.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

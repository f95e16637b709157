import { changeAuthority, createAuthority, idOf } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import type { Transaction } from '../database/database.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { AuthorityLevel, AuthorityLine } from './authority.graphql.ts';
import {
  changeFacts,
  creationFacts,
  insertAuthority,
  lockAuthority,
  updateAuthority,
} from './authority.store.ts';

const parentFor = async (tx: Transaction, globalId: string | null | undefined) => {
  if (globalId == null) return globalId;
  const id = referenceTo('Authority', globalId, 'parentId');
  found(await lockAuthority(tx, id), 'Authority', 'parentId');
  return idOf('Authority', id);
};

builder.mutationFields((t) => ({
  createAuthority: t.prismaFieldWithInput({
    type: 'Authority',
    description: 'Puts a new authority under its parent.',
    errors: {},
    input: {
      code: t.input.string({ required: true }),
      name: t.input.string({ required: true }),
      line: t.input.field({ type: AuthorityLine, required: true }),
      level: t.input.field({ type: AuthorityLevel, required: true }),
      parentId: t.input.id(),
      declaredStations: t.input.int(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { acknowledge, ...asked } }, { db, change, today }) => {
      const id = await change(async (tx) => {
        const input = { ...asked, parentId: await parentFor(tx, asked.parentId) };
        const facts = await creationFacts(tx, input);
        const ids = { authority: newId('Authority') };
        return insertAuthority(tx, accept(createAuthority({ facts, input, ids, today, acknowledge })));
      });
      return db.authority.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateAuthority: t.prismaFieldWithInput({
    type: 'Authority',
    description: 'Changes the named fields of an authority.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      code: t.input.string(),
      name: t.input.string(),
      line: t.input.field({ type: AuthorityLine }),
      level: t.input.field({ type: AuthorityLevel }),
      parentId: t.input.id(),
      declaredStations: t.input.int(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('Authority', globalId, 'id');
      await change(async (tx) => {
        const row = found(await lockAuthority(tx, id), 'Authority', 'id');
        const input = {
          ...asked,
          code: required(asked.code, 'code'),
          name: required(asked.name, 'name'),
          line: required(asked.line, 'line'),
          level: required(asked.level, 'level'),
          parentId: await parentFor(tx, asked.parentId),
        };
        sameVersion('Authority', row, version, input);
        const facts = await changeFacts(tx, row, input);
        await updateAuthority(tx, row, accept(changeAuthority({ facts, input, today, acknowledge })));
      });
      return db.authority.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

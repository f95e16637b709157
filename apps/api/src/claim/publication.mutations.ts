import {
  changePublication,
  createPublication,
  type ClaimInput as DomainClaimInput,
  mostClaims,
  publishPublication,
} from '@qinglan/domain';
import { reachOf } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import { found, reasonOf, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { lockedStation } from '../station/station.store.ts';
import { answersOf, farSightedAnswers } from './claim.store.ts';
import { ClaimInput } from './claim-input.graphql.ts';
import { storedParameters } from './parameters.ts';
import {
  insertPublication,
  lockPublication,
  publicationFacts,
  updatePublication,
} from './publication.store.ts';

type Asked = typeof ClaimInput.$inferInput;

const claimsOf = (asked: readonly Asked[]): DomainClaimInput[] =>
  asked.map(({ parameters, ...claim }, index) => ({
    ...claim,
    parameters: storedParameters(claim.metric, parameters, ['claims', `${index}`, 'parameters']),
  }));

/** Beyond the most that an account may have, the domain refuses all of them. */
const idsFor = (claims: readonly unknown[]) => claims.slice(0, mostClaims).map(() => newId('Claim'));

builder.mutationFields((t) => ({
  createPublication: t.prismaFieldWithInput({
    type: 'Publication',
    description: 'Begins an account of a station as a draft, with the figures that it states.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      title: t.input.string({ required: true }),
      asOf: t.input.field({ type: 'Date', required: true }),
      body: t.input.string({ description: 'At most 20,000 characters.' }),
      claims: t.input.field({ type: [ClaimInput], description: 'In their order; at most 200.' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { stationId, acknowledge, ...asked } }, { db, change, today }) => {
      const stationRef = referenceTo('Station', stationId, 'stationId');
      const claims = claimsOf(asked.claims ?? []);
      const id = await change(async (tx) => {
        const station = found(await lockedStation(tx, stationRef), 'Station', 'stationId');
        const ids = { publication: newId('Publication'), claims: idsFor(claims) };
        const input = { ...asked, claims };
        return insertPublication(
          tx,
          accept(createPublication({ facts: { station }, input, ids, today, acknowledge })),
        );
      });
      return db.publication.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updatePublication: t.prismaFieldWithInput({
    type: 'Publication',
    description:
      'Changes the named fields of a draft. `claims` are all its claims: those with a known key change, the others are new, and those left out are removed.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      title: t.input.string(),
      asOf: t.input.field({ type: 'Date' }),
      body: t.input.string(),
      claims: t.input.field({ type: [ClaimInput] }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, now, today },
    ) => {
      const id = referenceTo('Publication', globalId, 'id');
      const { claims: askedClaims, ...plain } = asked;
      const named = {
        ...plain,
        title: required(asked.title, 'title'),
        asOf: required(asked.asOf, 'asOf'),
      };
      const claims = askedClaims === undefined ? undefined : claimsOf(askedClaims ?? []);
      await change(async (tx) => {
        const row = found(await lockPublication(tx, id), 'Publication', 'id');
        sameVersion('Publication', row, version, named);
        const facts = found(await publicationFacts(tx, row), 'Station', 'id');
        const input = { ...named, ...(claims && { claims }) };
        const ids = { claims: idsFor(claims ?? facts.claims) };
        const decision = changePublication({ facts, input, ids, today, acknowledge });
        await updatePublication(tx, row, facts.claims, accept(decision), { now });
      });
      return db.publication.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  publishPublication: t.prismaFieldWithInput({
    type: 'Publication',
    description:
      'Publishes a draft: each figure is frozen with its verdict, its records and the version of the rules. From then on the account does not change.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      publishedOn: t.input.field({ type: 'Date', description: 'Today when absent.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, publishedOn, acknowledge } },
      { db, viewer, change, now, today },
    ) => {
      const id = referenceTo('Publication', globalId, 'id');
      const readsAll = reachOf(viewer, 'REVIEWER') === 'EVERYWHERE';
      const far = readsAll ? [] : await farSightedAnswers(db, id);
      await change(async (tx) => {
        const row = found(await lockPublication(tx, id), 'Publication', 'id');
        sameVersion('Publication', row, version, {});
        const known = found(await publicationFacts(tx, row), 'Station', 'id');
        const answers = new Map([...(await answersOf(tx, known)), ...far]);
        const facts = { ...known, answers };
        const decision = publishPublication({ facts, input: { publishedOn }, today, acknowledge });
        await updatePublication(tx, row, known.claims, accept(decision), { now });
      });
      return db.publication.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  withdrawPublication: t.prismaFieldWithInput({
    type: 'Publication',
    description:
      'Takes a draft or a published account out of the lists, with a reason. It stays readable as it was, with its frozen figures.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      reason: t.input.string({ required: true }),
    },
    resolve: async (query, _root, { input: { id: globalId, version, reason } }, { db, change, now }) => {
      const id = referenceTo('Publication', globalId, 'id');
      const archiveReason = reasonOf(reason);
      await change(async (tx) => {
        const row = found(await lockPublication(tx, id), 'Publication', 'id');
        sameVersion('Publication', row, version, {});
        await tx.publication.update({
          where: { id, version },
          data: { archivedAt: now, archiveReason, version: { increment: 1 } },
        });
      });
      return db.publication.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

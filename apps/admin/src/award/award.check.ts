import {
  type ClassedAward,
  changeAward,
  idOf,
  type RecipientFacts,
  recordAward,
  revokeAward,
  type Violation,
} from '@qinglan/domain';
import {
  toAuthority,
  toAward,
  toAwardKind,
  toBranch,
  toPerson,
  toSpell,
  toStation,
  toTeam,
} from '../data/facts.ts';
import { deploymentRegulations } from '../data/regulations.ts';
import type { Load } from '../data/useOperation.ts';
import {
  type Check,
  type CheckContext,
  type FormValues,
  optionalNumber,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import type { AwardFactsQuery } from '../generated/graphql.ts';
import { AwardBeforeDocument, AwardFactsDocument } from './award.facts.operations.ts';

/** Judges an award by its kind, its authority and what the recipient already has. */
export const checkAward: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const documentNumber = text(values['documentNumber']).trim();
  const facts = await awardFacts(load, values, id, documentNumber);
  if (facts === null) return [];
  const input = {
    grantedOn: text(values['grantedOn']),
    honourYear: optionalNumber(values['honourYear']),
    documentNumber: optionalText(documentNumber),
    deed: optionalText(values['deed']),
    exemption: optionalText(values['exemption']),
  };
  if (id === null)
    return violationsOf(recordAward({ facts, input, today, ids: { award: idOf('Award', 'new') } }));
  const award = await awardBefore(load, id);
  return award === null ? [] : violationsOf(changeAward({ facts: { ...facts, award }, input, today }));
};

/** Judges a revocation. */
export async function checkRevocation(
  id: string,
  values: FormValues,
  { load, today }: CheckContext,
): Promise<readonly Violation[]> {
  const award = await awardBefore(load, id);
  if (award === null) return [];
  const input = { from: text(values['from']), reason: text(values['reason']) };
  return violationsOf(revokeAward({ facts: { award }, input, today }));
}

async function awardFacts(load: Load, values: FormValues, id: string | null, documentNumber: string) {
  const recorded = values['kind'] as { readonly code: string } | undefined;
  const kindCode = recorded?.code ?? text(values['kindCode']);
  const [found, regulations] = await Promise.all([
    load(AwardFactsDocument, {
      kindCode,
      authorityId: text(values['authorityId']),
      recipientId: text(values['recipientId']),
      documentNumber,
    }),
    deploymentRegulations(load),
  ]);
  const kind = found.awardKinds.nodes.find(({ code }) => code === kindCode);
  const recipient = recipientFacts(found);
  if (!kind || !recipient || found.authority?.__typename !== 'Authority') return null;
  const takenDocumentNumbers = found.numbered.nodes
    .filter((other) => other.id !== id)
    .flatMap((other) => other.documentNumber ?? []);
  return {
    kind: toAwardKind(kind),
    authority: toAuthority(found.authority),
    recipient,
    awards: found.awards.nodes.map((award): ClassedAward => ({ ...toAward(award), class: award.kind.class })),
    takenDocumentNumbers,
    regulations,
  };
}

function recipientFacts({ recipient: node, team }: AwardFactsQuery): RecipientFacts | null {
  if (team?.__typename === 'Team')
    return { type: 'TEAM', team: toTeam(team), station: toStation(team.station) };
  switch (node?.__typename) {
    case 'Person':
      return { type: 'PERSON', person: toPerson(node), spells: node.spells.map(toSpell) };
    case 'Station':
      return { type: 'STATION', station: toStation(node) };
    case 'Branch':
      return { type: 'BRANCH', branch: toBranch(node), station: toStation(node.station) };
    default:
      return null;
  }
}

async function awardBefore(load: Load, id: string) {
  const { node } = await load(AwardBeforeDocument, { id });
  return node?.__typename === 'Award' ? toAward(node) : null;
}

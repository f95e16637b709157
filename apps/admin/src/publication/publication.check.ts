import { createPublication, idOf, type Json, mostClaims } from '@qinglan/domain';
import { toStation } from '../data/facts.ts';
import { type Check, optionalText, text, violationsOf } from '../form/check.ts';
import { PublicationStationDocument } from './figure.operations.ts';
import type { ClaimValues } from './publication.operations.ts';

/** The figures that the form holds. */
export function claimsOf(value: unknown): readonly ClaimValues[] {
  // Only this slice writes the field.
  return Array.isArray(value) ? (value as readonly ClaimValues[]) : [];
}

const ids = {
  publication: idOf('Publication', 'new'),
  claims: Array.from({ length: mostClaims }, (_, index) => idOf('Claim', `new ${index}`)),
};

/** Judges a draft by its station and its own text. */
export const checkPublication: Check = async (values, { load, today }) => {
  const { node } = await load(PublicationStationDocument, { id: text(values['stationId']) });
  if (node?.__typename !== 'Station') return [];
  const input = {
    title: text(values['title']),
    asOf: text(values['asOf']),
    body: optionalText(values['body']),
    claims: claimsOf(values['claims']).map((claim) => ({ ...claim, parameters: claim.parameters as Json })),
  };
  return violationsOf(createPublication({ facts: { station: toStation(node) }, input, ids, today }));
};

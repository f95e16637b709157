import { type AwardClass, changeAwardKind, createAwardKind, idOf, type RecipientType } from '@qinglan/domain';
import { toAward } from '../data/facts.ts';
import { type Check, optionalText, text, violationsOf } from '../form/check.ts';
import { AwardKindFactsDocument } from './awardKind.facts.operations.ts';

/** Judges a kind of award by the other kinds and by what was granted of it. */
export const checkAwardKind: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const code = text(values['code']).trim();
  const found = await load(AwardKindFactsDocument, { code, kindId: id });
  const takenCodes = found.awardKinds.nodes.filter((kind) => kind.id !== id).map((kind) => kind.code);
  const input = {
    code,
    name: text(values['name']),
    nameEn: text(values['nameEn']),
    class: values['class'] as AwardClass,
    recipientTypes: (values['recipientTypes'] ?? []) as readonly RecipientType[],
    yearly: values['yearly'] === true,
  };
  if (id === null) {
    return violationsOf(
      createAwardKind({ facts: { takenCodes }, input, today, ids: { kind: idOf('AwardKind', 'new') } }),
    );
  }
  const granted = [found.people, found.stations, found.branches, found.teams].flatMap(({ nodes }) => nodes);
  const kind = { ...input, id: idOf('AwardKind', id) };
  return violationsOf(
    changeAwardKind({ facts: { takenCodes, kind, awards: granted.map(toAward) }, input, today }),
  );
};

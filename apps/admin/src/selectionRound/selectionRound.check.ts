import { changeRound, closeRound, idOf, openRound, type Violation } from '@qinglan/domain';
import { toStation } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import {
  type Check,
  type CheckContext,
  type FormValues,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import { toNomination, toSelectionRound } from '../nomination/index.ts';
import {
  SelectionRoundFactsDocument,
  SelectionRoundStationDocument,
} from './selectionRound.facts.operations.ts';

/** Judges a round by its station and by what was submitted in it. */
export const checkSelectionRound: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const input = {
    name: text(values['name']),
    openedOn: text(values['openedOn']),
    closedOn: optionalText(values['closedOn']),
  };
  if (id !== null) {
    const facts = await roundFacts(load, id);
    return facts === null ? [] : violationsOf(changeRound({ facts, input, today }));
  }
  const { node } = await load(SelectionRoundStationDocument, { id: text(values['stationId']) });
  if (node?.__typename !== 'Station') return [];
  const ids = { round: idOf('SelectionRound', 'new') };
  return violationsOf(openRound({ facts: { station: toStation(node) }, input, today, ids }));
};

/** Judges the end of a round. */
export async function checkClosing(
  id: string,
  values: FormValues,
  { load, today }: CheckContext,
): Promise<readonly Violation[]> {
  const facts = await roundFacts(load, id);
  const input = { closedOn: text(values['closedOn']) };
  return facts === null ? [] : violationsOf(closeRound({ facts, input, today }));
}

async function roundFacts(load: Load, id: string) {
  const { node } = await load(SelectionRoundFactsDocument, { id });
  if (node?.__typename !== 'SelectionRound') return null;
  return {
    round: toSelectionRound(node),
    station: toStation(node.station),
    nominations: node.nominations.nodes.map(toNomination),
  };
}

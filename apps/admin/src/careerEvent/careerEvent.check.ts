import { type CareerEventKind, idOf, recordCareerEvent } from '@qinglan/domain';
import { toSpell, toStation } from '../data/facts.ts';
import { type Check, optionalText, text, violationsOf } from '../form/check.ts';
import { CareerFactsDocument } from './careerEvent.facts.operations.ts';

/** Judges a career event, new or changed, by the service of its person; its person and station never change. */
export const checkCareerEvent: Check = async (values, { load, today }) => {
  const places = { stationId: text(values['stationId']), personId: text(values['personId']) };
  const { station, person } = await load(CareerFactsDocument, places);
  if (station?.__typename !== 'Station' || person?.__typename !== 'Person') return [];
  const facts = {
    station: toStation(station),
    person: { id: idOf('Person', person.id) },
    spells: person.spells.map(toSpell),
  };
  const authorityId = optionalText(values['authorityId']);
  const input = {
    kind: values['kind'] as CareerEventKind,
    happenedOn: text(values['happenedOn']),
    position: optionalText(values['position']),
    authorityId: authorityId === null ? null : idOf('Authority', authorityId),
  };
  return violationsOf(recordCareerEvent({ facts, input, today, ids: { event: idOf('CareerEvent', 'new') } }));
};

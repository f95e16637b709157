import {
  type CadreRecords,
  type CalendarDate,
  idOf,
  type Participant,
  parseCalendarDate,
  recordVanguardTask,
  type Violation,
} from '@qinglan/domain';
import { toSpell, toStation } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import {
  type Check,
  type CheckContext,
  type FormValues,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import type { VanguardFactsQuery } from '../generated/graphql.ts';
import { VanguardFactsDocument } from './vanguardTask.facts.operations.ts';
import type { VanguardTaskRecord } from './vanguardTask.operations.ts';
import { participantsOf, type WaveOf } from './waves.ts';

/** Judges a new task by its station and by who goes in which wave. */
export const checkVanguardTask: Check = (values, context) =>
  judge(values, participantsOf(values['waves']), context);

/** Judges a change of a task with those who went on it. */
export function checkChange(
  task: VanguardTaskRecord,
  values: FormValues,
  context: CheckContext,
): Promise<readonly Violation[]> {
  const participants = task.participations.map(({ wave, person }) => ({ personId: person.id, wave }));
  return judge(values, participants, context);
}

/** Judges who went on a task that stands. */
export function checkParticipants(
  task: VanguardTaskRecord,
  values: FormValues,
  context: CheckContext,
): Promise<readonly Violation[]> {
  return judge({ ...task }, participantsOf(values['waves']), context);
}

/** A task is judged as a whole, so that a changed one is judged as if it were recorded so. */
async function judge(
  values: FormValues,
  asked: readonly WaveOf[],
  { load, today }: CheckContext,
): Promise<readonly Violation[]> {
  const calledOn = text(values['calledOn']);
  const on = parseCalendarDate(calledOn) ?? today;
  const found = await vanguardFacts(load, text(values['stationId']), on, asked);
  if (found === null) return [];
  const participants = asked.map(({ personId, wave }) => ({ personId: idOf('Person', personId), wave }));
  const input = {
    title: text(values['title']),
    calledOn,
    endedOn: optionalText(values['endedOn']),
    participants,
  };
  const ids = {
    task: idOf('VanguardTask', 'new'),
    participations: participants.map(({ personId }) => idOf('VanguardParticipation', personId)),
  };
  return violationsOf(recordVanguardTask({ facts: found, input, ids, today }));
}

async function vanguardFacts(load: Load, stationId: string, on: CalendarDate, asked: readonly WaveOf[]) {
  const people = asked.map(({ personId }) => personId);
  const found = await load(VanguardFactsDocument, { stationId, on, people });
  if (found.station?.__typename !== 'Station') return null;
  const { partyCadres, ...station } = found.station;
  return {
    station: toStation(station),
    people: found.people.flatMap(toParticipant),
    ...cadresOn(partyCadres, stationId, on),
  };
}

function toParticipant(node: VanguardFactsQuery['people'][number]): readonly Participant[] {
  if (node?.__typename !== 'Person') return [];
  return [{ person: { id: idOf('Person', node.id), name: node.name }, spells: node.spells.map(toSpell) }];
}

/** The API tells who was a cadre on the day; for the rule, that is a post and a membership that held on it. */
function cadresOn(
  cadres: readonly { readonly id: string }[],
  stationId: string,
  on: CalendarDate,
): CadreRecords {
  const held = { from: on, to: null, synthetic: false } as const;
  return {
    posts: cadres.map(({ id }) => ({
      ...held,
      id: idOf('Post', id),
      personId: idOf('Person', id),
      stationId: idOf('Station', stationId),
      kind: 'DIRECTOR',
      title: null,
    })),
    partyMemberships: cadres.map(({ id }) => ({
      id: idOf('PartyMembership', id),
      personId: idOf('Person', id),
      probationaryFrom: on,
      fullFrom: null,
      leftOn: null,
      synthetic: false,
    })),
  };
}

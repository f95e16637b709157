import { describe, expect, it } from 'vitest';
import { idOf } from '../id.ts';
import { authority, person, spell, station, today } from '../testing/records.ts';
import { accepted, breaks } from '../testing/verdicts.ts';
import { changeCareerEvent, type RecordCareerEventInput, recordCareerEvent } from './career.changes.ts';
import type { ServiceSpell } from './person.ts';

const served = [spell('served', ['2008', '2012'])];

function record(input: Partial<RecordCareerEventInput> = {}, spells: readonly ServiceSpell[] = served) {
  return recordCareerEvent({
    facts: { station, person, spells },
    input: { kind: 'PROMOTED', happenedOn: '2012-06', position: ' 副所长 ', ...input },
    ids: { event: idOf('CareerEvent', 'new') },
    today,
  });
}

describe('a career event', () => {
  it('is of somebody who had served at the station by then', () => {
    expect(accepted(record()).event).toEqual({
      id: 'new',
      personId: person.id,
      stationId: station.id,
      kind: 'PROMOTED',
      happenedOn: '2012-06',
      position: '副所长',
      authorityId: null,
      synthetic: false,
    });
    accepted(record({ happenedOn: '2008' }));
    breaks('person.career', record({ happenedOn: '2007-12-31' }), 'happenedOn');
    breaks('person.career', record({}, []), 'happenedOn');
    const elsewhere = [spell('elsewhere', ['2006-05'], { stationId: idOf('Station', 'other') })];
    breaks('person.career', record({}, elsewhere), 'happenedOn');
  });

  it('has happened', () => {
    accepted(record({ happenedOn: '2018-02-01' }));
    breaks('person.career', record({ happenedOn: '2018-02-02' }), 'happenedOn');
  });

  it('names where a selection led', () => {
    breaks('person.career', record({ kind: 'SELECTED' }), 'authorityId');
    accepted(record({ kind: 'SELECTED', authorityId: authority.id }));
  });

  it('lies within the lifetime of the station', () => {
    const dissolved = { ...station, dissolvedOn: served[0]?.to ?? null };
    const decision = recordCareerEvent({
      facts: { station: dissolved, person, spells: served },
      input: { kind: 'PROMOTED', happenedOn: '2013' },
      ids: { event: idOf('CareerEvent', 'new') },
      today,
    });
    breaks('station.lifetime', decision, 'happenedOn');
    breaks('date.calendar', record({ happenedOn: '2012-13' }), 'happenedOn');
  });

  it('is changed field by field, and judged again', () => {
    const { event } = accepted(record());
    const change = (input: Partial<RecordCareerEventInput>) =>
      changeCareerEvent({ facts: { station, person, spells: served, event }, input, today });
    expect(accepted(change({ happenedOn: '2013' })).event).toEqual({ ...event, happenedOn: '2013' });
    breaks('person.career', change({ kind: 'SELECTED' }), 'authorityId');
  });
});

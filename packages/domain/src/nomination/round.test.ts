import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { nomination, round, station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import type { Nomination } from './nomination.ts';
import {
  type ChangeRoundInput,
  changeRound,
  closeRound,
  type OpenRoundInput,
  openRound,
} from './round.changes.ts';

const open = (input: Partial<OpenRoundInput> = {}) =>
  openRound({
    facts: { station },
    input: { name: round.name, openedOn: '2017-09-01', synthetic: true, ...input },
    ids: { round: round.id },
    today,
  });

const facts = (nominations: readonly Nomination[] = []) => ({ station, round, nominations });
const change = (input: ChangeRoundInput, nominations: readonly Nomination[] = []) =>
  changeRound({ facts: facts(nominations), input, today });

describe('a selection round', () => {
  it('is opened at a station, today where nothing else is said', () => {
    expect(accepted(open()).round).toEqual(round);
    expect(accepted(open({ openedOn: null })).round.openedOn).toBe(today);
  });

  it('has a name, lies in the life of its station and ends after it began', () => {
    breaks('text.required', open({ name: ' ' }), 'name');
    breaks('station.lifetime', open({ openedOn: '2006-04' }), 'openedOn');
    breaks('period.order', open({ closedOn: '2017-09-01' }), 'closedOn');
    breaksOnly(['text.required', 'date.calendar'], open({ name: '', closedOn: '2017-13' }));
  });

  it('changes only in what is named, around what was submitted', () => {
    expect(accepted(change({ name: '年度评先' })).round).toEqual({ ...round, name: '年度评先' });
    const submitted = [nomination('a', { submittedOn: calendarDate('2017-09-10') }), nomination('b')];
    accepted(change({ openedOn: '2017-09-10', closedOn: '2017-09-11' }, submitted));
    breaks('nomination.round', change({ openedOn: '2017-09-11' }, submitted), 'openedOn');
    breaks('nomination.round', change({ closedOn: '2017-09-10' }, submitted), 'closedOn');
  });

  it('is closed today or on a day that is named, and opened again', () => {
    const close = (closedOn?: string) => closeRound({ facts: facts(), input: { closedOn }, today });
    expect(accepted(close()).round.closedOn).toBe(today);
    expect(accepted(close('2017-10')).round.closedOn).toBe('2017-10');
    const closed = { ...round, closedOn: calendarDate('2017-10') };
    const again = changeRound({ facts: { ...facts(), round: closed }, input: { closedOn: null }, today });
    expect(accepted(again).round.closedOn).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { authority, award, branch, kind, person, spell, station, team, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  changeAward,
  type RecipientFacts,
  type RecordAwardFacts,
  type RecordAwardInput,
  recordAward,
  revokeAward,
} from './award.changes.ts';
import { changeAwardKind, createAwardKind } from './award-kind.changes.ts';

const city = { ...authority, level: 'CITY' } as const;
const officer: RecipientFacts = { type: 'PERSON', person, spells: [spell('s', ['2006-05'])] };

function record(input: Partial<RecordAwardInput> = {}, facts: Partial<RecordAwardFacts> = {}) {
  return recordAward({
    facts: { kind, authority: city, recipient: officer, awards: [], takenDocumentNumbers: [], ...facts },
    input: { grantedOn: '2017-01-20', synthetic: true, ...input },
    ids: { award: idOf('Award', 'new') },
    today,
  });
}

describe('an award', () => {
  it('goes to a recipient of a type that its kind allows, and counts for their station', () => {
    const { class: _, ...expected } = award('new', '2017-01-20');
    expect(accepted(record()).award).toEqual(expected);
    breaks('award.recipient', record({}, { recipient: { type: 'STATION', station } }), 'recipientId');
    const ofTeam = accepted(record({}, { recipient: { type: 'TEAM', team, station } })).award;
    expect([ofTeam.recipient, ofTeam.creditedStationId]).toEqual([{ type: 'TEAM', id: team.id }, station.id]);
  });

  it('is open to stations and branches where its kind is', () => {
    const title = { ...kind, class: 'NAMED_TITLE', recipientTypes: ['STATION', 'BRANCH'] } as const;
    expect(
      accepted(record({}, { kind: title, recipient: { type: 'STATION', station } })).award.recipient.type,
    ).toBe('STATION');
    const ofBranch = record({}, { kind: title, recipient: { type: 'BRANCH', branch, station } });
    expect(accepted(ofBranch).award.recipient).toEqual({ type: 'BRANCH', id: branch.id });
    breaks(
      'station.lifetime',
      record({ grantedOn: '2006-04' }, { kind: title, recipient: { type: 'STATION', station } }),
      'grantedOn',
    );
  });

  it('is not granted in the future, nor for a later year', () => {
    accepted(record({ grantedOn: '2018-02-01' }));
    breaks('award.dates', record({ grantedOn: '2018-02-02' }), 'grantedOn');
    breaks('award.dates', record({ honourYear: 2018 }), 'honourYear');
    breaks('award.dates', record({ honourYear: 1899 }), 'honourYear');
    breaks('award.dates', record({ honourYear: 2016.5 }), 'honourYear');
  });

  it('has a document number that no other award of the authority has', () => {
    expect(accepted(record({ documentNumber: ' 泰公〔2017〕3号 ' })).award.documentNumber).toBe(
      '泰公〔2017〕3号',
    );
    breaks('award.dates', record({ documentNumber: '3' }, { takenDocumentNumbers: ['3'] }), 'documentNumber');
  });

  it('honours a year where its kind is yearly', () => {
    const yearly = { ...kind, class: 'NAMED_TITLE', yearly: true } as const;
    expect(accepted(record({}, { kind: yearly })).award.honourYear).toBe(2017);
    expect(accepted(record({ honourYear: 2016 }, { kind: yearly })).award.honourYear).toBe(2016);
  });

  it('tells everything that is wrong at once', () => {
    const input = { grantedOn: '2017-02-29', deed: '长'.repeat(2001) };
    breaksOnly(
      ['date.calendar', 'text.length', 'award.recipient'],
      record(input, { recipient: { type: 'STATION', station } }),
    );
  });
});

describe('changing an award', () => {
  const { class: _, ...before } = award('a', '2017-01-20');
  const facts = {
    kind,
    authority: city,
    recipient: officer,
    awards: [award('a', '2017-01-20')],
    takenDocumentNumbers: [],
  };

  it('keeps what is not named and judges the rest anew', () => {
    const change = changeAward({
      facts: { ...facts, award: before },
      input: { deed: '破获系列案件' },
      today,
    });
    expect(accepted(change).award).toEqual({ ...before, deed: '破获系列案件' });
    breaks(
      'award.dates',
      changeAward({ facts: { ...facts, award: before }, input: { grantedOn: '2020' }, today }),
      'grantedOn',
    );
  });

  it('is over once it is revoked', () => {
    const revoked = { ...before, revokedFrom: calendarDate('2017-06') };
    breaks(
      'award.lifecycle',
      changeAward({ facts: { ...facts, award: revoked }, input: { deed: 'x' }, today }),
      'id',
    );
  });
});

describe('revoking an award', () => {
  const { class: _, ...before } = award('a', '2017-01-20');
  const revoke = (from: string, reason: string, of = before) =>
    revokeAward({ facts: { award: of }, input: { from, reason }, today });

  it('keeps the row and the reason', () => {
    const { award: revoked } = accepted(revoke('2017-01-20', '事迹不实'));
    expect(revoked).toEqual({ ...before, revokedFrom: '2017-01-20', revocationReason: '事迹不实' });
  });

  it('happens once, after the grant, with a reason', () => {
    breaks('award.lifecycle', revoke('2017-01-19', '事迹不实'), 'from');
    breaks('award.lifecycle', revoke('2017-06', ' '), 'reason');
    breaks(
      'award.lifecycle',
      revoke('2017-06', '再次', { ...before, revokedFrom: calendarDate('2017-05') }),
      'id',
    );
    breaksOnly(['date.calendar', 'award.lifecycle'], revoke('2017-06-31', ' '));
    breaksOnly(['date.calendar'], revoke('2017-06-31', '事迹不实'));
  });
});

describe('a kind of award', () => {
  const input = {
    code: 'MERIT-3',
    name: '个人三等功',
    nameEn: 'Merit III',
    class: 'MERIT_III',
    recipientTypes: ['PERSON', 'TEAM', 'TEAM'],
  } as const;
  const create = (changes: Partial<Parameters<typeof createAwardKind>[0]['input']> = {}) =>
    createAwardKind({
      facts: { takenCodes: ['TITLE'] },
      input: { ...input, ...changes },
      ids: { kind: kind.id },
      today,
    });

  it('has a code of its own and someone to go to', () => {
    expect(accepted(create()).kind).toEqual(kind);
    breaks('code.unique', create({ code: 'TITLE' }), 'code');
    breaks('text.required', create({ recipientTypes: [] }), 'recipientTypes');
    breaks('text.required', create({ nameEn: '' }), 'nameEn');
  });

  it('still fits the awards that were granted', () => {
    const change = (recipientTypes: readonly ['PERSON'] | readonly ['TEAM']) =>
      changeAwardKind({
        facts: { kind, takenCodes: [], awards: [award('a', '2017')] },
        input: { recipientTypes },
        today,
      });
    expect(accepted(change(['PERSON'])).kind.recipientTypes).toEqual(['PERSON']);
    breaks('award.recipient', change(['TEAM']), 'recipientTypes');
  });
});

import { describe, expect, it } from 'vitest';
import type { AuthorityLevel } from '../authority/authority.ts';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import type { ServiceSpell } from '../person/person.ts';
import { authority, award, kind, person, spell, station, team, today } from '../testing/records.ts';
import { accepted, breaks } from '../testing/verdicts.ts';
import { type RecordAwardFacts, type RecordAwardInput, recordAward } from './award.changes.ts';
import type { ClassedAward } from './award.rules.ts';
import type { AwardClass } from './award.ts';
import { defaultRegulations } from './regulations.ts';

const national = { ...authority, level: 'NATIONAL' } as const;
const serving = (...spells: ServiceSpell[]) => ({ type: 'PERSON', person, spells }) as const;

function record(input: Partial<RecordAwardInput>, facts: Partial<RecordAwardFacts> = {}) {
  return recordAward({
    facts: {
      kind,
      authority: national,
      recipient: serving(spell('s', ['1990'])),
      awards: [],
      takenDocumentNumbers: [],
      ...facts,
    },
    input: { grantedOn: '2017-01-20', ...input },
    ids: { award: idOf('Award', 'new') },
    today,
    acknowledge: [],
  });
}

describe('individual merits', () => {
  const auxiliary = serving(spell('s', ['2006-05'], { category: 'AUXILIARY' }));

  it('go to officers in service from 2016 on', () => {
    breaks(
      'award.officers-only',
      record({ grantedOn: '2016-01-01' }, { recipient: auxiliary }),
      'recipientId',
    );
    breaks(
      'award.officers-only',
      record({}, { recipient: serving(spell('s', ['2006', '2017-01-20'])) }),
      'recipientId',
    );
    breaks('award.officers-only', record({}, { recipient: serving() }), 'recipientId');
    accepted(record({}, { recipient: serving(spell('s', ['2017-01-20'])) }));
  });

  it('went to auxiliaries too before that', () => {
    accepted(record({ grantedOn: '2015-12-31' }, { recipient: auxiliary }));
  });

  it('leave commendations, titles and collective merits alone', () => {
    for (const each of ['COMMENDATION', 'NAMED_TITLE'] as const) {
      accepted(record({}, { kind: { ...kind, class: each }, recipient: auxiliary }));
    }
    accepted(record({}, { recipient: { type: 'TEAM', team, station } }));
  });
});

describe('a merit within a year', () => {
  const after = (
    earlier: ClassedAward,
    grantedOn: string,
    awarded: AwardClass = 'MERIT_III',
    exemption: string | null = null,
  ) => record({ grantedOn, exemption }, { kind: { ...kind, class: awarded }, awards: [earlier] });

  it('of the same or a lower class needs an exemption or a reason', () => {
    const second = award('a', '2016-01-20', { class: 'MERIT_II' });
    expect(breaks('award.repeat', after(second, '2017-01-19'), 'grantedOn').severity).toBe('WARNING');
    breaks('award.repeat', after(second, '2016-06', 'MERIT_II'), 'grantedOn');
    accepted(after(second, '2017-01-19', 'MERIT_III', '省厅批准'));
    accepted(after(second, '2017-01-20'));
    accepted(after(second, '2016-06', 'MERIT_I'));
  });

  it('is looked for on both sides', () => {
    breaks('award.repeat', after(award('a', '2017-06-01'), '2017-01-20', 'MERIT_II'), 'grantedOn');
    accepted(after(award('a', '2017-06-01', { exemption: '专项' }), '2017-01-20', 'MERIT_II'));
  });

  it('does not count titles, commendations or what was revoked', () => {
    accepted(after(award('a', '2016-12-01', { class: 'NAMED_TITLE' }), '2017-01-20'));
    accepted(after(award('a', '2016-12-01', { class: 'COMMENDATION' }), '2017-01-20'));
    accepted(after(award('a', '2016-12-01'), '2017-01-20', 'COMMENDATION'));
    accepted(after(award('a', '2016-12-01', { revokedFrom: calendarDate('2016-12-20') }), '2017-01-20'));
  });
});

describe('one deed', () => {
  const earned = award('a', '2010-01-20', { deed: '追捕逃犯' });

  it('earns one merit', () => {
    breaks('award.one-deed', record({ deed: ' 追捕逃犯 ' }, { awards: [earned] }), 'deed');
    accepted(record({ deed: '抢险救灾' }, { awards: [earned] }));
    accepted(record({}, { awards: [{ ...earned, deed: null }] }));
  });

  it('may be honoured otherwise as well', () => {
    accepted(record({ deed: '追捕逃犯' }, { awards: [{ ...earned, class: 'NAMED_TITLE' }] }));
    accepted(record({ deed: '追捕逃犯' }, { kind: { ...kind, class: 'COMMENDATION' }, awards: [earned] }));
    accepted(record({ deed: '追捕逃犯' }, { awards: [{ ...earned, revokedFrom: calendarDate('2011') }] }));
  });
});

describe('the level of the granting authority', () => {
  const grant = (awarded: AwardClass, level: AuthorityLevel, grantedOn: string, collective = false) =>
    record(
      { grantedOn },
      {
        kind: { ...kind, class: awarded },
        authority: { ...authority, level },
        ...(collective ? { recipient: { type: 'TEAM', team, station } } : {}),
      },
    );

  it.each([
    ['COMMENDATION', 'CITY', 'COUNTY'],
    ['MERIT_III', 'CITY', 'COUNTY'],
    ['MERIT_II', 'PROVINCE', 'CITY'],
    ['MERIT_I', 'NATIONAL', 'PROVINCE'],
    ['HONOUR_TITLE', 'NATIONAL', 'PROVINCE'],
  ] as const)('of %s is %s from 2016 on', (awarded, enough, tooLow) => {
    accepted(grant(awarded, enough, '2016-01-01'));
    accepted(grant(awarded, 'NATIONAL', '2016-01-01'));
    breaks('award.authority-level', grant(awarded, tooLow, '2016-01-01'), 'authorityId');
  });

  it('was that of the 2003 table before', () => {
    accepted(grant('COMMENDATION', 'COUNTY', '2015-12-31'));
    breaks('award.authority-level', grant('MERIT_III', 'COUNTY', '2015-12-31'), 'authorityId');
    accepted(grant('MERIT_I', 'PROVINCE', '2015-12-31'));
    breaks('award.authority-level', grant('MERIT_I', 'PROVINCE', '2015-12-31', true), 'authorityId');
    accepted(grant('MERIT_II', 'COUNTY', '2003-08-31'));
  });

  it('binds the public-security line and the classes of the regulations alone', () => {
    accepted(grant('NAMED_TITLE', 'COUNTY', '2016-01-01'));
    accepted(record({}, { authority: { ...authority, line: 'PARTY' } }));
  });

  it('is data that a deployment replaces', () => {
    const [, current] = defaultRegulations.granting;
    if (current === undefined) throw new Error('no table');
    const lower = { ...current, individual: { ...current.individual, MERIT_III: 'COUNTY' } } as const;
    const regulations = {
      granting: [lower],
      effective: { 'award.officers-only': { from: calendarDate('2020') } },
    };
    accepted(record({}, { authority, regulations, recipient: serving() }));
  });
});

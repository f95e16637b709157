import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { spell, station, tenure, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  type BeginMentorshipFacts,
  type BeginMentorshipInput,
  beginMentorship,
  type ChangeMentorshipInput,
  changeMentorship,
  endMentorship,
} from './mentorship.changes.ts';
import type { Mentorship, MentorshipTier } from './mentorship.ts';

const person = (name: string) => idOf('Person', name);

function pair(mentor: string, mentee: string, changes: Partial<Mentorship> = {}): Mentorship {
  return {
    id: idOf('Mentorship', `${mentor} ${mentee}`),
    stationId: station.id,
    mentorId: person(mentor),
    menteeId: person(mentee),
    tier: 'SECRETARY_TO_COMMITTEE',
    from: calendarDate('2010'),
    to: null,
    synthetic: false,
    ...changes,
  };
}

const serving = (...names: readonly string[]) =>
  names.map((name) => spell(name, ['2006-05'], { personId: person(name) }));

const names = ['secretary', 'a', 'b', 'c', 'd'];
const stationFacts: BeginMentorshipFacts = {
  station,
  people: names.map((name) => ({ id: person(name), name })),
  spells: serving(...names),
  tenures: [],
  mentorships: [],
};

type Facts = Partial<BeginMentorshipFacts>;

function begin(input: Partial<BeginMentorshipInput> = {}, facts: Facts = {}) {
  return beginMentorship({
    facts: { ...stationFacts, ...facts },
    input: {
      mentorId: person('a'),
      menteeId: person('b'),
      tier: 'SECRETARY_TO_COMMITTEE',
      from: '2010',
      ...input,
    },
    ids: { mentorship: idOf('Mentorship', 'new') },
    today,
  });
}

function change(mentorship: Mentorship, input: ChangeMentorshipInput, facts: Facts = {}) {
  return changeMentorship({ facts: { ...stationFacts, ...facts, mentorship }, input, today });
}

function end(mentorship: Mentorship, to: string, facts: Facts = {}) {
  return endMentorship({ facts: { ...stationFacts, ...facts, mentorship }, input: { to }, today });
}

describe('a mentorship', () => {
  it('pairs a mentor with a mentee on a tier', () => {
    const expected = pair('a', 'b', { id: idOf('Mentorship', 'new') });
    expect(accepted(begin()).mentorship).toEqual(expected);
    expect(accepted(begin({ to: '2012-03', synthetic: true })).mentorship).toEqual({
      ...expected,
      to: '2012-03',
      synthetic: true,
    });
  });

  it('is nobody’s with themselves', () => {
    breaks('mentorship.shape', begin({ menteeId: person('a') }), 'menteeId');
  });

  it('is one at a time for a pair, whatever the tier', () => {
    const mentorships = [pair('a', 'b', { to: calendarDate('2012') })];
    const again = { tier: 'COMMITTEE_TO_MEMBER' } as const;
    breaks('mentorship.shape', begin({ ...again, from: '2011-12-31' }, { mentorships }), 'menteeId');
    accepted(begin({ ...again, from: '2012' }, { mentorships }));
    accepted(begin({ ...again, menteeId: person('c') }, { mentorships }));
  });

  it('lies within the lifetime of its station and begins before it ends', () => {
    breaks('station.lifetime', begin({ from: '2006-04' }), 'from');
    breaks('period.order', begin({ to: '2010' }), 'to');
    breaksOnly(['date.calendar', 'date.calendar'], begin({ from: '2010-13', to: 'soon' }));
  });
});

describe('a cycle', () => {
  const ring = (length: number) =>
    Array.from({ length }, (_, index) => pair(`p${index}`, `p${(index + 1) % length}`));
  const close = (links: readonly Mentorship[]) => {
    const [last, ...mentorships] = links;
    const people = links.map(({ mentorId }) => ({ id: mentorId, name: `${mentorId}` }));
    const facts = { mentorships, people, spells: serving(...people.map(({ name }) => name)) };
    return begin({ mentorId: last?.mentorId ?? person('a'), menteeId: last?.menteeId ?? person('a') }, facts);
  };

  it.each([2, 3, 50])('of %i people is found, and named', (length) => {
    const { parameters } = breaks('mentorship.shape', close(ring(length)), 'menteeId');
    expect(parameters).toMatchObject({ problem: 'CYCLE', day: '2010' });
    expect(parameters['people']).toEqual(['p0', ...ring(length).map(({ menteeId }) => `${menteeId}`)]);
  });

  it('needs a day on which all of it runs', () => {
    const mentorships = [
      pair('b', 'c', { from: calendarDate('2010'), to: calendarDate('2012') }),
      pair('c', 'a', { from: calendarDate('2012') }),
    ];
    const found = begin({ to: '2020' }, { mentorships });
    expect(found.ok || found.violations.map(({ parameters }) => parameters['problem'])).not.toContain(
      'CYCLE',
    );
    const longer = [pair('b', 'c', { to: calendarDate('2012-02') }), ...mentorships.slice(1)];
    const { parameters } = breaks(
      'mentorship.shape',
      begin({ to: '2020' }, { mentorships: longer }),
      'menteeId',
    );
    expect(parameters).toMatchObject({ day: '2012', people: ['a', 'b', 'c', 'a'] });
  });
});

describe('the order of tiers', () => {
  const above = (tier: MentorshipTier) => ({ mentorships: [pair('c', 'a', { tier })] });
  const below = (tier: MentorshipTier) => ({ mentorships: [pair('b', 'c', { tier })] });

  it.each([
    ['SECRETARY_TO_COMMITTEE', 'COMMITTEE_TO_MEMBER'],
    ['SECRETARY_TO_COMMITTEE', 'MEMBER_TO_OFFICER'],
    ['COMMITTEE_TO_MEMBER', 'MEMBER_TO_OFFICER'],
  ] as const)('lets a mentee on %s mentor on %s', (guidedOn, guidesOn) => {
    accepted(begin({ tier: guidesOn }, above(guidedOn)));
    accepted(begin({ tier: guidedOn }, below(guidesOn)));
  });

  it.each([
    ['MEMBER_TO_OFFICER', 'SECRETARY_TO_COMMITTEE'],
    ['COMMITTEE_TO_MEMBER', 'SECRETARY_TO_COMMITTEE'],
    ['COMMITTEE_TO_MEMBER', 'COMMITTEE_TO_MEMBER'],
  ] as const)('does not let a mentee on %s mentor on %s', (guidedOn, guidesOn) => {
    breaks('mentorship.shape', begin({ tier: guidesOn }, above(guidedOn)), 'tier');
    breaks('mentorship.shape', begin({ tier: guidedOn }, below(guidesOn)), 'tier');
  });

  it('is judged only where both run on one day', () => {
    const earlier = [
      pair('c', 'a', { tier: 'MEMBER_TO_OFFICER', from: calendarDate('2008'), to: calendarDate('2010') }),
    ];
    accepted(begin({}, { mentorships: earlier }));
    breaks('mentorship.shape', begin({ from: '2009-12-31' }, { mentorships: earlier }), 'tier');
  });
});

describe('service', () => {
  const mentee = (...when: readonly (readonly [string, string?])[]) => ({
    spells: [
      ...serving('a'),
      ...when.map((span, index) => spell(`b${index}`, span, { personId: person('b') })),
    ],
  });

  it('covers the whole mentorship, in one spell or in several that meet', () => {
    accepted(begin({ to: '2014' }, mentee(['2010', '2014'])));
    accepted(begin({ to: '2014' }, mentee(['2012', '2016'], ['2010-01', '2012'])));
    breaks('mentorship.in-service', begin({ from: '2009-12-31', to: '2014' }, mentee(['2010'])), 'menteeId');
    const early = breaks(
      'mentorship.in-service',
      begin({ to: '2014-02' }, mentee(['2010', '2014'])),
      'menteeId',
    );
    expect(early.parameters).toEqual({ person: 'b', day: '2014' });
    const gap = mentee(['2010', '2012'], ['2012-03', '2016']);
    breaks('mentorship.in-service', begin({ to: '2014' }, gap), 'menteeId');
  });

  it('is open while the mentorship is', () => {
    accepted(begin({}, mentee(['2010', '2014'], ['2014'])));
    breaks('mentorship.in-service', begin({}, mentee(['2010', '2014'])), 'menteeId');
  });

  it('is at this station, of both', () => {
    const elsewhere = { spells: serving('b').map((one) => ({ ...one, stationId: idOf('Station', 'else') })) };
    breaks('mentorship.in-service', begin({}, elsewhere), 'mentorId');
    breaks('mentorship.in-service', begin({}, elsewhere), 'menteeId');
  });
});

describe('coverage', () => {
  const tenures = [tenure('t', ['2006-05'], 'secretary')];
  const toA = pair('secretary', 'a');
  const toB = pair('a', 'b', { tier: 'COMMITTEE_TO_MEMBER' });

  it('warns of a mentee whom no secretary’s chain reaches', () => {
    const { severity, parameters } = breaks('mentorship.coverage', begin({}, { tenures }), 'mentorId');
    expect(severity).toBe('WARNING');
    expect(parameters).toEqual({ people: ['b'], day: '2010' });
    accepted(begin({ tier: 'COMMITTEE_TO_MEMBER' }, { tenures, mentorships: [toA] }));
    accepted(begin({ mentorId: person('secretary') }, { tenures }));
  });

  it('warns of everyone who falls out of the chain at the end', () => {
    const mentorships = [toA, toB];
    const { parameters } = breaks('mentorship.coverage', end(toA, '2015', { tenures, mentorships }), 'to');
    expect(parameters).toEqual({ people: ['a', 'b'], day: '2015' });
    accepted(
      end(toA, '2015', {
        tenures,
        mentorships: [
          ...mentorships,
          pair('secretary', 'a', { id: idOf('Mentorship', 'next'), from: calendarDate('2015') }),
        ],
      }),
    );
  });

  it('does not list who is out of the chain anyway, has left, or is no officer', () => {
    accepted(end(toB, '2015', { tenures, mentorships: [toB] }));
    const left = serving('secretary', 'a', 'b').map((one) =>
      one.personId === 'b' ? { ...one, to: calendarDate('2015') } : one,
    );
    accepted(end(toB, '2015', { tenures, mentorships: [toA, toB], spells: left }));
    const auxiliary = serving('a', 'b').map((one) => ({ ...one, category: 'AUXILIARY' as const }));
    accepted(begin({}, { tenures, spells: auxiliary }));
  });

  it('has nothing to say where no secretary is recorded on the day', () => {
    accepted(begin());
    accepted(begin({}, { tenures: [tenure('later', ['2010-02'], 'secretary')] }));
    accepted(end(toA, '2015', { mentorships: [toA, toB] }));
  });

  it('is accepted with a reason', () => {
    const facts = { ...stationFacts, tenures, mentorships: [toA], mentorship: toA };
    const acknowledge = [{ code: 'mentorship.coverage', reason: '已出师' }];
    expect(endMentorship({ facts, input: { to: '2015' }, today, acknowledge })).toMatchObject({
      ok: true,
      acknowledged: acknowledge,
    });
  });
});

describe('changing a mentorship', () => {
  const tenures = [tenure('t', ['2006-05'], 'secretary')];
  const toA = pair('secretary', 'a');

  it('changes only the named fields, judged as a whole', () => {
    const ended = { ...toA, to: calendarDate('2012') };
    expect(accepted(change(ended, { from: '2009' })).mentorship).toEqual({ ...ended, from: '2009' });
    expect(accepted(change(ended, { to: null })).mentorship.to).toBeNull();
    breaks('period.order', change(ended, { from: '2012' }), 'to');
    breaks('mentorship.shape', change(toA, { menteeId: person('secretary') }), 'menteeId');
    accepted(change(toA, { tier: 'MEMBER_TO_OFFICER' }, { mentorships: [toA] }));
  });

  it('warns of whom a later beginning or another mentee leaves out', () => {
    const facts = { tenures, mentorships: [toA] };
    breaks('mentorship.coverage', change(toA, { from: '2011' }, facts), 'from');
    breaks('mentorship.coverage', change(toA, { menteeId: person('b') }, facts), 'mentorId');
    accepted(change(toA, { from: '2009' }, facts));
  });

  it('ends on a day that is given', () => {
    expect(accepted(end(toA, '2012-03')).mentorship.to).toBe('2012-03');
    breaksOnly(['text.required'], end(toA, ' '));
    breaks('date.calendar', end(toA, '2012-02-30'), 'to');
    breaks('period.order', end(toA, '2010'), 'to');
  });
});

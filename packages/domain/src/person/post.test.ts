import { describe, expect, it } from 'vitest';
import { idOf } from '../id.ts';
import { post } from '../testing/party.ts';
import { person, spell, station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import type { Post, ServiceSpell } from './person.ts';
import {
  type AppointToPostInput,
  appointToPost,
  type ChangePostInput,
  changePost,
  endPost,
} from './post.changes.ts';
import { servedThroughout } from './service.ts';

const serving = [spell('serving', ['2006-05'])];
const former = post('former', ['2006-05'], { personId: idOf('Person', 'former') });

function appoint(
  input: Partial<AppointToPostInput> = {},
  stationPosts: readonly Post[] = [],
  spells: readonly ServiceSpell[] = serving,
  acknowledge: { code: string; reason: string }[] = [],
) {
  return appointToPost({
    facts: { station, person, stationPosts, spells },
    input: { kind: 'DIRECTOR', from: '2010', ...input },
    ids: { post: idOf('Post', 'new') },
    today,
    acknowledge,
  });
}

function facts(of: Post, stationPosts: readonly Post[] = [of]) {
  return { station, person, post: of, stationPosts, spells: serving };
}

const change = (of: Post, input: ChangePostInput, stationPosts?: readonly Post[]) =>
  changePost({ facts: facts(of, stationPosts), input, today });
const end = (of: Post, to: string) => endPost({ facts: facts(of), input: { to }, today });

describe('appointing to a post', () => {
  it('makes the post, with a title where one is given', () => {
    expect(accepted(appoint())).toEqual({ post: post('new', ['2010']), ended: null });
    const other = accepted(appoint({ kind: 'OTHER', title: ' 内勤主任 ', synthetic: true })).post;
    expect(other).toMatchObject({ kind: 'OTHER', title: '内勤主任', synthetic: true });
    breaks('text.required', appoint({ kind: 'OTHER' }), 'title');
  });

  it('leaves the station one director at a time', () => {
    breaks('person.one-director', appoint({ from: '2010' }, [former]), 'from');
    accepted(appoint({ from: '2010' }, [{ ...former, ...post('', ['2006', '2010']), id: former.id }]));
    accepted(appoint({ kind: 'DEPUTY_DIRECTOR' }, [former]));
    accepted(appoint({}, [{ ...former, kind: 'DEPUTY_DIRECTOR' }]));
  });

  it('ends the directorship before where it is asked to', () => {
    expect(accepted(appoint({ endPrevious: true }, [former])).ended).toEqual({ ...former, to: '2010' });
    expect(accepted(appoint({ kind: 'OTHER', title: '内勤', endPrevious: true }, [former])).ended).toBeNull();
    breaks('person.one-director', appoint({ from: '2006-05', endPrevious: true }, [former]), 'from');
  });

  it('warns of a post outside the service at the station', () => {
    const late = [spell('late', ['2011'])];
    const { severity } = breaks('person.post-in-service', appoint({}, [], late), 'from');
    expect(severity).toBe('WARNING');
    const elsewhere = [spell('elsewhere', ['2006-05'], { stationId: idOf('Station', 'other') })];
    breaks('person.post-in-service', appoint({}, [], elsewhere), 'from');
    breaks('person.post-in-service', appoint({}, [], [spell('over', ['2006-05', '2015'])]), 'from');
    accepted(appoint({ to: '2015' }, [], [spell('over', ['2006-05', '2015'])]));
    accepted(appoint({}, [], late, [{ code: 'person.post-in-service', reason: '先任职后补办调动' }]));
  });

  it('does not judge service that nobody recorded', () => {
    accepted(appoint({}, [], []));
  });

  it('lies within the lifetime of the station and begins before it ends', () => {
    breaks('station.lifetime', appoint({ from: '2006-04' }), 'from');
    breaks('period.order', appoint({ to: '2009' }), 'to');
    breaksOnly(['date.calendar'], appoint({ from: '2010-02-30' }));
  });
});

describe('a post that there is', () => {
  const held = post('held', ['2010', '2012']);

  it('is ended, and changed field by field', () => {
    expect(accepted(end(held, '2013')).post).toEqual({ ...held, to: '2013' });
    breaks('period.order', end(held, '2010'), 'to');
    breaks('text.required', end(held, ''), 'to');
    expect(accepted(change(held, { kind: 'DEPUTY_DIRECTOR', to: null })).post).toEqual({
      ...held,
      kind: 'DEPUTY_DIRECTOR',
      to: null,
    });
  });

  it('leaves the next director alone', () => {
    const next = post('next', ['2012'], { personId: idOf('Person', 'next') });
    breaks('person.one-director', change(held, { to: '2012-02' }, [held, next]), 'from');
    accepted(change(held, { to: '2012-01' }, [held, next]));
  });
});

describe('serving throughout', () => {
  const first = spell('a', ['2006', '2010']);
  const second = spell('b', ['2010', '2015']);

  it('may take several spells, but no gap between them', () => {
    const during = (from: string, to: string | null, spells: readonly ServiceSpell[]) =>
      servedThroughout(spells, { ...post('p', [from]), to: to === null ? null : post('p', [to]).from });
    expect(during('2007', '2014', [second, first])).toBe(true);
    expect(during('2007', '2015', [first, second])).toBe(true);
    expect(during('2007', '2015-02', [first, second])).toBe(false);
    expect(during('2007', null, [first, second])).toBe(false);
    expect(during('2007', null, [first, spell('c', ['2010'])])).toBe(true);
    expect(during('2007', '2014', [first, spell('c', ['2010-02', '2015'])])).toBe(false);
    expect(during('2005', '2007', [first])).toBe(false);
    expect(during('2015', '2016', [first, second])).toBe(false);
    expect(during('2007', '2008', [])).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { idOf } from '../id.ts';
import type { RecordRef } from '../metric/metric.ts';
import { rulesVersion } from '../metric/version.ts';
import { station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import type { ClaimInput } from './claims.ts';
import {
  type ChangePublicationInput,
  type CreatePublicationInput,
  changePublication,
  createPublication,
  longestAccount,
  type PublicationResult,
  publishPublication,
} from './publication.changes.ts';
import { mostClaims } from './publication.rules.ts';

const body = '本所连续3年先进，有青蓝小组7个。';
const flags: ClaimInput = {
  key: 'flags',
  text: '连续3年',
  metric: 'streak',
  parameters: { kind: 'RED_FLAG' },
  stated: 3,
  unit: 'years',
  start: 4,
  length: 2,
};
const teams: ClaimInput = {
  key: 'teams',
  text: '小组7个',
  metric: 'teams',
  parameters: { kind: 'QINGLAN' },
  stated: 7,
  unit: 'teams',
  start: 13,
  length: 2,
};

const claimIds = Array.from({ length: mostClaims + 1 }, (_, index) => idOf('Claim', `new ${index}`));

function create(input: Partial<CreatePublicationInput> = {}) {
  return createPublication({
    facts: { station },
    input: { title: '红旗不倒', body, asOf: '2017-10-31', claims: [flags, teams], ...input },
    ids: { publication: idOf('Publication', 'new'), claims: claimIds },
    today,
  });
}

const draft = accepted(create());

function change(input: ChangePublicationInput, facts: PublicationResult = draft) {
  const ids = { claims: claimIds.slice(10) };
  return changePublication({ facts: { station, ...facts }, input, ids, today });
}

const records: readonly RecordRef[] = [{ type: 'Evaluation', id: 'a' }];

function publish(flagYears: number | null, { reason = '', publishedOn = '' } = {}, facts = draft) {
  const answers = new Map(
    facts.claims.map(({ id, unit, key }) => [id, { value: key === 'flags' ? flagYears : 7, unit, records }]),
  );
  return publishPublication({
    facts: { station, ...facts, answers },
    input: { publishedOn },
    today,
    acknowledge: [{ code: 'claim.qualifier', reason }],
  });
}

const claim = (fields: Partial<ClaimInput>) => create({ claims: [{ ...flags, ...fields }, teams] });

describe('an account', () => {
  it('begins as a draft with its figures in their order', () => {
    expect(draft.publication).toMatchObject({ status: 'DRAFT', publishedOn: null, rulesVersion: null, body });
    expect(draft.claims.map(({ key, ordinal, qualifier }) => [key, ordinal, qualifier])).toEqual([
      ['flags', 0, 'EXACT'],
      ['teams', 1, 'EXACT'],
    ]);
  });

  it('keeps its body as it was written, for marks count its characters', () => {
    expect(accepted(create({ body: `  ${body} `, claims: [] })).publication.body).toBe(`  ${body} `);
  });

  it('may have no body and no figures yet', () => {
    accepted(create({ body: null, claims: null }));
  });

  it('has a title, a day, and a body of bounded length', () => {
    breaksOnly(['text.required', 'date.calendar'], create({ title: ' ', asOf: '2017-13' }));
    accepted(create({ body: '字'.repeat(longestAccount), claims: [] }));
    breaks('text.length', create({ body: '字'.repeat(200_000), claims: [] }), 'body');
  });

  it('is of a day on which the station was there', () => {
    breaks('station.lifetime', create({ asOf: '2006-04-30' }), 'asOf');
    accepted(create({ asOf: '2006-05' }));
  });

  it('marks at most so many figures', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...flags, key: `${index}`, start: null, length: null }));
    accepted(create({ claims: many(mostClaims) }));
    breaks('claim.count', create({ claims: many(mostClaims + 1) }), 'claims');
  });
});

describe('a figure', () => {
  it('has a key of its own', () => {
    breaks('text.required', claim({ key: ' ' }), 'claims', '0', 'key');
    breaks('claim.key-unique', claim({ key: ' teams ' }), 'claims', '1', 'key');
  });

  it('names a metric that there is, with its parameters and its unit', () => {
    breaks('claim.metric', claim({ metric: 'happiness' }), 'claims', '0', 'metric');
    breaks('claim.metric', claim({ parameters: { kind: 'GREEN_FLAG' } }), 'claims', '0', 'parameters');
    breaks('claim.metric', claim({ parameters: {} }), 'claims', '0', 'parameters');
    breaks('claim.metric', claim({ parameters: ['RED_FLAG'] }), 'claims', '0', 'parameters');
    breaks('claim.metric', claim({ unit: 'people' }), 'claims', '0', 'unit');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'is a number, not %d',
    (stated) => {
      breaks('claim.metric', claim({ stated }), 'claims', '0', 'stated');
    },
  );

  it('is marked within the body, wholly or not at all', () => {
    accepted(claim({ start: null, length: null }));
    accepted(claim({ start: 0, length: 13 }));
    accepted(create({ claims: [{ ...flags, start: body.length - 1, length: 1 }] }));
    for (const mark of [
      { start: 4, length: null },
      { start: null, length: 2 },
      { start: -1, length: 2 },
      { start: 4, length: 0 },
      { start: 0.5, length: 2 },
      { start: body.length, length: 1 },
    ])
      breaks('claim.mark', claim(mark), 'claims', '0', 'start');
  });

  it('shares its mark with no other', () => {
    breaks('claim.mark', claim({ start: 4, length: 10 }), 'claims', '1', 'start');
  });
});

describe('a draft', () => {
  it('changes what is named and keeps the rest, its figures with their ids', () => {
    const { publication, claims } = accepted(change({ title: '红旗飘扬' }));
    expect(publication).toEqual({ ...draft.publication, title: '红旗飘扬' });
    expect(claims).toEqual(draft.claims);
  });

  it('takes, changes and drops figures by their keys', () => {
    const { claims } = accepted(
      change({
        claims: [
          { ...teams, stated: 8 },
          { ...flags, key: 'other' },
        ],
      }),
    );
    expect(claims.map(({ id, key, stated }) => [id, key, stated])).toEqual([
      ['new 1', 'teams', 8],
      ['new 11', 'other', 3],
    ]);
  });

  it('does not lose a mark when its body becomes shorter', () => {
    breaks('claim.mark', change({ body: '短稿' }), 'claims', '0', 'start');
  });
});

describe('publishing', () => {
  it('freezes each figure with its verdict, its records and the version of the rules', () => {
    const { publication, claims } = accepted(publish(3));
    expect(publication).toMatchObject({ status: 'PUBLISHED', publishedOn: today, rulesVersion });
    expect(claims[0]?.frozen).toEqual({ value: 3, verdict: 'SUPPORTED', records });
  });

  it('asks for a reason where the records do not bear a figure out', () => {
    const violation = breaks('claim.qualifier', publish(2), 'claims', '0', 'stated');
    expect(violation.severity).toBe('WARNING');
    breaks('claim.qualifier', publish(null), 'claims', '0', 'stated');
    const { claims } = accepted(publish(2, { reason: '以上级通报为准' }));
    expect(claims[0]?.frozen?.verdict).toBe('CONTRADICTED');
  });

  it('is not in the future', () => {
    breaks('publication.lifecycle', publish(3, { publishedOn: '2018-02-02' }), 'publishedOn');
    expect(accepted(publish(3, { publishedOn: '2017-11' })).publication.publishedOn).toBe('2017-11');
  });

  it('is done once, and ends all changes', () => {
    const published = accepted(publish(3));
    breaks('publication.lifecycle', publish(3, {}, published), 'id');
    breaks('publication.lifecycle', change({ title: '改名' }, published), 'id');
  });
});

import {
  type Claim,
  claimKeyUnique,
  claimMark,
  codeUnique,
  dateCalendar,
  idOf,
  longestAccount,
  longestCode,
  longestName,
  longestPassage,
  textLength,
} from '@qinglan/domain';
import fc from 'fast-check';
import { type Write, written } from './judge.ts';
import { broken, historiesOf, latest, scenario } from './scenario.ts';
import { authorityIds, ids, nth, oneOf, personIds, publicationIds, stationIds } from './values.ts';

const awkward = [
  '2000-02-29',
  '1900-02-29',
  '2100-02-29',
  '2006-02-30',
  '2006-04-31',
  '2006-00',
  '2006-01-00',
  '２００６',
  '2006-1',
  '2006-13',
  '1899-12-31',
  '2200',
  '2006-05\n',
  ' 2006',
];

const dates = scenario<string>('dates', {
  rules: ['date.calendar'],
  histories: historiesOf(
    fc.oneof(
      oneOf(awkward),
      fc
        .tuple(
          fc.integer({ min: 1895, max: 2203 }),
          fc.integer({ min: 0, max: 13 }),
          fc.integer({ min: 0, max: 32 }),
        )
        .chain(([year, month, day]) =>
          oneOf(
            [4, 7, 10].map((length) =>
              `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length),
            ),
          ),
        ),
      fc.string({ maxLength: 10 }).filter((text) => !text.includes('\0')),
    ),
    4,
  ),
  judge: (text) => broken(dateCalendar, { path: [], text }),
  writes: (birthDate) => [
    written('person', { id: nth(4, 0), name: '甲', category: 'OFFICER', sex: 'MALE', birthDate }),
  ],
});

interface Text {
  readonly longest: number;
  readonly write: (text: string) => Write;
}

const texts: readonly Text[] = [
  {
    longest: longestName,
    write: (name) => written('person', { id: personIds[0] ?? '', name, category: 'OFFICER', sex: 'MALE' }),
  },
  {
    longest: longestCode,
    write: (code) =>
      written('authority', { id: authorityIds[1] ?? '', code, name: '机关', line: 'OTHER', level: 'CITY' }),
  },
  {
    longest: longestPassage,
    write: (note) => written('service_record', { ...service, note }),
  },
  {
    longest: longestAccount,
    write: (body) => written('publication', { ...publication, id: publicationIds[1] ?? '', body }),
  },
];

const service = {
  id: nth(61, 0),
  stationId: stationIds[0],
  kind: 'SERVICE',
  servedOn: '2010',
  count: 1,
  personId: personIds[0],
};
const publication = { stationId: stationIds[0], title: '宣传稿', asOf: '2010' };

const lengths = scenario<{ readonly of: Text; readonly text: string }>('texts', {
  rules: ['text.length'],
  histories: historiesOf(
    fc
      .record({
        of: oneOf(texts),
        beyond: fc.integer({ min: -2, max: 2 }),
        character: oneOf(['字', 'a', '𠮷', '👮']),
      })
      .map(({ of, beyond, character }) => ({ of, text: character.repeat(of.longest + beyond) })),
    3,
  ),
  judge: ({ of: { longest }, text }) => broken(textLength, { path: [], text, longest, multiline: true }),
  writes: ({ of, text }) => [of.write(text)],
});

interface Coded {
  readonly table: 'authority' | 'award_kind';
  readonly id: string;
  readonly code: string;
}

const kind = { name: '荣誉', nameEn: 'Honour', class: 'COMMENDATION', recipientTypes: ['PERSON'] };
const authority = { name: '机关', line: 'OTHER', level: 'CITY' };

const codes = scenario<Coded>('codes', {
  rules: ['code.unique'],
  histories: historiesOf(
    fc.record({
      table: oneOf(['authority', 'award_kind'] as const),
      id: ids(62),
      code: oneOf(['X1', 'x1', 'X2', 'Ｘ1']),
    }),
  ),
  judge: ({ table, id, code }, accepted) => {
    const others = latest(accepted.filter((each) => each.table === table)).filter((each) => each.id !== id);
    return broken(codeUnique, { codeAsked: code, takenCodes: others.map((each) => each.code) });
  },
  writes: ({ table, id, code }) => [
    written(table, { ...(table === 'authority' ? authority : kind), id, code }),
  ],
});

type Marked = Pick<Claim, 'id' | 'key' | 'start' | 'length'>;

interface Account {
  /** Null where it stays as it is. */
  readonly body: string | null;
  readonly claims: readonly Marked[];
}

/** A claim keeps its key, by which the next version of the account knows it. */
const claim: fc.Arbitrary<Marked> = fc
  .record({
    n: fc.nat(4),
    start: fc.option(fc.integer({ min: -1, max: 9 }), { freq: 6 }),
    length: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 6 }),
  })
  .map(({ n, ...mark }) => ({
    ...mark,
    id: idOf('Claim', nth(63, n)),
    key: ['a', 'b', 'A', 'c', 'a'][n] ?? '',
  }));

const accounts = scenario<Account>('accounts', {
  rules: ['claim.mark', 'claim.key-unique'],
  histories: historiesOf(
    fc.record({
      body: fc.option(
        fc
          .array(oneOf(['字', 'a', '𠮷', '👮']), { minLength: 4, maxLength: 10 })
          .map((characters) => characters.join('')),
        { freq: 3 },
      ),
      claims: fc.uniqueArray(claim, { maxLength: 3, selector: ({ id }) => id }),
    }),
    4,
  ),
  judge: ({ body: asked, claims }, accepted) => {
    const body = asked ?? accepted.findLast((each) => each.body !== null)?.body ?? '';
    const all = latest([...accepted.flatMap((each) => each.claims), ...claims]);
    return [...broken(claimKeyUnique, { claims: all }), ...broken(claimMark, { body, claims: all })];
  },
  writes: ({ body, claims }) => [
    ...(body === null ? [] : [written('publication', { ...publication, id: publicationIds[0] ?? '', body })]),
    ...claims.map((each, ordinal) =>
      written('claim', {
        ...each,
        publicationId: publicationIds[0],
        text: '数',
        metric: 'rooms',
        parameters: {},
        stated: 1,
        unit: '间',
        qualifier: 'EXACT',
        ordinal,
      }),
    ),
  ],
});

export const fieldScenarios = [dates, lengths, codes, accounts];

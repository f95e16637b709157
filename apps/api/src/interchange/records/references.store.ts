import {
  type Authority,
  type Branch,
  branded,
  type Person,
  type ServiceSpell,
  type Station,
  type Team,
} from '@qinglan/domain';
import { type ImportViolation, importViolation } from '@qinglan/domain/interchange';
import { groupBy } from '../../common/group.ts';
import { lookupText } from '../../common/text.ts';
import { seenByAuthor } from '../../database/author.ts';
import type { Transaction } from '../../database/database.ts';

/** What a cell refers to, or why it refers to nothing. */
export type Found<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly violation: ImportViolation };

type Entity = Parameters<typeof importViolation<'import.reference'>>[2]['of'];

export const found = <Value>(value: Value): Found<Value> => ({ ok: true, value });

/** The one record that a cell may mean. */
export const only = <Value>(
  candidates: readonly Value[] | undefined,
  column: string,
  of: Entity,
  text: string,
): Found<Value> => {
  const [value, another] = candidates ?? [];
  if (value !== undefined && another === undefined) return found(value);
  const problem = value === undefined ? 'MISSING' : 'AMBIGUOUS';
  return {
    ok: false,
    violation: importViolation('import.reference', { key: column }, { problem, of, text }),
  };
};

export const problemsOf = (...all: readonly Found<unknown>[]): readonly ImportViolation[] =>
  all.flatMap((one) => (one.ok ? [] : one.violation));

type Texts = Iterable<string | null | undefined>;

/** As they are looked up, each once. */
const distinct = (texts: Texts): string[] => [
  ...new Set([...texts].flatMap((text) => (text == null ? [] : lookupText(text)))),
];

type ByText<Value> = ReadonlyMap<string, readonly Value[]>;

export const stationsByCode = async (tx: Transaction, codes: Texts): Promise<ByText<Station>> => {
  const rows = await tx.station.findMany({
    where: { code: { in: distinct(codes) }, archivedAt: null },
    include: { predecessors: { select: { predecessorId: true } } },
  });
  const seen = await seenByAuthor(tx, 'station', rows);
  const stations = seen.map(({ predecessors, ...row }) =>
    branded<Station>({ ...row, predecessorIds: predecessors.map(({ predecessorId }) => predecessorId) }),
  );
  return groupBy(stations, ({ code }) => code);
};

export const authoritiesByCode = async (tx: Transaction, codes: Texts): Promise<ByText<Authority>> => {
  const rows = await tx.authority.findMany({ where: { code: { in: distinct(codes) }, archivedAt: null } });
  const seen = await seenByAuthor(tx, 'authority', rows);
  return groupBy(
    seen.map((row) => branded<Authority>(row)),
    ({ code }) => code,
  );
};

/** What names a branch or a team: the names are those of one station. */
export const placeKey = (stationId: string, name: string): string => `${stationId} ${name}`;

const ofPlaces = (stationIds: Iterable<string>, names: Texts) => ({
  where: { stationId: { in: [...new Set(stationIds)] }, name: { in: distinct(names) }, archivedAt: null },
});

export const branchesNamed = async (
  tx: Transaction,
  stationIds: Iterable<string>,
  names: Texts,
): Promise<ByText<Branch>> => {
  const rows = await seenByAuthor(tx, 'branch', await tx.branch.findMany(ofPlaces(stationIds, names)));
  return groupBy(
    rows.map((row) => branded<Branch>(row)),
    ({ stationId, name }) => placeKey(stationId, name),
  );
};

export const teamsNamed = async (
  tx: Transaction,
  stationIds: Iterable<string>,
  names: Texts,
): Promise<ByText<Team>> => {
  const rows = await seenByAuthor(tx, 'team', await tx.team.findMany(ofPlaces(stationIds, names)));
  return groupBy(
    rows.map((row) => branded<Team>(row)),
    ({ stationId, name }) => placeKey(stationId, name),
  );
};

export interface KnownPerson {
  readonly person: Person;
  /** All spells of the person. */
  readonly spells: readonly ServiceSpell[];
}

const knownPeople = async (
  tx: Transaction,
  where: NonNullable<Parameters<Transaction['person']['findMany']>[0]>['where'],
): Promise<readonly KnownPerson[]> => {
  const rows = await tx.person.findMany({
    where: { ...where, archivedAt: null },
    include: { spells: { where: { archivedAt: null } } },
  });
  const seen = await seenByAuthor(tx, 'person', rows);
  return seen.map(({ spells, ...row }) => ({
    person: branded<Person>(row),
    spells: spells.map((spell) => branded<ServiceSpell>(spell)),
  }));
};

export const peopleNamed = async (tx: Transaction, names: Texts): Promise<ByText<KnownPerson>> =>
  groupBy(await knownPeople(tx, { name: { in: distinct(names) } }), ({ person }) => person.name);

export const peopleById = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> =>
  new Map((await knownPeople(tx, { id: { in: [...ids] } })).map((known) => [known.person.id, known]));

interface PersonMeant {
  readonly column: string;
  readonly name: string;
  readonly birthDate: string | null;
  /** Where the person serves or served; null: the row does not say. */
  readonly station: Station | null;
  /** Where to look first when the row does not say. */
  readonly near?: Station;
}

const servedAt =
  (station: Station) =>
  ({ spells }: KnownPerson) =>
    spells.some(({ stationId }) => stationId === station.id);

/** Somebody of that name: who serves or served there, or of whom no service is recorded at all. */
export const personMeant = (people: ByText<KnownPerson>, meant: PersonMeant): Found<KnownPerson> => {
  const { column, name, birthDate, station, near } = meant;
  const namesakes = (people.get(lookupText(name)) ?? []).filter(
    ({ person }) => birthDate === null || person.birthDate === birthDate,
  );
  const choose = (): readonly KnownPerson[] => {
    if (station) return namesakes.filter(servedAt(station));
    if (!near) return namesakes;
    const colleagues = namesakes.filter(servedAt(near));
    return colleagues.length > 0 ? colleagues : namesakes.filter(({ spells }) => spells.length === 0);
  };
  return only(choose(), column, 'Person', name);
};

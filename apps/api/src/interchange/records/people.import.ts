import {
  beginService,
  createPerson,
  type Decision,
  type Person,
  type ServiceSpell,
  type Station,
} from '@qinglan/domain';
import { type ImportViolation, importViolation, type PersonRow } from '@qinglan/domain/interchange';
import { acknowledgedAs } from '../../common/change.ts';
import { newId } from '../../common/id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type JudgeChunk, type NumberedRow, type Setting, sorting } from './chunk.ts';
import {
  found,
  type KnownPerson,
  only,
  peopleById,
  peopleNamed,
  problemsOf,
  stationsByCode,
} from './references.store.ts';

/** A person of this file, and the row that told of them first. */
interface Told {
  readonly number: number;
  readonly row: PersonRow;
  readonly personId: string;
}

/** Further rows of one person must say the same of them. */
const contradictions = ({ number, row: first }: Told, row: PersonRow): readonly ImportViolation[] =>
  (['name', 'sex', 'birthDate', 'synthetic'] as const)
    .filter((key) => first[key] !== row[key])
    .map((key) => importViolation('import.cell', { key }, { problem: 'PERSON', text: `${number}` }));

const sameHuman =
  (row: PersonRow, station: Station | null) =>
  ({ person, spells }: KnownPerson) =>
    person.birthDate === row.birthDate &&
    (station === null
      ? spells.length === 0
      : spells.some(({ stationId, from }) => stationId === station.id && from === row.from));

type Judged = Decision<{ readonly person: Person; readonly spell: ServiceSpell | null }>;

/** A new person, with the spell of service that the row tells of. */
const judgeNew = (row: PersonRow, station: Station | null, setting: Setting): Judged => {
  const ids = { person: newId('Person'), spell: newId('ServiceSpell') };
  const { name, category, sex, birthDate, synthetic } = row;
  const servesFrom = station ? null : (row.from ?? row.to);
  const created = createPerson({
    ...setting,
    facts: { station: null },
    input: { name, category, sex, birthDate, synthetic, servesFrom },
    ids,
  });
  if (!created.ok || !station) return created;
  return judgeSpell({ person: created.value.person, spells: [] }, row, station, setting);
};

const judgeSpell = (
  { person, spells }: KnownPerson,
  { category, entry, from, to, exit }: PersonRow,
  station: Station,
  setting: Setting,
): Judged =>
  beginService({
    ...setting,
    facts: { person, spells, station },
    input: { category, entry: entry ?? 'JOINED', from: from ?? '', to, exit },
    ids: { spell: newId('ServiceSpell') },
  });

const noStation: ImportViolation = {
  code: 'text.required',
  severity: 'ERROR',
  path: ['stationCode'],
  parameters: {},
};

/** What is known of the people of a chunk while its rows are judged. */
interface Register {
  readonly namesakes: Map<string, KnownPerson[]>;
  readonly byId: Map<string, KnownPerson>;
  readonly numbers: ReadonlyMap<string, number>;
}

const judgeRow = (
  { row }: NumberedRow<PersonRow>,
  station: Station | null,
  told: Told | undefined,
  { namesakes, byId, numbers }: Register,
  setting: Setting,
): Judged | { readonly ok: false; readonly violations: readonly ImportViolation[] } => {
  const known = told && byId.get(told.personId);
  if (told && known) {
    const violations = [...contradictions(told, row), ...(station ? [] : [noStation])];
    if (violations.length > 0 || !station) return { ok: false, violations };
    return judgeSpell(known, row, station, setting);
  }
  const same = namesakes.get(row.name)?.find(sameHuman(row, station));
  if (!same) return judgeNew(row, station, setting);
  const number = numbers.get(same.person.id) ?? null;
  return { ok: false, violations: [importViolation('import.duplicate', { key: 'name' }, { row: number })] };
};

export const importPeople = (): JudgeChunk<PersonRow> => {
  const toldByRef = new Map<string, Told>();
  const numbers = new Map<string, number>();
  return async (tx, rows, setting) => {
    const stations = await stationsByCode(
      tx,
      rows.map(({ row }) => row.stationCode),
    );
    const namesakes = new Map(
      [
        ...(await peopleNamed(
          tx,
          rows.map(({ row }) => row.name),
        )),
      ].map(([name, people]) => [name, [...people]]),
    );
    const earlier = rows.flatMap(({ row }) => toldByRef.get(row.person ?? '')?.personId ?? []);
    const before = await peopleById(tx, [...new Set(earlier)]);
    const register = { namesakes, byId: new Map(before), numbers };
    const spells: Prisma.ServiceSpellCreateManyInput[] = [];
    const made = new Map<string, Prisma.PersonCreateManyInput>();
    const { accepted, refused, accept, refuse } = sorting();
    for (const numbered of rows) {
      const { number, row } = numbered;
      const { stationCode } = row;
      const station =
        stationCode === null
          ? found(null)
          : only(stations.get(stationCode), 'stationCode', 'Station', stationCode);
      if (!station.ok) {
        refuse(number, problemsOf(station));
        continue;
      }
      const told = row.person === null ? undefined : toldByRef.get(row.person);
      const decision = judgeRow(numbered, station.value, told, register, setting);
      if (!decision.ok) {
        refuse(number, decision.violations);
        continue;
      }
      const { person, spell } = decision.value;
      const known = register.byId.get(person.id);
      const acknowledgements = acknowledgedAs(decision.acknowledged);
      const now = { person, spells: [...(known?.spells ?? []), ...(spell ? [spell] : [])] };
      register.byId.set(person.id, now);
      if (!known) {
        made.set(person.id, { ...person, acknowledgements });
        numbers.set(person.id, number);
        if (row.person !== null) toldByRef.set(row.person, { number, row, personId: person.id });
        namesakes.set(person.name, [...(namesakes.get(person.name) ?? []), now]);
      } else {
        const creating = made.get(person.id);
        if (creating) made.set(person.id, { ...creating, category: person.category });
      }
      if (spell) spells.push({ ...spell, acknowledgements });
      accept(
        number,
        [...(known ? [] : [person.id]), ...(spell ? [spell.id] : [])],
        [spell?.stationId ?? null],
      );
    }
    const turned = [...before.values()].filter(
      ({ person }) => register.byId.get(person.id)?.person.category !== person.category,
    );
    return {
      accepted,
      refused,
      write: async () => {
        await tx.person.createMany({ data: [...made.values()] });
        for (const category of ['OFFICER', 'AUXILIARY'] as const) {
          const ids = turned.flatMap(({ person }) =>
            register.byId.get(person.id)?.person.category === category ? person.id : [],
          );
          if (ids.length > 0) await tx.person.updateMany({ where: { id: { in: ids } }, data: { category } });
        }
        await tx.serviceSpell.createMany({ data: spells });
      },
    };
  };
};

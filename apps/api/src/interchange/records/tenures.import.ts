import {
  type Acknowledgement,
  appointSecretary,
  type Branch,
  branded,
  type Decision,
  endSecretaryTenure,
  type PartyMembership,
  type SecretaryTenure,
  type Station,
} from '@qinglan/domain';
import type { TenureRow } from '@qinglan/domain/interchange';
import { acknowledgedAs } from '../../common/change.ts';
import { groupBy } from '../../common/group.ts';
import { newId } from '../../common/id.ts';
import type { Transaction } from '../../database/database.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type JudgeChunk, type Setting, sorting } from './chunk.ts';
import {
  branchesNamed,
  type Found,
  found,
  type KnownPerson,
  only,
  peopleNamed,
  personMeant,
  placeKey,
  problemsOf,
  stationsByCode,
} from './references.store.ts';

/** All tenures of the branches and of the people, those that are accepted among them. */
const tenuresAround = async (tx: Transaction, branchIds: string[], personIds: string[]) => {
  const rows = await tx.secretaryTenure.findMany({
    where: { archivedAt: null, OR: [{ branchId: { in: branchIds } }, { personId: { in: personIds } }] },
  });
  const tenures = rows.map((row) => branded<SecretaryTenure>(row));
  const byBranch = groupBy<SecretaryTenure, string>(tenures, ({ branchId }) => branchId);
  const byPerson = groupBy<SecretaryTenure, string>(tenures, ({ personId }) => personId);
  return {
    of: (branchId: string, personId: string) => ({
      branchTenures: byBranch.get(branchId) ?? [],
      personTenures: byPerson.get(personId) ?? [],
    }),
    add: (tenure: SecretaryTenure): void => {
      byBranch.set(tenure.branchId, [...(byBranch.get(tenure.branchId) ?? []), tenure]);
      byPerson.set(tenure.personId, [...(byPerson.get(tenure.personId) ?? []), tenure]);
    },
  };
};

interface Facts {
  readonly station: Station;
  readonly branch: Branch;
  readonly person: KnownPerson['person'];
  readonly branchTenures: readonly SecretaryTenure[];
  readonly personTenures: readonly SecretaryTenure[];
  readonly partyMemberships: readonly PartyMembership[];
}

const merged = (...given: readonly (readonly Acknowledgement[])[]): readonly Acknowledgement[] => [
  ...new Map(given.flat().map((one) => [one.code, one])).values(),
];

/** An appointment, and its end where the row says how it came. */
const judge = (
  facts: Facts,
  { from, to, reason, endReason }: TenureRow,
  setting: Setting,
): Decision<{ readonly tenure: SecretaryTenure }> => {
  const ids = { tenure: newId('SecretaryTenure') };
  const appointed = appointSecretary({ ...setting, facts, input: { from, to, reason }, ids });
  if (!appointed.ok || endReason === null) return appointed;
  const { tenure } = appointed.value;
  const { station, branch, branchTenures, personTenures } = facts;
  const ended = endSecretaryTenure({
    ...setting,
    facts: {
      station,
      branch,
      tenure,
      branchTenures: [...branchTenures, tenure],
      personTenures: [...personTenures, tenure],
    },
    input: { to: to ?? '', reason: endReason },
  });
  return ended.ok ? { ...ended, acknowledged: merged(appointed.acknowledged, ended.acknowledged) } : ended;
};

const optionalStation = (
  stations: ReadonlyMap<string, readonly Station[]>,
  code: string | null,
): Found<Station | null> =>
  code === null ? found(null) : only(stations.get(code), 'personStationCode', 'Station', code);

export const importTenures = (): JudgeChunk<TenureRow> => async (tx, rows, setting) => {
  const stations = await stationsByCode(
    tx,
    rows.flatMap(({ row }) => [row.stationCode, row.personStationCode]),
  );
  const branches = await branchesNamed(
    tx,
    [...stations.values()].flatMap((same) => same.map(({ id }) => id)),
    rows.map(({ row }) => row.branchName),
  );
  const people = await peopleNamed(
    tx,
    rows.map(({ row }) => row.personName),
  );
  const referring = rows.map(({ number, row }) => {
    const station = only(stations.get(row.stationCode), 'stationCode', 'Station', row.stationCode);
    const home = optionalStation(stations, row.personStationCode);
    const branch = station.ok
      ? only(branches.get(placeKey(station.value.id, row.branchName)), 'branchName', 'Branch', row.branchName)
      : station;
    const person =
      station.ok && home.ok
        ? personMeant(people, {
            column: 'personName',
            name: row.personName,
            birthDate: row.personBirthDate,
            station: home.value,
            near: station.value,
          })
        : null;
    return { number, row, station, home, branch, person };
  });
  const branchIds = referring.flatMap(({ branch }) => (branch.ok ? branch.value.id : []));
  const personIds = referring.flatMap(({ person }) => (person?.ok ? person.value.person.id : []));
  const around = await tenuresAround(tx, branchIds, personIds);
  const party = await tx.partyMembership.findMany({
    where: { personId: { in: personIds }, archivedAt: null },
  });
  const memberships = groupBy<PartyMembership, string>(
    party.map((row) => branded<PartyMembership>(row)),
    ({ personId }) => personId,
  );
  const data: Prisma.SecretaryTenureCreateManyInput[] = [];
  const { accepted, refused, accept, refuse } = sorting();
  for (const { number, row, station, home, branch, person } of referring) {
    if (!(station.ok && branch.ok && person?.ok)) {
      const problems = problemsOf(...new Set([station, home, branch, ...(person ? [person] : [])]));
      refuse(number, problems);
      continue;
    }
    const personId = person.value.person.id;
    const facts = {
      station: station.value,
      branch: branch.value,
      person: person.value.person,
      partyMemberships: memberships.get(personId) ?? [],
      ...around.of(branch.value.id, personId),
    };
    const decision = judge(facts, row, setting);
    if (!decision.ok) {
      refuse(number, decision.violations);
      continue;
    }
    const { tenure } = decision.value;
    around.add(tenure);
    data.push({ ...tenure, acknowledgements: acknowledgedAs(decision.acknowledged) });
    accept(number, [tenure.id], [station.value.id]);
  }
  return {
    accepted,
    refused,
    write: async () => {
      await tx.secretaryTenure.createMany({ data });
    },
  };
};

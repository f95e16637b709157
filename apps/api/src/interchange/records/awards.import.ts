import {
  type Award,
  type AwardKind,
  branded,
  type ClassedAward,
  type Decision,
  type RecipientFacts,
  type RecipientType,
  recordAward,
  revokeAward,
  type Station,
} from '@qinglan/domain';
import { type AwardRow, type ImportViolation, importViolation } from '@qinglan/domain/interchange';
import { atLeast } from '../../access/roles.ts';
import { awardColumns, recipientOf, toAward } from '../../award/award.store.ts';
import { acknowledgedAs } from '../../common/change.ts';
import { groupBy } from '../../common/group.ts';
import { newId } from '../../common/id.ts';
import { lookupText } from '../../common/text.ts';
import type { Transaction } from '../../database/database.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type JudgeChunk, type NumberedRow, type Setting, sorting } from './chunk.ts';
import {
  authoritiesByCode,
  branchesNamed,
  type Found,
  found,
  only,
  peopleNamed,
  personMeant,
  placeKey,
  problemsOf,
  stationsByCode,
  teamsNamed,
} from './references.store.ts';

type Rows = readonly NumberedRow<AwardRow>[];

const required = (column: string): { readonly ok: false; readonly violation: ImportViolation } => ({
  ok: false,
  violation: { code: 'text.required', severity: 'ERROR', path: [column], parameters: {} },
});

const namesOf = (rows: Rows, type: RecipientType): string[] =>
  rows.flatMap(({ row }) => (row.recipientType === type ? (row.recipientName ?? []) : []));

/** Finds out who receives the awards of a chunk. */
const recipients = async (tx: Transaction, rows: Rows) => {
  const stations = await stationsByCode(
    tx,
    rows.map(({ row }) => row.stationCode),
  );
  const stationIds = [...stations.values()].flatMap((same) => same.map(({ id }) => id));
  const people = await peopleNamed(tx, namesOf(rows, 'PERSON'));
  const branches = await branchesNamed(tx, stationIds, namesOf(rows, 'BRANCH'));
  const teams = await teamsNamed(tx, stationIds, namesOf(rows, 'TEAM'));

  const person = ({ birthDate }: AwardRow, name: string, station: Station | null): Found<RecipientFacts> => {
    const meant = personMeant(people, { column: 'recipientName', name, birthDate, station });
    return meant.ok ? found({ type: 'PERSON', ...meant.value }) : meant;
  };
  const ofStation = (row: AwardRow, name: string | null, station: Station): Found<RecipientFacts> => {
    if (row.recipientType === 'STATION') return found({ type: 'STATION', station });
    if (name === null) return required('recipientName');
    const key = placeKey(station.id, name);
    if (row.recipientType === 'TEAM') {
      const team = only(teams.get(key), 'recipientName', 'Team', name);
      return team.ok ? found({ type: 'TEAM', team: team.value, station }) : team;
    }
    const branch = only(branches.get(key), 'recipientName', 'Branch', name);
    return branch.ok ? found({ type: 'BRANCH', branch: branch.value, station }) : branch;
  };
  return (row: AwardRow): Found<RecipientFacts> => {
    const { stationCode, recipientName: name } = row;
    const station =
      stationCode === null
        ? found(null)
        : only(stations.get(stationCode), 'stationCode', 'Station', stationCode);
    if (!station.ok) return station;
    if (row.recipientType === 'PERSON')
      return name === null ? required('recipientName') : person(row, name, station.value);
    return station.value ? ofStation(row, name, station.value) : required('stationCode');
  };
};

const idOfRecipient = (recipient: RecipientFacts): string => {
  switch (recipient.type) {
    case 'PERSON':
      return recipient.person.id;
    case 'STATION':
      return recipient.station.id;
    case 'BRANCH':
      return recipient.branch.id;
    case 'TEAM':
      return recipient.team.id;
  }
};

/** All awards of those recipients, by the recipient's id. */
const awardsHeld = async (
  tx: Transaction,
  held: readonly RecipientFacts[],
): Promise<Map<string, ClassedAward[]>> => {
  const idsOf = (type: RecipientType) => held.filter((one) => one.type === type).map(idOfRecipient);
  const rows = await tx.award.findMany({
    where: {
      archivedAt: null,
      OR: [
        { personId: { in: idsOf('PERSON') } },
        { stationId: { in: idsOf('STATION') } },
        { branchId: { in: idsOf('BRANCH') } },
        { teamId: { in: idsOf('TEAM') } },
      ],
    },
    include: { kind: { select: { class: true } } },
  });
  const awards = rows.map(({ kind, ...row }) => ({
    holder: recipientOf(row).id,
    award: { ...toAward(row), class: kind.class },
  }));
  return new Map(
    [...groupBy(awards, ({ holder }) => holder)].map(([holder, group]) => [
      holder,
      group.map(({ award }) => award),
    ]),
  );
};

const documentKey = (authorityId: string, documentNumber: string): string =>
  `${authorityId} ${documentNumber}`;

const takenDocuments = async (tx: Transaction, rows: Rows): Promise<Set<string>> => {
  const numbers = rows.flatMap(({ row }) =>
    row.documentNumber === null ? [] : lookupText(row.documentNumber),
  );
  const taken = await tx.award.findMany({
    where: { documentNumber: { in: [...new Set(numbers)] } },
    select: { authorityId: true, documentNumber: true },
  });
  return new Set(
    taken.map(({ authorityId, documentNumber }) => documentKey(authorityId, documentNumber ?? '')),
  );
};

type GrantFacts = Omit<Parameters<typeof recordAward>[0]['facts'], 'regulations'>;

/** An award, and its revocation where the row tells of one. */
const judge = (facts: GrantFacts, row: AwardRow, setting: Setting): Decision<{ readonly award: Award }> => {
  const recorded = recordAward({
    ...setting,
    facts: { ...facts, regulations: setting.regulations },
    input: row,
    ids: { award: newId('Award') },
  });
  if (!recorded.ok || (row.revokedFrom === null && row.revocationReason === null)) return recorded;
  const input = { from: row.revokedFrom ?? '', reason: row.revocationReason ?? '' };
  const revoked = revokeAward({ ...setting, facts: recorded.value, input });
  if (revoked.ok) return { ...revoked, acknowledged: recorded.acknowledged };
  const columns: Readonly<Record<string, string>> = { from: 'revokedFrom', reason: 'revocationReason' };
  return {
    ok: false,
    violations: revoked.violations.map((violation) => ({
      ...violation,
      path: violation.path.map((step) => columns[step] ?? step),
    })),
  };
};

/** Revoking is for reviewers, in a file as by hand. */
const beyondRole = (row: AwardRow, { role }: Setting): readonly ImportViolation[] =>
  row.revokedFrom === null || atLeast({ role }, 'REVIEWER')
    ? []
    : [importViolation('import.cell', { key: 'revokedFrom' }, { problem: 'ROLE', text: row.revokedFrom })];

export const importAwards = (): JudgeChunk<AwardRow> => async (tx, rows, setting) => {
  const recipientOfRow = await recipients(tx, rows);
  const authorities = await authoritiesByCode(
    tx,
    rows.map(({ row }) => row.authorityCode),
  );
  const kindRows = await tx.awardKind.findMany({
    where: { code: { in: [...new Set(rows.map(({ row }) => lookupText(row.kindCode)))] } },
  });
  const kinds = groupBy(
    kindRows.map((row) => branded<AwardKind>(row)),
    ({ code }) => code,
  );
  const referring = rows.map(({ number, row }) => ({
    number,
    row,
    kind: only(kinds.get(row.kindCode), 'kindCode', 'AwardKind', row.kindCode),
    authority: only(authorities.get(row.authorityCode), 'authorityCode', 'Authority', row.authorityCode),
    recipient: recipientOfRow(row),
  }));
  const held = await awardsHeld(
    tx,
    referring.flatMap(({ recipient }) => (recipient.ok ? recipient.value : [])),
  );
  const documents = await takenDocuments(tx, rows);
  const data: Prisma.AwardCreateManyInput[] = [];
  const { accepted, refused, accept, refuse } = sorting();
  for (const { number, row, kind, authority, recipient } of referring) {
    const problems = [...problemsOf(kind, authority, recipient), ...beyondRole(row, setting)];
    if (!(kind.ok && authority.ok && recipient.ok) || problems.length > 0) {
      refuse(number, problems);
      continue;
    }
    const holder = idOfRecipient(recipient.value);
    const taken =
      row.documentNumber !== null && documents.has(documentKey(authority.value.id, row.documentNumber));
    const facts = {
      kind: kind.value,
      authority: authority.value,
      recipient: recipient.value,
      awards: held.get(holder) ?? [],
      takenDocumentNumbers: taken && row.documentNumber !== null ? [row.documentNumber] : [],
    };
    const decision = judge(facts, row, setting);
    if (!decision.ok) {
      refuse(number, decision.violations);
      continue;
    }
    const { award } = decision.value;
    held.set(holder, [...(held.get(holder) ?? []), { ...award, class: kind.value.class }]);
    if (award.documentNumber !== null) documents.add(documentKey(authority.value.id, award.documentNumber));
    data.push({ ...awardColumns(award), acknowledgements: acknowledgedAs(decision.acknowledged) });
    accept(number, [award.id], [award.creditedStationId]);
  }
  return {
    accepted,
    refused,
    write: async () => {
      await tx.award.createMany({ data });
    },
  };
};

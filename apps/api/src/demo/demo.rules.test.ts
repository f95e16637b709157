import {
  type Award,
  appointSecretary,
  beginService,
  type CalendarDate,
  type ClassedAward,
  calendarDate,
  compareDates,
  correctEvaluation,
  createAuthority,
  createAwardKind,
  createBranch,
  createPerson,
  createStation,
  createTeam,
  type Decision,
  idOf,
  describe as inWords,
  joinTeam,
  type RecipientFacts,
  recordAward,
  recordEvaluation,
  revokeAward,
} from '@qinglan/domain';
import { describe, expect, it } from 'vitest';
import * as ledger from './demonstration.ts';

const today = calendarDate('2017-10-31');

/** What was decided; fails with the violations in words where it was refused. */
const accepted = <Value>(decision: Decision<Value>): Value => {
  const refusals = decision.ok ? [] : decision.violations.map((violation) => inWords(violation, 'en'));
  expect(refusals).toEqual([]);
  if (!decision.ok) throw new Error('refused');
  return decision.value;
};

const theOne = <Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row => {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`not in the demonstration: ${id}`);
  return row;
};

/** Each row with those that were there before it. */
const inTurn = <Row>(rows: readonly Row[], on: (row: Row) => CalendarDate) =>
  rows
    .toSorted((a, b) => compareDates(on(a), on(b)))
    .map((row, index, all) => ({ row, earlier: all.slice(0, index) }));

const stationOf = (id: string) => theOne(ledger.stations, id);

describe('the domain, asked on 2017-10-31, accepts the demonstration as it came about:', () => {
  it('authorities', () => {
    ledger.authorities.forEach((authority, index) => {
      const { id, ...input } = authority;
      const ancestors = ledger.authorities.slice(0, index);
      const facts = { takenCodes: ancestors.map(({ code }) => code), ancestors };
      expect(accepted(createAuthority({ facts, input, today, ids: { authority: id } })).authority).toEqual(
        authority,
      );
    });
  });

  it('stations and their branches', () => {
    ledger.stations.forEach((station, index) => {
      const { id, ...input } = station;
      const relatives = ledger.stations.slice(0, index);
      const facts = { takenCodes: relatives.map(({ code }) => code), relatives };
      expect(accepted(createStation({ facts, input, today, ids: { station: id } })).station).toEqual(station);
    });
    for (const branch of ledger.branches) {
      const facts = { station: stationOf(branch.stationId) };
      const change = { facts, input: branch, today, ids: { branch: branch.id } };
      expect(accepted(createBranch(change)).branch).toEqual(branch);
    }
  });

  it('people and their service', () => {
    for (const person of ledger.people) {
      const ids = { person: person.id, spell: idOf('ServiceSpell', 'unused') };
      const change = { facts: { station: null }, input: person, today, ids };
      expect(accepted(createPerson(change)).person).toEqual(person);
    }
    for (const { row: spell, earlier } of inTurn(ledger.spells, ({ from }) => from)) {
      const person = theOne(ledger.people, spell.personId);
      const spells = earlier.filter(({ personId }) => personId === person.id);
      const facts = { person, station: stationOf(spell.stationId), spells };
      const begun = accepted(beginService({ facts, input: spell, today, ids: { spell: spell.id } }));
      expect(begun).toEqual({ spell, person });
    }
  });

  it('secretaries, with the reason for the one vacancy', () => {
    for (const { row, earlier } of inTurn(ledger.tenures, ({ from }) => from)) {
      const { acknowledgements, ...tenure } = row;
      const branch = theOne(ledger.branches, tenure.branchId);
      const decision = appointSecretary({
        facts: {
          branch,
          station: stationOf(branch.stationId),
          person: theOne(ledger.people, tenure.personId),
          branchTenures: earlier.filter(({ branchId }) => branchId === branch.id),
          personTenures: earlier.filter(({ personId }) => personId === tenure.personId),
        },
        input: tenure,
        today,
        acknowledge: acknowledgements,
        ids: { tenure: tenure.id },
      });
      expect(accepted(decision).tenure).toEqual(tenure);
      expect(decision).toHaveProperty('acknowledged', acknowledgements);
    }
  });

  it('teams, members and leaders', () => {
    ledger.teams.forEach((team, index) => {
      const teams = ledger.teams.slice(0, index).filter(({ stationId }) => stationId === team.stationId);
      const facts = { station: stationOf(team.stationId), teams };
      expect(accepted(createTeam({ facts, input: team, today, ids: { team: team.id } })).team).toEqual(team);
    });
    for (const { row: membership, earlier } of inTurn(ledger.memberships, ({ from }) => from)) {
      const { facts, ids } = joining(membership, earlier);
      const change = { facts, input: membership, today, ids: { ...ids, membership: membership.id } };
      expect(accepted(joinTeam(change)).membership).toEqual(membership);
    }
    for (const { row: leadership, earlier } of inTurn(ledger.leaderships, ({ from }) => from)) {
      const { facts, ids } = joining(leadership, ledger.memberships);
      const leaderships = earlier.filter(({ teamId }) => teamId === leadership.teamId);
      const joined = accepted(
        joinTeam({
          facts: { ...facts, leaderships },
          input: { ...leadership, asLeader: true },
          today,
          ids: { ...ids, leadership: leadership.id },
        }),
      );
      expect(joined.leadership).toEqual(leadership);
      expect(ledger.memberships).toContainEqual(joined.membership);
    }
  });

  it('kinds of award, awards and the one that was revoked', () => {
    ledger.awardKinds.forEach((kind, index) => {
      const facts = { takenCodes: ledger.awardKinds.slice(0, index).map(({ code }) => code) };
      expect(accepted(createAwardKind({ facts, input: kind, today, ids: { kind: kind.id } })).kind).toEqual(
        kind,
      );
    });
    for (const { row: award, earlier } of inTurn(ledger.awards, ({ grantedOn }) => grantedOn)) {
      const facts = {
        kind: theOne(ledger.awardKinds, award.kindId),
        authority: theOne(ledger.authorities, award.authorityId),
        recipient: recipientFacts(award),
        awards: earlier.filter(({ recipient }) => recipient.id === award.recipient.id).map(classed),
        takenDocumentNumbers: earlier.flatMap(({ authorityId, documentNumber }) =>
          authorityId === award.authorityId && documentNumber !== null ? [documentNumber] : [],
        ),
      };
      const granted = accepted(recordAward({ facts, input: award, today, ids: { award: award.id } })).award;
      const { revokedFrom, revocationReason } = award;
      expect(granted).toEqual({ ...award, revokedFrom: null, revocationReason: null });
      if (revokedFrom === null || revocationReason === null) continue;
      const input = { from: revokedFrom, reason: revocationReason };
      expect(accepted(revokeAward({ facts: { award: granted }, input, today })).award).toEqual(award);
    }
  });

  it('evaluations and corrections', () => {
    for (const { row, earlier } of inTurn(ledger.evaluations, ({ publishedOn }) => publishedOn)) {
      const facts = {
        station: stationOf(row.stationId),
        evaluations: earlier.filter(({ stationId }) => stationId === row.stationId),
        rivals: earlier.filter(({ stationId, year }) => stationId !== row.stationId && year === row.year),
      };
      const change = { today, ids: { evaluation: row.id } };
      const superseded = earlier.find(({ id }) => id === row.supersedesId);
      const decision = superseded
        ? correctEvaluation({
            ...change,
            facts: { ...facts, evaluation: superseded },
            input: { ...row, reason: row.correctionReason ?? '' },
          })
        : recordEvaluation({ ...change, facts, input: row });
      expect(accepted(decision).evaluation).toEqual(row);
    }
  });
});

const joining = (
  { teamId, personId }: { readonly teamId: string; readonly personId: string },
  memberships: typeof ledger.memberships,
) => {
  const team = theOne(ledger.teams, teamId);
  const own = memberships.filter((membership) => membership.personId === personId);
  const isQinglan = (id: string) => theOne(ledger.teams, id).kind === 'QINGLAN';
  return {
    facts: {
      station: stationOf(team.stationId),
      team,
      person: theOne(ledger.people, personId),
      memberships: own.filter((membership) => membership.teamId === teamId),
      qinglanMemberships: own.filter(
        (membership) => membership.teamId !== teamId && isQinglan(membership.teamId),
      ),
      leaderships: [],
    },
    ids: {
      membership: idOf('TeamMembership', 'unused'),
      leadership: idOf('TeamLeadership', 'unused'),
    },
  };
};

const classed = (award: Award): ClassedAward => ({
  ...award,
  class: theOne(ledger.awardKinds, award.kindId).class,
});

const recipientFacts = ({ recipient: { type, id } }: Award): RecipientFacts => {
  switch (type) {
    case 'PERSON': {
      const spells = ledger.spells.filter(({ personId }) => personId === id);
      return { type, person: theOne(ledger.people, id), spells };
    }
    case 'STATION':
      return { type, station: stationOf(id) };
    case 'BRANCH': {
      const branch = theOne(ledger.branches, id);
      return { type, branch, station: stationOf(branch.stationId) };
    }
    case 'TEAM': {
      const team = theOne(ledger.teams, id);
      return { type, team, station: stationOf(team.stationId) };
    }
  }
};

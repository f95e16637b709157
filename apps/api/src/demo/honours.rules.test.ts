import {
  type ApproveNominationFacts,
  approveNomination,
  calendarDate,
  type Nomination,
  openPublicNotice,
  openRound,
  type PersonId,
  publishStanding,
  rejectNomination,
  reviewNomination,
  submitNomination,
} from '@qinglan/domain';
import { chinaWorkdays } from '@qinglan/domain/china-workdays';
import { describe, expect, it } from 'vitest';
import { accepted, theOne } from '../testing/decided.ts';
import * as ledger from './demonstration.ts';

const today = calendarDate('2017-10-31');

const ofPerson = <Row extends { readonly personId: PersonId }>(rows: readonly Row[], id: PersonId) =>
  rows.filter(({ personId }) => personId === id);

const candidate = (id: PersonId) => ({
  person: theOne(ledger.people, id),
  posts: ofPerson(ledger.posts, id),
  partyMemberships: ofPerson(ledger.partyMemberships, id),
});

const factsOf = (nomination: Nomination): ApproveNominationFacts => {
  const round = theOne(ledger.rounds, nomination.roundId);
  const award = ledger.awards.find(({ id }) => id === nomination.awardId);
  return {
    nomination,
    round,
    station: theOne(ledger.stations, round.stationId),
    kind: theOne(ledger.awardKinds, nomination.kindId),
    nominee: { ...candidate(nomination.personId), spells: ofPerson(ledger.spells, nomination.personId) },
    rivals: ledger.nominations
      .filter(({ id, roundId }) => roundId === round.id && id !== nomination.id)
      .map((rival) => ({ ...candidate(rival.personId), nomination: rival })),
    yieldExplained: false,
    calendar: chinaWorkdays,
    authority: theOne(ledger.authorities, nomination.authorityId ?? ledger.authorities[0]?.id ?? null),
    awards: ledger.awards
      .filter(({ id, recipient }) => recipient.id === nomination.personId && id !== award?.id)
      .map((other) => ({ ...other, class: theOne(ledger.awardKinds, other.kindId).class })),
    takenDocumentNumbers: [],
  };
};

const submitted = (row: Nomination): Nomination => {
  const { nomination: _, ...facts } = factsOf(row);
  const input = {
    on: row.submittedOn,
    nominatorId: row.nominatorId,
    deed: row.deed,
    synthetic: row.synthetic,
  };
  return accepted(submitNomination({ facts, input, today, ids: { nomination: row.id } })).nomination;
};

const present = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('not there');
  return value;
};

/** From the submission on, step by step as far as the row goes. */
const retraced = (row: Nomination): Nomination => {
  const known = factsOf(row);
  let nomination = submitted(row);
  if (row.status === 'REJECTED') {
    const input = { on: row.decidedOn, reason: present(row.decisionReason), approverId: row.approverId };
    return accepted(rejectNomination({ facts: { ...known, nomination }, input, today })).nomination;
  }
  if (row.reviewerId !== null) {
    const input = { on: row.reviewedOn, reviewerId: row.reviewerId };
    nomination = accepted(reviewNomination({ facts: { ...known, nomination }, input, today })).nomination;
  }
  if (row.noticeFrom !== null) {
    const input = { from: row.noticeFrom };
    nomination = accepted(openPublicNotice({ facts: { ...known, nomination }, input, today })).nomination;
  }
  if (row.awardId === null) return nomination;
  const { documentNumber } = row;
  const input = { on: row.decidedOn, approverId: present(row.approverId), documentNumber };
  const facts = { ...known, nomination };
  const approved = accepted(approveNomination({ facts, input, today, ids: { award: row.awardId } }));
  const { creditedStationId: _, ...award } = theOne(ledger.awards, row.awardId);
  expect(approved.award).toMatchObject(award);
  return approved.nomination;
};

describe('the domain grants what the demonstration honours:', () => {
  it('rounds', () => {
    for (const row of ledger.rounds) {
      const facts = { station: theOne(ledger.stations, row.stationId) };
      expect(accepted(openRound({ facts, input: row, today, ids: { round: row.id } })).round).toEqual(row);
    }
  });

  it.each(ledger.nominations.map((row) => [row.status, theOne(ledger.people, row.personId).name, row]))(
    'a nomination that is %s, of %s',
    (_status, _name, row) => {
      expect(retraced(row)).toEqual(row);
    },
  );

  it('the standing of 2016, with a difference that the weights explain', () => {
    const { standing, teamScores } = ledger;
    const records = {
      teams: ledger.teams.filter(({ stationId }) => stationId === standing.stationId),
      memberships: ledger.memberships,
      awards: ledger.awards,
      serviceRecords: ledger.serviceRecords,
      caseReviews: ledger.caseReviews,
      vanguardTasks: ledger.vanguardTasks,
      vanguardParticipations: ledger.participations,
    };
    const facts = { station: theOne(ledger.stations, standing.stationId), standings: [], records };
    const change = { facts, input: standing, today, ids: { standing: standing.id } };
    expect(accepted(publishStanding(change))).toEqual({
      standing,
      scores: teamScores.map(({ id: _id, standingId: _standing, ...tally }) => tally),
    });
    expect(teamScores.map(({ position }) => position)).toHaveLength(7);
    expect(new Set(teamScores.map(({ score }) => score)).size).toBeGreaterThan(2);
  });
});

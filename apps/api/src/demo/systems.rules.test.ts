import {
  admitToParty,
  appointToPost,
  beginMentorship,
  beginTerm,
  calendarDate,
  foundWorkshop,
  gradeStation,
  joinBranch,
  openFinding,
  planTask,
  recordCareerEvent,
  recordCaseReview,
  recordCrimeStatistic,
  recordExchangeMeeting,
  recordJurisdictionProfile,
  recordService,
  recordStaffingProfile,
  recordStudyDay,
  recordVanguardTask,
  seatMember,
  setGoal,
  showHighlight,
} from '@qinglan/domain';
import { describe, expect, it } from 'vitest';
import { accepted, theOne } from '../testing/decided.ts';
import * as ledger from './demonstration.ts';

const today = calendarDate('2017-10-31');

/** Each row with those that stand before it in the table. */
const inTurn = <Row>(rows: readonly Row[]) =>
  rows.map((row, index) => ({ row, earlier: rows.slice(0, index) }));

const station = theOne(ledger.stations, ledger.jurisdictionProfiles[0]?.stationId ?? null);
const branch = theOne(ledger.branches, ledger.terms[0]?.branchId ?? null);
const personOf = (id: string) => theOne(ledger.people, id);
const spellsOf = (id: string) => ledger.spells.filter(({ personId }) => personId === id);
const authorityOf = (id: string | null) => (id === null ? null : theOne(ledger.authorities, id));

describe('the domain accepts what the demonstration adds to the station:', () => {
  it('profiles and grades, one rung after the other', () => {
    for (const { row, earlier } of inTurn(ledger.jurisdictionProfiles)) {
      const change = { facts: { station, profiles: earlier }, input: row, today, ids: { profile: row.id } };
      expect(accepted(recordJurisdictionProfile(change)).profile).toEqual(row);
    }
    for (const { row, earlier } of inTurn(ledger.staffingProfiles)) {
      const change = { facts: { station, profiles: earlier }, input: row, today, ids: { profile: row.id } };
      expect(accepted(recordStaffingProfile(change)).profile).toEqual(row);
    }
    for (const { row, earlier } of inTurn(ledger.gradings)) {
      const facts = { station, gradings: earlier, authority: authorityOf(row.authorityId) };
      expect(accepted(gradeStation({ facts, input: row, today, ids: { grading: row.id } })).grading).toEqual(
        row,
      );
    }
  });

  it('posts and career events', () => {
    for (const { row, earlier } of inTurn(ledger.posts)) {
      const person = personOf(row.personId);
      const facts = { station, person, stationPosts: earlier, spells: spellsOf(person.id) };
      expect(accepted(appointToPost({ facts, input: row, today, ids: { post: row.id } })).post).toEqual(row);
    }
    for (const row of ledger.careerEvents) {
      const person = personOf(row.personId);
      const facts = { station, person, spells: spellsOf(person.id) };
      expect(accepted(recordCareerEvent({ facts, input: row, today, ids: { event: row.id } })).event).toEqual(
        row,
      );
    }
  });

  it('crime statistics, services and exchange meetings', () => {
    for (const { row, earlier } of inTurn(ledger.statistics)) {
      const facts = { station, statistics: earlier };
      const change = { facts, input: row, today, ids: { statistic: row.id } };
      expect(accepted(recordCrimeStatistic(change)).statistic).toEqual(row);
    }
    for (const row of ledger.serviceRecords) {
      const person = row.personId === null ? null : personOf(row.personId);
      const facts = {
        station,
        provider: person && { person, spells: spellsOf(person.id) },
        team: row.teamId === null ? null : theOne(ledger.teams, row.teamId),
      };
      expect(accepted(recordService({ facts, input: row, today, ids: { service: row.id } })).service).toEqual(
        row,
      );
    }
    for (const row of ledger.exchangeMeetings) {
      const change = { facts: { station }, input: row, today, ids: { meeting: row.id } };
      expect(accepted(recordExchangeMeeting(change)).meeting).toEqual(row);
    }
  });

  it('study days, case reviews, findings and urgent tasks', () => {
    for (const { row, earlier } of inTurn(ledger.studyDays)) {
      const { acknowledgements, ...studyDay } = row;
      const change = { input: studyDay, today, ids: { studyDay: row.id }, acknowledge: acknowledgements };
      const decision = recordStudyDay({ ...change, facts: { station, studyDays: earlier } });
      expect(accepted(decision).studyDay).toEqual(studyDay);
      expect(decision).toHaveProperty('acknowledged', acknowledgements);
    }
    for (const { row, earlier } of inTurn(ledger.caseReviews)) {
      const { acknowledgements: _, ...studyDay } = theOne(ledger.studyDays, row.studyDayId);
      const facts = { station, reviews: earlier, studyDay };
      expect(
        accepted(recordCaseReview({ facts, input: row, today, ids: { review: row.id } })).review,
      ).toEqual(row);
    }
    for (const row of ledger.findings) {
      const facts = { station, review: theOne(ledger.caseReviews, row.reviewId) };
      const change = { facts, input: row, today, ids: { finding: row.id } };
      const opened = accepted(openFinding(change)).finding;
      expect(opened).toEqual({ ...row, closedOn: null, remedy: null });
    }
    for (const row of ledger.vanguardTasks) {
      const participations = ledger.participations.filter(({ taskId }) => taskId === row.id);
      const facts = {
        station,
        people: participations.map(({ personId }) => ({
          person: personOf(personId),
          spells: spellsOf(personId),
        })),
        posts: ledger.posts,
        partyMemberships: ledger.partyMemberships,
      };
      const change = {
        facts,
        input: { ...row, participants: participations },
        today,
        ids: { task: row.id, participations: participations.map(({ id }) => id) },
      };
      expect(accepted(recordVanguardTask(change))).toEqual({ task: row, participations });
    }
  });
});

describe('the domain accepts what the demonstration adds to the branch:', () => {
  it('terms, Party members and the committee', () => {
    for (const { row, earlier } of inTurn(ledger.terms)) {
      const facts = { station, branch, branchTerms: earlier };
      expect(accepted(beginTerm({ facts, input: row, today, ids: { term: row.id } })).term).toEqual(row);
    }
    for (const row of ledger.partyMemberships) {
      const facts = { person: personOf(row.personId), partyMemberships: [] };
      const change = { facts, input: row, today, ids: { membership: row.id } };
      expect(accepted(admitToParty(change)).membership).toEqual(row);
    }
    // A branch is founded by several people at once: each is judged with all the others there.
    const people = {
      memberships: ledger.branchMemberships,
      partyMemberships: ledger.partyMemberships,
      seats: ledger.committeeMembers,
      tenures: ledger.tenures.filter(({ branchId }) => branchId === branch.id),
    };
    for (const row of ledger.branchMemberships) {
      const person = personOf(row.personId);
      const partyMemberships = ledger.partyMemberships.filter(({ personId }) => personId === person.id);
      const facts = { station, branch, person, people, branchMemberships: [], partyMemberships };
      const change = { facts, input: row, today, ids: { membership: row.id } };
      expect(accepted(joinBranch(change)).membership).toEqual(row);
    }
    for (const row of ledger.committeeMembers) {
      const facts = {
        station,
        branch,
        people,
        personSeats: [],
        personTenures: [],
        person: personOf(row.personId),
      };
      expect(accepted(seatMember({ facts, input: row, today, ids: { seat: row.id } })).seat).toEqual(row);
    }
  });

  it('the workshop with its goals, tasks and highlights, as they began', () => {
    const tenures = ledger.tenures.filter(({ branchId }) => branchId === branch.id);
    for (const workshop of ledger.workshops) {
      const change = {
        facts: { branch, workshops: [] },
        input: workshop,
        today,
        ids: { workshop: workshop.id },
      };
      expect(accepted(foundWorkshop(change)).workshop).toEqual(workshop);
    }
    for (const row of ledger.goals) {
      const workshop = theOne(ledger.workshops, row.workshopId);
      const change = { facts: { workshop, tenures }, input: row, today, ids: { goal: row.id } };
      expect(accepted(setGoal(change)).goal).toEqual({ ...row, status: 'OPEN', closedOn: null });
    }
    for (const row of ledger.tasks) {
      const goal = theOne(ledger.goals, row.goalId);
      const facts = { workshop: theOne(ledger.workshops, goal.workshopId), goal };
      const planned = accepted(planTask({ facts, input: row, today, ids: { task: row.id } })).task;
      expect(planned).toEqual({ ...row, status: 'PLANNED', closedOn: null });
    }
    for (const row of ledger.highlights) {
      const goal = theOne(ledger.goals, row.goalId);
      const facts = { workshop: theOne(ledger.workshops, goal.workshopId), goal };
      const shown = accepted(
        showHighlight({ facts, input: row, today, ids: { highlight: row.id } }),
      ).highlight;
      expect(shown).toEqual({ ...row, status: 'BUDDING', maturedOn: null });
    }
  });

  it('the chain of mentoring', () => {
    const facts = {
      station,
      people: ledger.people,
      spells: ledger.spells.filter(({ stationId }) => stationId === station.id),
      tenures: ledger.tenures.filter(({ branchId }) => branchId === branch.id),
    };
    for (const row of ledger.mentorships) {
      const mentorships = ledger.mentorships.filter(({ id }) => id !== row.id);
      const change = { facts: { ...facts, mentorships }, input: row, today, ids: { mentorship: row.id } };
      expect(accepted(beginMentorship(change)).mentorship).toEqual(row);
    }
  });
});

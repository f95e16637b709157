import type { NodeType } from '../global-id.ts';
import { itself, type Read } from './record-line.ts';

const person = { select: { id: true, name: true } } as const;
const named = { select: { name: true } } as const;

/** Records that no metric counts; each is named by what it is about, on the page that shows it. */
export const otherReads: Readonly<Partial<Record<NodeType, Read>>> = {
  Authority: async (db, where) =>
    (await db.authority.findMany({ where })).map((row) => ({
      id: row.id,
      label: row.name,
      from: null,
      parent: itself('Authority', row),
    })),
  AwardKind: async (db, where) =>
    (await db.awardKind.findMany({ where })).map((row) => ({
      id: row.id,
      label: null,
      detail: { zh: row.name, en: row.nameEn },
      from: null,
      parent: itself('AwardKind', row),
    })),
  Branch: async (db, where) =>
    (await db.branch.findMany({ where })).map((row) => ({
      id: row.id,
      label: row.name,
      from: row.foundedOn,
      to: row.dissolvedOn,
      parent: itself('Branch', row),
    })),
  CommitteeTerm: async (db, where) =>
    (await db.committeeTerm.findMany({ where, include: { branch: named } })).map((row) => ({
      ...row,
      label: `${row.branch.name} · ${row.number}`,
      from: row.electedOn,
      to: row.endedOn,
      parent: { type: 'Branch', id: row.branchId },
    })),
  CommitteeMember: async (db, where) =>
    (await db.committeeMember.findMany({ where, include: { person, branch: named } })).map((row) => ({
      ...row,
      label: row.person.name,
      detail: row.branch.name,
      parent: { type: 'Branch', id: row.branchId },
    })),
  BranchMembership: async (db, where) =>
    (await db.branchMembership.findMany({ where, include: { person, branch: named } })).map((row) => ({
      ...row,
      label: row.person.name,
      detail: row.branch.name,
      parent: { type: 'Branch', id: row.branchId },
    })),
  PartyMembership: async (db, where) =>
    (await db.partyMembership.findMany({ where, include: { person } })).map((row) => ({
      ...row,
      label: row.person.name,
      from: row.probationaryFrom,
      to: row.leftOn,
      parent: itself('Person', row.person),
    })),
  Post: async (db, where) =>
    (await db.post.findMany({ where, include: { person, station: named } })).map((row) => ({
      ...row,
      label: row.person.name,
      detail: row.title ?? row.station.name,
      parent: itself('Person', row.person),
    })),
  ServiceSpell: async (db, where) =>
    (await db.serviceSpell.findMany({ where, include: { person, station: named } })).map((row) => ({
      ...row,
      label: row.person.name,
      detail: row.station.name,
      parent: itself('Person', row.person),
    })),
  TeamLeadership: async (db, where) =>
    (await db.teamLeadership.findMany({ where, include: { person, team: named } })).map((row) => ({
      ...row,
      label: row.person.name,
      detail: row.team.name,
      parent: { type: 'Team', id: row.teamId },
    })),
  Workshop: async (db, where) =>
    (await db.workshop.findMany({ where })).map((row) => ({
      ...row,
      label: row.name,
      from: row.foundedOn,
      to: row.dissolvedOn,
      parent: itself('Workshop', row),
    })),
  Goal: async (db, where) =>
    (await db.goal.findMany({ where })).map((row) => ({
      ...row,
      label: row.title,
      detail: null,
      from: row.setOn,
      parent: itself('Goal', row),
    })),
  Task: async (db, where) =>
    (await db.task.findMany({ where })).map((row) => ({
      ...row,
      label: row.title,
      from: row.setOn,
      parent: { type: 'Goal', id: row.goalId },
    })),
  Highlight: async (db, where) =>
    (await db.highlight.findMany({ where })).map((row) => ({
      ...row,
      label: row.title,
      detail: null,
      from: row.shownOn,
      parent: { type: 'Goal', id: row.goalId },
    })),
  Handover: async (db, where) =>
    (await db.handover.findMany({ where, include: { branch: named, toPerson: person } })).map((row) => ({
      ...row,
      label: row.branch.name,
      detail: row.toPerson.name,
      from: row.handedOn,
      parent: itself('Handover', row),
    })),
  HandoverItem: async (db, where) =>
    (await db.handoverItem.findMany({ where })).map((row) => ({
      id: row.id,
      label: row.text,
      from: null,
      parent: { type: 'Handover', id: row.handoverId },
    })),
  Mentorship: async (db, where) =>
    (await db.mentorship.findMany({ where, include: { mentor: person, mentee: person } })).map((row) => ({
      ...row,
      label: `${row.mentor.name} → ${row.mentee.name}`,
      parent: itself('Mentorship', row),
    })),
  SelectionRound: async (db, where) =>
    (await db.selectionRound.findMany({ where })).map((row) => ({
      ...row,
      label: row.name,
      from: row.openedOn,
      to: row.closedOn,
      parent: itself('SelectionRound', row),
    })),
  Nomination: async (db, where) => {
    const kind = { select: { name: true, nameEn: true } } as const;
    const rows = await db.nomination.findMany({ where, include: { person, kind } });
    return rows.map(({ person: nominee, kind: asked, ...row }) => ({
      ...row,
      label: nominee.name,
      detail: { zh: asked.name, en: asked.nameEn },
      from: row.submittedOn,
      parent: itself('Nomination', row),
    }));
  },
  CaseReview: async (db, where) =>
    (await db.caseReview.findMany({ where })).map((row) => ({
      ...row,
      label: row.caseNumber,
      from: row.reviewedOn,
      parent: itself('CaseReview', row),
    })),
  Finding: async (db, where) =>
    (await db.finding.findMany({ where })).map((row) => ({
      ...row,
      label: row.text,
      from: row.openedOn,
      to: row.closedOn,
      parent: { type: 'CaseReview', id: row.reviewId },
    })),
  VanguardTask: async (db, where) =>
    (await db.vanguardTask.findMany({ where })).map((row) => ({
      ...row,
      label: row.title,
      from: row.calledOn,
      parent: itself('VanguardTask', row),
    })),
  VanguardParticipation: async (db, where) => {
    const include = { person, task: { select: { title: true, calledOn: true } } } as const;
    return (await db.vanguardParticipation.findMany({ where, include })).map((row) => ({
      id: row.id,
      label: row.person.name,
      detail: row.task.title,
      from: row.task.calledOn,
      parent: { type: 'VanguardTask', id: row.taskId },
    }));
  },
  TeamStanding: async (db, where) =>
    (await db.teamStanding.findMany({ where, include: { station: named } })).map((row) => ({
      ...row,
      label: row.station.name,
      parent: itself('TeamStanding', row),
    })),
  TeamScore: async (db, where) =>
    (await db.teamScore.findMany({ where, include: { team: named } })).map((row) => ({
      id: row.id,
      label: row.team.name,
      from: null,
      parent: { type: 'TeamStanding', id: row.standingId },
    })),
  Publication: async (db, where) =>
    (await db.publication.findMany({ where })).map((row) => ({
      id: row.id,
      label: row.title,
      from: row.asOf,
      synthetic: row.synthetic,
      parent: itself('Publication', row),
    })),
  Claim: async (db, where) =>
    (await db.claim.findMany({ where })).map((row) => ({
      id: row.id,
      label: row.text,
      from: null,
      parent: { type: 'Publication', id: row.publicationId },
    })),
};

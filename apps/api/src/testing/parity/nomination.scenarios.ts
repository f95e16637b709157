import {
  idOf,
  type Nomination,
  type NominationStatus,
  nominationFourEyes,
  nominationLifecycle,
  nominationOneOpen,
  nominationStatuses,
  openNominationStatuses,
  type RuleCode,
} from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, latest, othersThatStand, replay, type Stored, scenario } from './scenario.ts';
import { archived, day, farFuture, kindIds, nth, oneOf, personIds, roundIds } from './values.ts';

const dateOf: Readonly<Partial<Record<NominationStatus, 'submittedOn' | 'reviewedOn' | 'noticeFrom'>>> = {
  SUBMITTED: 'submittedOn',
  REVIEWED: 'reviewedOn',
  PUBLIC_NOTICE: 'noticeFrom',
};

const somebody = oneOf(personIds.slice(0, 4));

const nominationStep = fc.record({
  n: fc.nat(3),
  roundId: oneOf(roundIds),
  personId: somebody,
  status: oneOf(nominationStatuses),
  on: day,
  nominatorId: fc.option(somebody, { freq: 2 }),
  reviewerId: fc.option(somebody, { freq: 2 }),
  approverId: fc.option(somebody, { freq: 2 }),
  decisionReason: oneOf(['查实', '查实', '查实', null]),
  archived,
});
type NominationStep = typeof nominationStep extends fc.Arbitrary<infer Step> ? Step : never;
type NominationRow = Stored<Nomination>;

const newNomination = ({
  n,
  roundId,
  personId,
  nominatorId,
  archived: gone,
}: NominationStep): NominationRow => ({
  id: idOf('Nomination', nth(22, n)),
  roundId,
  personId,
  kindId: kindIds[0] ?? idOf('AwardKind', ''),
  deed: null,
  status: 'DRAFT',
  nominatorId,
  submittedOn: null,
  reviewerId: null,
  reviewedOn: null,
  reviewNote: null,
  noticeFrom: null,
  noticeExemption: null,
  approverId: null,
  authorityId: null,
  decidedOn: null,
  decisionReason: null,
  documentNumber: null,
  awardId: null,
  synthetic: false,
  archived: gone,
});

/** The step taken: each writes its own day and people. */
const taken = (before: NominationRow, step: NominationStep): NominationRow => {
  const { status, on, reviewerId, approverId, decisionReason, archived: gone } = step;
  const row = { ...before, status, archived: gone };
  const field = dateOf[status];
  if (status === 'DRAFT') return { ...row, nominatorId: step.nominatorId };
  if (status === 'REVIEWED') return { ...row, reviewedOn: on, reviewerId };
  if (field) return { ...row, [field]: on };
  return { ...row, decidedOn: on, approverId, decisionReason };
};

const judgeNomination = (next: NominationRow, rows: readonly NominationRow[]): readonly RuleCode[] => {
  const before = latest(rows).find(({ id }) => id === next.id) ?? null;
  const changed =
    JSON.stringify({ ...next, archived: false }) !== JSON.stringify({ ...before, archived: false });
  const field = dateOf[next.status] ?? 'decidedOn';
  const step = next.status === 'DRAFT' ? null : { path: [], date: next[field] };
  const open = openNominationStatuses.includes(next.status) && !next.archived;
  const others = othersThatStand(rows, next.id).filter(({ roundId }) => roundId === next.roundId);
  return [
    ...broken(nominationFourEyes, { nomination: next }),
    ...(changed ? broken(nominationLifecycle, { nomination: before, next, step, today: farFuture }) : []),
    // The rule is asked where one is put forward or goes on: a decided one stands in nobody's way.
    ...(open ? broken(nominationOneOpen, { nomination: next, name: '', nominations: others }) : []),
  ];
};

export const nominations = scenario<NominationRow>('nominations', {
  rules: ['nomination.lifecycle', 'nomination.four-eyes', 'nomination.one-open'],
  histories: historiesOf(nominationStep, 10).map((steps) =>
    replay<NominationStep, NominationRow>(
      steps,
      (step, rows) => {
        const before = rows.find(({ id }) => id === nth(22, step.n));
        return before ? taken(before, step) : newNomination(step);
      },
      judgeNomination,
    ),
  ),
  judge: judgeNomination,
  writes: (row) => [written('nomination', row)],
});

import {
  branded,
  type CalendarDate,
  earliestApproval,
  needsNotice,
  nominationStatuses,
  workdaysBetween,
} from '@qinglan/domain';
import { chinaWorkdays } from '@qinglan/domain/china-workdays';
import { Award } from '../award/award.graphql.ts';
import { builder } from '../builder.ts';
import { dateOrNull } from '../common/date.ts';
import { Recorded } from '../common/recorded.graphql.ts';

export const NominationStatus = builder.enumType('NominationStatus', {
  description:
    'DRAFT → SUBMITTED → REVIEWED → PUBLIC_NOTICE → APPROVED; REJECTED and WITHDRAWN end it with a reason.',
  values: nominationStatuses,
});

export const Nomination = builder.prismaNode('Nomination', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '评先评优: one person put forward for one kind of award in one round.',
  fields: (t) => ({
    round: t.relation('round'),
    person: t.relation('person', { description: 'Who is put forward.' }),
    kind: t.relation('kind'),
    deed: t.exposeString('deed', { nullable: true, description: 'What for.' }),
    status: t.expose('status', { type: NominationStatus }),
    nominator: t.relation('nominator', { nullable: true, description: 'Who put the person forward.' }),
    submittedOn: t.expose('submittedOn', { type: 'Date', nullable: true }),
    reviewer: t.relation('reviewer', { nullable: true }),
    reviewedOn: t.expose('reviewedOn', { type: 'Date', nullable: true }),
    reviewNote: t.exposeString('reviewNote', { nullable: true }),
    noticeFrom: t.expose('noticeFrom', {
      type: 'Date',
      nullable: true,
      description: 'The first day of the public notice.',
    }),
    noticeExemption: t.exposeString('noticeExemption', {
      nullable: true,
      description: 'Why it was approved without the whole notice.',
    }),
    noticeWorkdays: t.int({
      nullable: true,
      description:
        "Working days of public notice, in China's calendar with its moved workdays: those d with noticeFrom ≤ d < asOf. Where no day is given: until the decision, or until today. Null where there is no notice, or where the calendar does not know all of these days.",
      args: { asOf: t.arg({ type: 'Date' }) },
      select: { noticeFrom: true, decidedOn: true },
      resolve: ({ noticeFrom, decidedOn }, { asOf }, { today }) =>
        noticeFrom === null
          ? null
          : workdaysBetween(
              branded<CalendarDate>(noticeFrom),
              asOf ?? dateOrNull(decidedOn) ?? today,
              chinaWorkdays,
            ),
    }),
    earliestApprovalOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first day on which the notice has run for seven working days, which the award may be approved on: the least d for which seven working days lie in noticeFrom ≤ day < d. Null where there is no notice or none is asked for, or where the calendar does not reach so far.',
      select: { noticeFrom: true, kind: { select: { class: true } } },
      resolve: ({ noticeFrom, kind }) =>
        noticeFrom === null || !needsNotice(kind)
          ? null
          : earliestApproval(branded<CalendarDate>(noticeFrom), chinaWorkdays),
    }),
    approver: t.relation('approver', { nullable: true }),
    authority: t.relation('authority', { nullable: true, description: 'Who grants the award.' }),
    decidedOn: t.expose('decidedOn', {
      type: 'Date',
      nullable: true,
      description: 'When it was approved, rejected or withdrawn.',
    }),
    decisionReason: t.exposeString('decisionReason', {
      nullable: true,
      description: 'Why it was rejected or withdrawn.',
    }),
    documentNumber: t.exposeString('documentNumber', { nullable: true }),
    award: t.relation('award', {
      nullable: true,
      description: 'What the approval granted; it may have been revoked since.',
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

builder.prismaObjectField(Award, 'nomination', (t) =>
  t.relation('nomination', { nullable: true, description: 'The nomination that led to it.' }),
);

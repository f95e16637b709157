import type { Localised } from '../rule.ts';
import type { NominationStatus } from './nomination.ts';

/** What a nomination in this state is. */
export const statusWords: Readonly<Record<NominationStatus, Localised>> = {
  DRAFT: { zh: '草稿', en: 'a draft' },
  SUBMITTED: { zh: '已申报', en: 'submitted' },
  REVIEWED: { zh: '已审核', en: 'reviewed' },
  PUBLIC_NOTICE: { zh: '公示中', en: 'on public notice' },
  APPROVED: { zh: '已批准', en: 'approved' },
  REJECTED: { zh: '已否决', en: 'rejected' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
};

/** The step that leads into this state. */
export const stepWords: Readonly<Record<NominationStatus, Localised>> = {
  DRAFT: { zh: '修改草稿', en: 'changed' },
  SUBMITTED: { zh: '申报', en: 'submitted' },
  REVIEWED: { zh: '审核', en: 'reviewed' },
  PUBLIC_NOTICE: { zh: '公示', en: 'put on public notice' },
  APPROVED: { zh: '批准', en: 'approved' },
  REJECTED: { zh: '否决', en: 'rejected' },
  WITHDRAWN: { zh: '撤回', en: 'withdrawn' },
};

import type { Localised } from '../rule.ts';
import type { GoalStatus, HighlightStatus, TaskStatus } from './workshop.ts';

export type Status = GoalStatus | TaskStatus | HighlightStatus;

export const statusWords: Readonly<Record<Status, Localised>> = {
  OPEN: { zh: '推进中', en: 'open' },
  ACHIEVED: { zh: '已实现', en: 'achieved' },
  PLANNED: { zh: '待启动', en: 'planned' },
  UNDER_WAY: { zh: '攻坚中', en: 'under way' },
  DONE: { zh: '已完成', en: 'done' },
  ABANDONED: { zh: '已放弃', en: 'given up' },
  BUDDING: { zh: '培育中', en: 'budding' },
  MATURE: { zh: '已成熟', en: 'mature' },
};

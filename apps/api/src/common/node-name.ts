import type { Locale } from '@qinglan/domain';
import type { NodeType } from '../global-id.ts';

const names: Record<NodeType, Record<Locale, string>> = {
  Authority: { zh: '机关', en: 'authority' },
  Award: { zh: '荣誉', en: 'award' },
  AwardKind: { zh: '荣誉种类', en: 'award kind' },
  Branch: { zh: '党支部', en: 'branch' },
  Evaluation: { zh: '考评', en: 'evaluation' },
  Person: { zh: '人员', en: 'person' },
  SecretaryTenure: { zh: '书记任期', en: 'secretary tenure' },
  ServiceSpell: { zh: '服务期', en: 'service spell' },
  Station: { zh: '派出所', en: 'station' },
  Team: { zh: '小组', en: 'team' },
  TeamLeadership: { zh: '组长任期', en: 'team leadership' },
  TeamMembership: { zh: '小组成员', en: 'team membership' },
};

/** What a record is called in a message. */
export const nodeName = (type: NodeType, locale: Locale): string => names[type][locale];

import type { Locale } from '@qinglan/domain';
import type { NodeType } from '../global-id.ts';

const names: Record<NodeType, Record<Locale, string>> = {
  JurisdictionProfile: { zh: '辖区概况', en: 'jurisdiction profile' },
  StaffingProfile: { zh: '编制概况', en: 'staffing profile' },
  StationGrading: { zh: '定级', en: 'station grading' },
  CommitteeTerm: { zh: '委员会届次', en: 'committee term' },
  CommitteeMember: { zh: '支部委员', en: 'committee member' },
  Post: { zh: '职务', en: 'post' },
  PartyMembership: { zh: '党员身份', en: 'party membership' },
  BranchMembership: { zh: '组织关系', en: 'branch membership' },
  CareerEvent: { zh: '成长记录', en: 'career event' },
  Workshop: { zh: '书记工作室', en: 'workshop' },
  Goal: { zh: '目标', en: 'goal' },
  Task: { zh: '攻坚任务', en: 'task' },
  Highlight: { zh: '亮点', en: 'highlight' },
  Handover: { zh: '交接', en: 'handover' },
  HandoverItem: { zh: '交接事项', en: 'handover item' },
  Mentorship: { zh: '传帮带', en: 'mentorship' },
  SelectionRound: { zh: '评选轮次', en: 'selection round' },
  Nomination: { zh: '提名', en: 'nomination' },
  StudyDay: { zh: '学习日', en: 'study day' },
  CaseReview: { zh: '案件评议', en: 'case review' },
  Finding: { zh: '评议问题', en: 'finding' },
  CrimeStatistic: { zh: '案件数', en: 'crime statistic' },
  ServiceRecord: { zh: '服务记录', en: 'service record' },
  ExchangeMeeting: { zh: '经验交流会', en: 'exchange meeting' },
  VanguardTask: { zh: '急难险重任务', en: 'vanguard task' },
  VanguardParticipation: { zh: '任务参与', en: 'vanguard participation' },
  TeamStanding: { zh: '小组排名', en: 'team standing' },
  TeamScore: { zh: '小组得分', en: 'team score' },
  Publication: { zh: '宣传稿', en: 'publication' },
  Claim: { zh: '数据', en: 'claim' },
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

/** Whether a type is one of the domain's records. */
export const isNodeType = (type: string): type is NodeType => Object.hasOwn(names, type);

import type { Localised } from './rule.ts';
import type { RuleCode } from './rule-code.ts';

/**
 * What each rule demands, in one sentence. An entry of its own, so that a form that only judges need not carry it:
 * `import { ruleStatements } from '@qinglan/domain/statements'`.
 */
export const ruleStatements: Readonly<Record<RuleCode, Localised>> = {
  'text.required': { zh: '必填项不能为空。', en: 'A required field is not empty.' },
  'text.length': {
    zh: '名称不超过 200 字，编码不超过 64 字，事迹与理由不超过 2000 字。',
    en: 'Names have at most 200 characters, codes 64, deeds and reasons 2,000.',
  },
  'text.characters': {
    zh: '文本不含控制字符、双向文字控制符和不成对的代理字符。',
    en: 'Text has no control characters, no bidirectional overrides and no lone surrogates.',
  },
  'code.shape': {
    zh: '编码只含字母、数字、连字符、下划线和点。',
    en: 'A code consists of letters, digits, hyphens, underscores and dots.',
  },
  'code.unique': {
    zh: '机关编码、荣誉种类编码各不重复。',
    en: 'No two authorities and no two kinds of award share a code.',
  },
  'date.calendar': {
    zh: '日期是 1900 至 2199 年间真实的日、月或年。',
    en: 'A date is a real day, month or year between 1900 and 2199.',
  },
  'period.order': { zh: '时段的起始日早于截止日。', en: 'A period begins before it ends.' },
  'record.lifetime': {
    zh: '支部、队伍的记录不早于其成立，不晚于其撤销或解散。',
    en: 'No record of a branch or a team lies before its founding or after its end.',
  },
  'authority.tree': {
    zh: '上级机关的层级不低于下级机关，隶属关系不成环。',
    en: 'A parent authority is of a higher or equal level, and the tree has no cycle.',
  },
  'station.code-unique': {
    zh: '派出所编码在所有机关范围内不重复。',
    en: 'A station code is unique among all authorities.',
  },
  'station.lineage': {
    zh: '前身须在后继成立之日或之前撤销，沿革不成环。',
    en: 'A predecessor is dissolved on or before its successor’s establishment; lineage has no cycle.',
  },
  'station.lifetime': {
    zh: '派出所的记录不早于其成立，不晚于其撤销。',
    en: 'No record of a station lies before its establishment or after its dissolution.',
  },
  'branch.one-secretary': {
    zh: '同一支部的书记任期互不重叠。',
    en: 'Secretary tenures of a branch never overlap.',
  },
  'branch.one-branch-per-secretary': {
    zh: '一人同一时间只任一个支部的书记。',
    en: 'A person is secretary of one branch at a time.',
  },
  'branch.relay-gap': {
    zh: '两任书记之间的空缺天数应予说明。',
    en: 'Days without a secretary between two tenures are reported.',
  },
  'person.birth': {
    zh: '出生日期不晚于今天，且早于第一段服务期。',
    en: 'A person is born by today, and before their first day of service.',
  },
  'person.spells': {
    zh: '服务期互不重叠；返聘须在退休之后。',
    en: 'Service spells never overlap; a rehire follows a retirement.',
  },
  'team.name-unique': {
    zh: '同一派出所在运行的队伍不重名。',
    en: 'Active team names are unique in a station.',
  },
  'team.joined-once': {
    zh: '一人在同一队伍中的队员期互不重叠。',
    en: 'A person’s memberships of one team never overlap.',
  },
  'team.one-qinglan-team': {
    zh: '一人同一时间只在一个青蓝小组。',
    en: 'A person is in one QINGLAN team at a time.',
  },
  'team.leader-is-member': {
    zh: '一队同一时间只有一名组长，组长任期内始终是队员。',
    en: 'One leader at a time, a member throughout.',
  },
  'team.eligibility': {
    zh: '队员符合队伍的参加条件（巾帼：女性）。',
    en: 'Members meet the team’s eligibility (巾帼: women).',
  },
  'award.recipient': {
    zh: '一项荣誉只有一个对象，且属于该荣誉种类允许的对象类型。',
    en: 'An award has exactly one recipient, of a type that its kind allows.',
  },
  'award.officers-only': {
    zh: '个人立功授予在职民警，不授予辅警。',
    en: 'Individual merits go to officers in service, not to auxiliaries.',
  },
  'award.repeat': {
    zh: '同一对象一年内不再记同等或更低等级的功，有免除说明的除外。',
    en: 'No merit of the same or a lower class to the same recipient within a year, unless an exemption is recorded.',
  },
  'award.one-deed': { zh: '同一事迹只记一次功。', en: 'One deed earns one merit.' },
  'award.authority-level': {
    zh: '公安机关的奖励由规定层级或以上的机关批准：嘉奖、三等功市级，二等功省级，一等功和荣誉称号国家级（2016年以前依2003年规定）。',
    en: 'Public-security awards are granted at the required level or above: commendation and merit III city, merit II province, merit I and honour titles national (before 2016 by the 2003 table).',
  },
  'award.dates': {
    zh: '荣誉不在将来授予，所属年度不晚于授予年份；同一机关的文号不重复。',
    en: 'An award is not granted in the future nor for a later year; a document number is unique per authority.',
  },
  'award.lifecycle': {
    zh: '荣誉只能由授予变为撤销；撤销须说明理由，保留记录，自撤销之日起不再计入。',
    en: 'A granted award can only be revoked, with a reason; it keeps its row and stops counting from that date.',
  },
  'evaluation.one-per-year': {
    zh: '每所每年每种考评只有一条有效结果。',
    en: 'One effective evaluation per station, scheme and year.',
  },
  'evaluation.rank': {
    zh: '名次在 1 与参评单位数之间；同一机关同年并列的名次须说明。',
    en: '1 ≤ rank ≤ ranked among; a shared rank in one authority and year is flagged.',
  },
  'evaluation.year': {
    zh: '考评年度不早于建所年份，不晚于今年；年度结束前发布的须说明。',
    en: 'Not before the station’s first year, not after the current year, not published before its year is over.',
  },
  'evaluation.correction': {
    zh: '更正取代一条有效的考评，并说明理由。',
    en: 'A correction supersedes one effective evaluation and says why.',
  },
};

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
  'record.future': {
    zh: '已经发生的事，日期不晚于今天。',
    en: 'What has happened is not dated in the future.',
  },
  'archive.archived': {
    zh: '已归档的记录不能修改、不能引用、不能再次归档，须先恢复。',
    en: 'An archived record is not changed, referred to or archived again; it is restored first.',
  },
  'archive.live': { zh: '只有已归档的记录可以恢复。', en: 'Only what is archived is restored.' },
  'archive.in-use': {
    zh: '还有其他记录以之为依据的记录不能归档。',
    en: 'A record is not archived while other records rest on it.',
  },
  'archive.parent': {
    zh: '所属的记录已归档的，须先恢复所属的记录。',
    en: 'A record is restored only where what it belongs to is not archived.',
  },
  'archive.claims': {
    zh: '归档的记录若是已发布数据的依据，须说明理由；这些数据随即被标记。',
    en: 'To archive a record that published figures rest on takes a reason; the figures are flagged.',
  },
  'authority.tree': {
    zh: '上级机关的层级不低于下级机关，隶属关系不成环。',
    en: 'A parent authority is of a higher or equal level, and the tree has no cycle.',
  },
  'authority.declared-stations': {
    zh: '机关申报的派出所总数是非负整数。',
    en: 'The number of stations that an authority declares is a whole number from 0 up.',
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
  'station.profile-sane': {
    zh: '概况的数字不为负，流动人口不超过总人口，同一日期只有一份概况。',
    en: 'Counts are not negative, the floating population is at most the whole, and there is one snapshot per date.',
  },
  'station.grade-ladder': {
    zh: '定级按时间先后，同一时间只有一个等级；一级由国家级机关命名；越级或降级须说明。',
    en: 'Grades are dated in order, one at a time; FIRST is named at national level; a skipped or lower grade is explained.',
  },
  'branch.secretary-full-member': {
    zh: '书记在任职首日已是正式党员。',
    en: 'A secretary is a full Party member on the first day.',
  },
  'branch.term-length': {
    zh: '委员会每届任期三年（村和社区五年）；提前或延期不超过一年，并经批准。',
    en: 'A committee term runs three years (five in a village or community), at most a year early or late and with an approval.',
  },
  'branch.size': {
    zh: '正式党员三人以上可成立支部，一般不超过五十人；七人以上设三至五人的委员会，最多七人。',
    en: 'A branch has 3 to 50 full members; with 7 or more it has a committee of 3 to 5, at most 7.',
  },
  'team.leader-in-branch': {
    zh: '青蓝小组组长属于本所党支部。',
    en: 'The leader of a QINGLAN team belongs to the branch.',
  },
  'person.one-director': { zh: '一所同一时间只有一名所长。', en: 'A station has one director at a time.' },
  'person.probation': {
    zh: '转正距预备期起始不少于一年。',
    en: 'Full membership follows the beginning of probation by at least a year.',
  },
  'person.post-in-service': {
    zh: '任职期间在本所有服务期；服务期没有登记的不作判断。',
    en: 'A post is held in service at the station; where no service is recorded, it is not judged.',
  },
  'person.career': {
    zh: '提拔、遴选不在将来，本人此前或当日已在本所服务；遴选须写明去向机关。',
    en: 'Nobody is promoted or selected in the future, or before serving at the station; a selection names the authority it led to.',
  },
  'person.party-membership': {
    zh: '一人的党员身份时段不重叠；转正不早于预备期起始，不晚于离党。',
    en: 'A person’s Party memberships never overlap; full membership begins after probation does and before the person leaves.',
  },
  'branch.membership': {
    zh: '党员同一时间只在一个支部，组织关系不超出党员身份的时段。',
    en: 'A Party member belongs to one branch at a time, and only while a Party member.',
  },
  'branch.terms': {
    zh: '同一支部的届次不重复，各届任期互不重叠。',
    en: 'The numbers of a branch’s committee terms are unique, and its terms never overlap.',
  },
  'branch.one-seat': {
    zh: '一人同一时间只任一个委员职务；书记的席位就是书记任期。',
    en: 'A person holds one committee seat at a time; a secretary’s seat is the tenure.',
  },
  'award.notice': {
    zh: '三等功及以上奖励批准前公示不少于七个工作日，有免除说明的除外。',
    en: 'Merit III and above is approved after a public notice of at least seven working days, unless an exemption is recorded.',
  },
  'nomination.lifecycle': {
    zh: '提名只按规定次序推进：申报、审核、公示、批准；否决和撤回须说明理由。',
    en: 'A nomination moves on only in order: submitted, reviewed, public notice, approved; a rejection or a withdrawal says why.',
  },
  'nomination.yield': {
    zh: '党员干部必让：有其他合格人选时，不推荐党员领导干部，确需推荐的说明理由。',
    en: 'A leading Party cadre is not put forward where an eligible other nominee stands, or the exception is explained.',
  },
  'nomination.four-eyes': {
    zh: '提名人不审核，审核人不批准，被提名人都不参与。',
    en: 'Who nominates does not review, who reviews does not approve, and the nominee does neither.',
  },
  'nomination.one-open': {
    zh: '同一轮次中一人只有一项进行中的提名。',
    en: 'A person has one open nomination in a round.',
  },
  'team.standing': {
    zh: '小组排名的权重不为负且至少一项为正；每所每个时段只公布一次，在时段结束后公布。',
    en: 'A standing has weights that are not negative and one that is positive; a station publishes one per period, after it is over.',
  },
  'nomination.round': {
    zh: '提名在评选轮次开始之后、截止之前申报。',
    en: 'A nomination is submitted while its round is open.',
  },
  'nomination.in-service': {
    zh: '被提名人在申报当日在本所服务。',
    en: 'The nominee serves at the station of the round on the day of submission.',
  },
  'mentorship.shape': {
    zh: '传帮带按层级进行，不自带、不成环，同一对师徒的时段不重叠。',
    en: 'Mentoring follows the tiers, without self-mentoring, cycles or overlapping periods of one pair.',
  },
  'mentorship.in-service': {
    zh: '传帮带期间，师傅和徒弟都在本所服务。',
    en: 'Mentor and mentee are in service throughout the mentorship.',
  },
  'mentorship.coverage': {
    zh: '列出传帮带没有覆盖到的民警。',
    en: 'Officers whom the chain of mentoring does not reach are listed.',
  },
  'workshop.one-running': {
    zh: '一个党支部同一时间只有一个书记工作室。',
    en: 'A branch runs one workshop at a time.',
  },
  'workshop.lifecycle': {
    zh: '目标、任务、亮点只向前推进，退回须说明理由；离任书记未完成的目标须交接。',
    en: 'Goals, tasks and highlights move only forward, or back with a reason; an open goal of a departed secretary needs a handover.',
  },
  'workshop.handover': {
    zh: '交接由前任书记交给当日在任的书记，逐项接收或退回，退回须说明，办过的事项不再重办。',
    en: 'A handover goes from the secretary before to the one of that day, who accepts or declines each item once; declining needs a note.',
  },
  'vanguard.cadre-first': {
    zh: '急难险重任务的第一批人员中有党员干部，否则说明原因。',
    en: 'The first wave of an urgent task includes leading Party members, or says why not.',
  },
  'vanguard.in-service': {
    zh: '急难险重任务的参加人员当天在本所服务。',
    en: 'Who goes on an urgent task is in service at the station on that day.',
  },
  'vanguard.waves': {
    zh: '批次从一起数，一人在一次任务中只记一次。',
    en: 'Waves count from one, and a person is named once in a task.',
  },
  'review.study-day': {
    zh: '评议所在的学习日属于同一派出所。',
    en: 'The study day of a review is one of the same station.',
  },
  'study.attendance': {
    zh: '参加人数是零或以上的整数。',
    en: 'Attendance is a whole number from zero.',
  },
  'review.finding-order': {
    zh: '问题的发现日不早于评议日，整改完成日不早于发现日；一案只评一次。',
    en: 'A finding opens no earlier than its review and closes no earlier than it opened; a case is reviewed once.',
  },
  'study.weekday': { zh: '学习日安排在本所固定的星期。', en: 'Study days fall on the station’s weekday.' },
  'publication.lifecycle': {
    zh: '只有草稿可以修改和发布；发布日期不晚于今天。',
    en: 'Only a draft is changed and published, and not in the future.',
  },
  'claim.count': {
    zh: '一篇宣传稿标注的数据不超过 200 个。',
    en: 'An account marks at most 200 figures.',
  },
  'claim.key-unique': {
    zh: '同一篇宣传稿中，数据编号不重复。',
    en: 'The keys of an account’s figures are unique.',
  },
  'claim.mark': {
    zh: '数据的标注在正文之内，互不重叠。',
    en: 'The marks of figures lie within the account and do not overlap.',
  },
  'claim.metric': {
    zh: '数据须对应已有的指标，参数、单位有效。',
    en: 'A claim names a known metric with valid parameters and its unit.',
  },
  'claim.qualifier': {
    zh: '确数须相等；“余”不超过实际且在所述量级内；“近”不低于实际且相差不超过一成。',
    en: 'EXACT equals; AT_LEAST is at most the computed value and within its magnitude; ABOUT is at least the computed value and within ten percent.',
  },
  'number.count': {
    zh: '数量是整数，不为负；已完成的事项至少为一。',
    en: 'A count is a whole number, not negative, and at least one of what was done.',
  },
  'statistic.counts': {
    zh: '案件数至少填一项：接报、破案或抓获。',
    en: 'A crime statistic gives at least one count: reported, solved or arrested.',
  },
  'statistic.period': {
    zh: '同一类案件的统计时段不重复，也不部分重叠；季度可以包含在年度之内。',
    en: 'Periods of one category are neither the same nor partly overlapping; a quarter may lie within a year.',
  },
  'service.provider': {
    zh: '每条服务记录由一名人员或本所一支队伍完成，二者选一。',
    en: 'A service is rendered by one person or by one team of the station, not by both.',
  },
  'service.in-service': {
    zh: '提供服务的人员当时在本所服务；只写年月的，其间有一天在服务期内即可。',
    en: 'Who renders a service is in service at the station then; of a month or a year, on some day of it.',
  },
  'account.email': {
    zh: '登录用的邮箱是有效的邮箱地址。',
    en: 'People sign in with a valid e-mail address.',
  },
  'account.email-unique': {
    zh: '每个邮箱只属于一位用户。',
    en: 'No two users sign in with the same address.',
  },
  'account.one-place': {
    zh: '角色授予一处：全局、一个机关及其下级，或一个派出所。',
    en: 'A role is held over one place: everything, an authority with all below it, or one station.',
  },
  'account.role-once': {
    zh: '同一用户在同一处不重复持有同一角色。',
    en: 'A user holds a role over a place only once.',
  },
  'account.own': {
    zh: '任何人不改动自己的角色，不重置自己的密码，不停用自己。',
    en: 'Nobody changes their own roles, resets their own password or deactivates themselves.',
  },
  'account.last-admin': {
    zh: '至少有一位能登录的全局管理员。',
    en: 'At least one person who can sign in is administrator of everything.',
  },
  'account.key-life': {
    zh: '密钥的有效期为 1 至 3650 天，或明确选择永不过期。',
    en: 'A key lasts from 1 to 3,650 days, or for ever where that is said.',
  },
};

import { type Claim, type ClaimQualifier, calendarDate, type Publication } from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { personId } from './people.ts';
import { stationId } from './stations.ts';

/** The account, with every figure it states between brackets: ⟦key|figure⟧. */
const account = `城东派出所由⟦predecessors|两个⟧派出所合并而成，到今年满⟦years-since-merger|11年⟧。全辖区总人口⟦population|近10万⟧，其中流动人口⟦floating-population|20300余人⟧；登记在册的场所和行业单位⟦venues|134家⟧，消防重点单位⟦fire-key-units|38家⟧。建所当月，全所有民警⟦founding-officers|55名⟧、辅警⟦founding-auxiliaries|100名⟧，办公用房⟦founding-rooms|16间⟧。

从2006年度算起，先进红旗连续保持⟦red-flag-streak|11年⟧，其间接力的支部书记有⟦secretaries|5任⟧。综合绩效在分局排名第一已⟦first-rank-streak|连续4年⟧，领导班子获评“五型好班子”⟦five-good-team-streak|连续2年⟧。从无等级升到全国一级派出所用了⟦years-to-first-grade|6年⟧，⟦provincial-party-honour|2015年⟧支部获评全省优秀基层党组织。书记工作室得到全省示范点称号⟦workshop-demonstration|1项⟧，据称在全省派出所中是⟦only-one-in-the-force|唯一1家⟧。

支部牵头组成⟦qinglan-teams|7个⟧青蓝小组，学习日固定在每⟦study-weekday|周五⟧。最近两年破获侵财案件⟦property-cases-solved|130起⟧，到案⟦arrests|273人⟧；与两年前比，可防性案件第一年⟦preventable-fall-1|下降26.6%⟧，第二年⟦preventable-fall-2|下降48.2%⟧。巾帼服务队现有⟦womens-brigade|8人⟧，两年服务⟦people-served|128人次⟧。

立功受奖方面，⟦awarded-people|31人⟧先后⟦awards-to-people|43次⟧获得个人二等功、三等功和十佳称号，⟦promoted|20人⟧得到提拔，⟦selected|10人⟧被遴选到上级机关。集体三等功有⟦collective-merit-three|3次⟧，承办现场经验交流会⟦exchange-meetings|11场⟧。返聘辅警冯传喜今年⟦veteran-age|63岁⟧，前后两段服务期内共调解纠纷⟦disputes-mediated|6000余起⟧。`;

const opening = '2006-05';
const twoYears = { from: '2015-10', to: '2017-10' };
const brigade = { team: '巾帼服务队' };
const veteran = { personId: personId('冯传喜') };
const honoured = ['MERIT-II', 'MERIT-III', 'TEN-BEST-OFFICER', 'TEN-BEST-COMMUNITY', 'TEN-BEST-CASEWORK'];
const base = { category: 'PREVENTABLE', baseFrom: '2014-10', baseTo: '2015-10' };

type Entry = readonly [
  key: string,
  metric: string,
  parameters: Claim['parameters'],
  stated: number,
  unit: string,
  qualifier?: ClaimQualifier,
];

/** As stated, each with the metric that computes it; EXACT where nothing else is said. */
const figures: readonly Entry[] = [
  ['red-flag-streak', 'streak', { kind: 'RED_FLAG' }, 11, 'years'],
  ['first-rank-streak', 'streak', { kind: 'FIRST_RANK' }, 4, 'years'],
  ['five-good-team-streak', 'streak', { kind: 'TITLE', title: '五型好班子' }, 2, 'years'],
  ['secretaries', 'secretaries', {}, 5, 'people'],
  ['years-since-merger', 'age', {}, 11, 'years'],
  ['predecessors', 'predecessors', {}, 2, 'stations'],
  ['population', 'profile.population', {}, 100_000, 'people', 'ABOUT'],
  ['floating-population', 'profile.floatingPopulation', {}, 20_300, 'people', 'AT_LEAST'],
  ['venues', 'profile.venues', {}, 134, 'places'],
  ['fire-key-units', 'profile.fireKeyUnits', {}, 38, 'places'],
  ['founding-officers', 'headcount', { category: 'OFFICER', on: opening }, 55, 'people'],
  ['founding-auxiliaries', 'headcount', { category: 'AUXILIARY', on: opening }, 100, 'people'],
  ['founding-rooms', 'rooms', { on: opening }, 16, 'rooms'],
  ['qinglan-teams', 'teams', { kind: 'QINGLAN' }, 7, 'teams'],
  ['study-weekday', 'studyWeekday', {}, 5, 'ISO weekday'],
  ['property-cases-solved', 'casesSolved', { category: 'PROPERTY', ...twoYears }, 130, 'cases'],
  ['arrests', 'arrests', twoYears, 273, 'people'],
  ['preventable-fall-1', 'changeRate', { ...base, from: '2015-10', to: '2016-10' }, -26.6, 'percent'],
  ['preventable-fall-2', 'changeRate', { ...base, from: '2016-10', to: '2017-10' }, -48.2, 'percent'],
  ['womens-brigade', 'members', brigade, 8, 'people'],
  ['people-served', 'peopleServed', { ...brigade, ...twoYears }, 128, 'person-times'],
  ['years-to-first-grade', 'yearsToGrade', { grade: 'FIRST' }, 6, 'years'],
  ['provincial-party-honour', 'awardYear', { kind: 'PROVINCIAL-PARTY-ORGANISATION' }, 2015, 'year'],
  ['workshop-demonstration', 'awards', { kinds: ['DEMONSTRATION-WORKSHOP'] }, 1, 'awards'],
  [
    'only-one-in-the-force',
    'holders',
    { kind: 'DEMONSTRATION-WORKSHOP', of: 'WORKSHOP', authorityCode: 'JS' },
    1,
    'workshops',
  ],
  ['awarded-people', 'awardedPeople', { kinds: honoured }, 31, 'people'],
  ['awards-to-people', 'awards', { kinds: honoured, recipientType: 'PERSON' }, 43, 'awards'],
  ['promoted', 'careerEvents', { kind: 'PROMOTED' }, 20, 'people'],
  ['selected', 'careerEvents', { kind: 'SELECTED' }, 10, 'people'],
  ['collective-merit-three', 'awards', { kinds: ['MERIT-III-COLLECTIVE'] }, 3, 'awards'],
  ['exchange-meetings', 'exchangeMeetings', {}, 11, 'meetings'],
  ['disputes-mediated', 'disputesMediated', veteran, 6000, 'disputes', 'AT_LEAST'],
  ['veteran-age', 'age', veteran, 63, 'years'],
];

interface Mark {
  readonly start: number;
  readonly text: string;
}

/** The account without its brackets, and where each figure stands in it. */
const read = (marked: string): { readonly body: string; readonly marks: ReadonlyMap<string, Mark> } => {
  const marks = new Map<string, Mark>();
  let body = '';
  for (const [, plain = '', key, text = ''] of marked.matchAll(/([^⟦]*)(?:⟦([^|]+)\|([^⟧]+)⟧)?/g)) {
    body += plain;
    if (key !== undefined) marks.set(key, { start: body.length, text });
    body += text;
  }
  return { body, marks };
};

const { body, marks } = read(account);

/** As it was drafted; loading it publishes it. */
export const publication: Publication = {
  id: demoId('Publication', 'HL-CD 2017-10-31'),
  stationId: stationId('HL-CD'),
  title: '十一年红旗不倒的城东派出所',
  body,
  asOf: calendarDate('2017-10-31'),
  status: 'DRAFT',
  publishedOn: null,
  rulesVersion: null,
  synthetic: false,
};

export const claims: readonly Claim[] = figures.map(
  ([key, metric, parameters, stated, unit, qualifier = 'EXACT'], ordinal) => {
    const mark = marks.get(key);
    if (!mark) throw new Error(`the account does not state ${key}`);
    return {
      id: demoId('Claim', key),
      publicationId: publication.id,
      key,
      text: mark.text,
      metric,
      parameters,
      stated,
      unit,
      qualifier,
      ordinal,
      start: mark.start,
      length: mark.text.length,
      frozen: null,
    };
  },
);

/** When it is published, and why although one of its figures is known to nobody here. */
export const publishing = {
  on: calendarDate('2017-11-01'),
  acknowledge: [
    {
      code: 'claim.qualifier',
      reason: '“全省唯一”系授牌单位口头告知，台账未登记全省派出所，无法核实；文中已写明“据称”（演示）',
    },
  ],
} as const;

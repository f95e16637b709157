import type { ClaimQualifier, ClaimVerdict, Locale } from '@qinglan/domain';

interface ReportWords {
  readonly draft: string;
  readonly published: (date: string) => string;
  readonly withdrawn: string;
  readonly asOf: (date: string) => string;
  readonly rules: (version: string) => string;
  readonly synthetic: string;
  readonly appendix: string;
  readonly appendixHelp: string;
  readonly noClaims: string;
  readonly number: string;
  readonly text: string;
  readonly metric: string;
  readonly stated: string;
  readonly computed: string;
  readonly verdict: string;
  readonly records: string;
  readonly unknown: string;
  /** In place of what the reader may not know. */
  readonly hidden: string;
  /** From a day to the first day after; null while it runs. */
  readonly period: (from: string, to: string | null) => string;
  readonly count: (total: number) => string;
  readonly more: (left: number) => string;
  readonly noRecords: string;
  readonly syntheticRecord: string;
  readonly drifted: (value: string, verdict: string) => string;
  readonly page: readonly [before: string, between: string, after: string];
  readonly qualifiers: Readonly<Record<ClaimQualifier, (figure: string) => string>>;
  readonly verdicts: Readonly<Record<ClaimVerdict, string>>;
  readonly units: Readonly<Record<string, string>>;
}

export const reportWords: Readonly<Record<Locale, ReportWords>> = {
  zh: {
    draft: '草稿，尚未发布',
    published: (date) => `${date} 发布`,
    withdrawn: '已撤回',
    asOf: (date) => `数据截至 ${date}`,
    rules: (version) => `规则版本 ${version}`,
    synthetic: '演示数据：本稿及所附依据含虚构内容，不得对外使用。',
    appendix: '附：数据依据',
    appendixHelp: '正文中的数据按出现顺序编号，逐一列明计算口径、台账结果和所计的记录。',
    noClaims: '本稿没有标注数据。',
    number: '序号',
    text: '原文',
    metric: '口径',
    stated: '稿中所述',
    computed: '台账结果',
    verdict: '结论',
    records: '所计记录',
    unknown: '台账无记载',
    hidden: '无权查看',
    period: (from, to) => (to === null ? `${from} 起` : `${from} 至 ${to}（不含）`),
    count: (total) => `共 ${total} 条`,
    more: (left) => `另有 ${left} 条，详见台账。`,
    noRecords: '没有可计的记录',
    syntheticRecord: '演示数据',
    drifted: (value, verdict) => `发布后台账有变动，今日结果为 ${value}，${verdict}。`,
    page: ['第 ', ' 页，共 ', ' 页'],
    qualifiers: {
      EXACT: (figure) => figure,
      AT_LEAST: (figure) => `${figure}（余、多）`,
      ABOUT: (figure) => `${figure}（近）`,
    },
    verdicts: { SUPPORTED: '属实', CONTRADICTED: '不符', UNSUPPORTED: '无依据' },
    units: {
      years: '年',
      people: '人',
      stations: '个',
      places: '家',
      rooms: '间',
      teams: '支',
      'ISO weekday': '（星期）',
      cases: '起',
      percent: '%',
      'person-times': '人次',
      disputes: '起',
      year: '年',
      awards: '项',
      meetings: '次',
      workshops: '个',
    },
  },
  en: {
    draft: 'Draft, not published',
    published: (date) => `Published ${date}`,
    withdrawn: 'Withdrawn',
    asOf: (date) => `Figures as of ${date}`,
    rules: (version) => `Rules ${version}`,
    synthetic: 'Demonstration data: this account and its evidence are partly made up and are not for use.',
    appendix: 'Appendix: evidence',
    appendixHelp:
      'The figures are numbered as they appear; each is given with what was counted, the result and the records.',
    noClaims: 'No figure of this account is marked.',
    number: 'No.',
    text: 'Words',
    metric: 'Counted',
    stated: 'Stated',
    computed: 'Records give',
    verdict: 'Verdict',
    records: 'Records counted',
    unknown: 'not recorded',
    hidden: 'not for your role',
    period: (from, to) => (to === null ? `since ${from}` : `${from} to before ${to}`),
    count: (total) => `${total} in all`,
    more: (left) => `${left} more are in the ledger.`,
    noRecords: 'No record could be counted',
    syntheticRecord: 'demonstration data',
    drifted: (value, verdict) =>
      `The ledger has changed since publication: today it gives ${value}, ${verdict.toLowerCase()}.`,
    page: ['Page ', ' of ', ''],
    qualifiers: {
      EXACT: (figure) => figure,
      AT_LEAST: (figure) => `at least ${figure}`,
      ABOUT: (figure) => `about ${figure}`,
    },
    verdicts: { SUPPORTED: 'Supported', CONTRADICTED: 'Contradicted', UNSUPPORTED: 'Unsupported' },
    units: { percent: '%', 'ISO weekday': ' (weekday)', year: '' },
  },
};

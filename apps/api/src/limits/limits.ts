/** One number that the GraphQL endpoint holds a request to. */
export interface Limit {
  readonly value: number;
  /** What is counted, as `docs/limits.md` says it. */
  readonly what: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * Every limit of the GraphQL endpoint. `docs/limits.md` shows this table, and a test holds it to it.
 *
 * The largest of the admin's operations have 350 tokens, 133 fields and 12 spreads as they are written; the
 * introspection query of graphql-js fits too.
 */
export const limits = {
  body: {
    value: 1_048_576,
    what: 'bytes of a request’s body, declared or chunked',
    zh: '请求体字节数',
    en: 'bytes of the body',
  },
  characters: {
    value: 20_000,
    what: 'characters of the document, comments and blanks among them',
    zh: '文档字符数',
    en: 'characters of the document',
  },
  tokens: {
    value: 2000,
    what: 'tokens of the document; the parser stops at the next one',
    zh: '文档词元数',
    en: 'tokens of the document',
  },
  operations: {
    value: 10,
    what: 'operations in one document, of which one runs',
    zh: '文档中的操作数',
    en: 'operations in the document',
  },
  depth: { value: 16, what: 'fields within fields', zh: '字段嵌套层数', en: 'fields within fields' },
  aliases: {
    value: 30,
    what: 'aliases, those of `__typename` too',
    zh: '别名数',
    en: 'aliases',
  },
  repetitions: {
    value: 10,
    what: 'fields of one name or alias in one selection',
    zh: '同一选择中同名字段数',
    en: 'fields of one name in one selection',
  },
  fields: { value: 300, what: 'fields', zh: '字段数', en: 'fields' },
  fragments: { value: 30, what: 'fragments defined', zh: '片段定义数', en: 'fragments defined' },
  spreads: { value: 100, what: 'spreads of fragments', zh: '片段展开数', en: 'spreads of fragments' },
  directives: { value: 20, what: 'directives', zh: '指令数', en: 'directives' },
  directivesAtOnePlace: {
    value: 4,
    what: 'directives on one field, fragment, variable or operation',
    zh: '同一处的指令数',
    en: 'directives at one place',
  },
  introspectionLists: {
    value: 12,
    what: 'lists of the schema (types, fields, arguments …) in introspection',
    zh: '内省列表数',
    en: 'lists in introspection',
  },
  introspectionMembers: {
    value: 1,
    what: 'members of types (fields, interfaces, enum values …) within members',
    zh: '内省成员嵌套层数',
    en: 'members of types within members',
  },
  variableDepth: {
    value: 16,
    what: 'lists and objects within each other in the variables',
    zh: '变量嵌套层数',
    en: 'lists and objects within each other in the variables',
  },
  variableValues: {
    value: 12_000,
    what: 'values in the variables, those within lists and objects among them',
    zh: '变量值个数',
    en: 'values in the variables',
  },
  complexity: {
    value: 100_000,
    what: 'points that one operation may cost; see below',
    zh: '操作成本点数',
    en: 'points of the operation',
  },
  budget: {
    value: 10_000_000,
    what: 'points a minute of one caller',
    zh: '每分钟点数',
    en: 'points a minute',
  },
  anonymous: {
    value: 600,
    what: 'requests a minute from one address without a valid key or session',
    zh: '每分钟匿名请求数',
    en: 'anonymous requests a minute',
  },
  subscriptions: {
    value: 50,
    what: 'subscriptions that one caller keeps open at a time',
    zh: '同时打开的订阅数',
    en: 'subscriptions open at a time',
  },
  downloads: {
    value: 5,
    what: 'files that one caller downloads at a time',
    zh: '同时下载的文件数',
    en: 'files downloaded at a time',
  },
  imports: {
    value: 2,
    what: 'files that one caller imports at a time',
    zh: '同时导入的文件数',
    en: 'files imported at a time',
  },
  seconds: {
    value: 30,
    what: 'seconds that a query may run',
    zh: '查询秒数',
    en: 'seconds of a query',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;

/** The numbers alone; a deployment of its own, as the tests are, may be given others. */
export type Quotas = Readonly<Record<'budget' | 'anonymous' | 'seconds', number>>;

export const quotas: Quotas = {
  budget: limits.budget.value,
  anonymous: limits.anonymous.value,
  seconds: limits.seconds.value,
};

/** In seconds: the window that `budget` and `anonymous` are counted in. */
export const WINDOW = 60;

/** In points: what a request costs that is refused before its cost is known. */
export const REFUSED_COST = 10;

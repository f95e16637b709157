// Imports run one way: admin → domain, api → domain, never back, never between slices' insides (docs/architecture.md).
// Each comment says what to do instead; the output shows it beside the import that broke the rule.

const tests = '\\.(test|test-d|spec)\\.tsx?$|/testing/';
const domainShared = 'field|testing';
const apiShared = 'access|cli|common|database|generated|limits|testing';
const adminShared = 'data|form|generated|i18n|shell|testing|ui';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment:
        'The domain runs in a browser, in Node and in other teams’ programs, so it imports nothing but itself and ' +
        'temporal-polyfill. Does it need a clock, an id or a row? Make it an argument and let the caller fetch it.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: [tests, '^packages/domain/src/china-workdays\\.ts$'] },
      to: { pathNot: ['^packages/domain/src/', 'node_modules/temporal-polyfill/'] },
    },
    {
      name: 'one-file-has-the-calendar',
      comment:
        'China’s working days come from chinese-days through packages/domain/src/china-workdays.ts alone, an entry of ' +
        'its own. Take a WorkCalendar as an argument and let the caller bring it.',
      severity: 'error',
      from: { path: '^packages/domain/src/china-workdays\\.ts$' },
      to: {
        pathNot: ['^packages/domain/src/(date|workdays)\\.ts$', 'node_modules/chinese-days/'],
      },
    },
    {
      name: 'calendar-by-its-entry',
      comment:
        'The main entry stays free of the calendar: only who counts days imports "@qinglan/domain/china-workdays".',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: tests },
      to: { path: '^packages/domain/src/china-workdays\\.ts$' },
    },
    {
      name: 'domain-by-its-name',
      comment:
        'Import from "@qinglan/domain" or its other entries. Is what you need not there? Export it from ' +
        'packages/domain/src/index.ts, and it has become something that others may build on.',
      severity: 'error',
      from: { path: '^(apps|e2e|scripts)/' },
      to: {
        path: '^packages/domain/',
        pathNot:
          '^packages/domain/dist/(china-workdays|index|interchange/interchange|statements)\\.(js|d\\.ts)$',
      },
    },
    {
      name: 'api-knows-no-admin',
      comment:
        'The API serves the files that the admin’s build left in apps/admin/dist, and knows nothing else of it. ' +
        'Do both need it? Then it is a word or a rule: put it into packages/domain.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/admin/' },
    },
    {
      name: 'admin-knows-no-api',
      comment:
        'The admin sees what every integrator sees: GraphQL. Write an operation in <slice>.operations.ts and let ' +
        '`npm run generate` type it. Do both need it? Then it is a word or a rule: put it into packages/domain.',
      severity: 'error',
      from: { path: '^apps/admin/' },
      to: { path: '^apps/api/' },
    },
    {
      name: 'journeys-stay-outside',
      comment:
        'A journey sees the product as others do: a person in the browser, a program over HTTP, a team by the domain ' +
        'package. Use e2e/support.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^apps/' },
    },
    {
      name: 'product-without-tools',
      comment:
        'What is shipped does not import what builds, starts or tests it. Move the shared part into the product.',
      severity: 'error',
      from: { path: '^(apps|packages)/' },
      to: { path: '^(e2e|scripts)/' },
    },
    {
      name: 'domain-slice-by-its-main-file',
      comment:
        'Import another slice from its main file, <slice>/<slice>.ts. A rule or a change of it is not for you: take ' +
        'what you must know of its records as a fact, and let the caller bring it.',
      severity: 'error',
      from: { path: '^packages/domain/src/([^/]+)/', pathNot: tests },
      to: {
        path: '^packages/domain/src/([^/]+)/',
        pathNot: [
          '^packages/domain/src/$1/',
          `^packages/domain/src/(${domainShared})/`,
          '^packages/domain/src/(?<slice>[^/]+)/\\k<slice>\\.ts$',
        ],
      },
    },
    {
      name: 'api-slice-by-its-main-files',
      comment:
        'Import another slice from <slice>.graphql.ts (its types) or <slice>.store.ts (its rows). Export what you ' +
        'need there, or move what belongs to nobody into src/common.',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: tests },
      to: {
        path: '^apps/api/src/([^/]+)/',
        pathNot: [
          '^apps/api/src/$1/',
          `^apps/api/src/(${apiShared})/`,
          '^apps/api/src/(?<slice>[^/]+)/\\k<slice>\\.(graphql|store)\\.ts$',
        ],
      },
    },
    {
      name: 'admin-slice-by-its-index',
      comment:
        'Import another slice from its index. Do two slices show the same thing? Put it into src/ui or src/form.',
      severity: 'error',
      from: { path: '^apps/admin/src/([^/]+)/', pathNot: tests },
      to: {
        path: '^apps/admin/src/([^/]+)/',
        pathNot: [
          '^apps/admin/src/$1/',
          `^apps/admin/src/(${adminShared})/`,
          '^apps/admin/src/[^/]+/index\\.ts$',
        ],
      },
    },
    {
      name: 'admin-shared-knows-no-slice',
      comment:
        'What all slices use names none of them: no `if (resource === …)`. Take what differs as an argument, and ' +
        'let the slice say it.',
      severity: 'error',
      from: { path: '^apps/admin/src/(data|form|ui)/', pathNot: tests },
      to: {
        path: '^apps/admin/src/[^/]+/',
        pathNot: `^apps/admin/src/(${adminShared})/`,
      },
    },
    {
      name: 'no-circle',
      comment:
        'These files import each other, so neither can be there before the other. Move what both need into a third, ' +
        'pass it as an argument, or load one only when it is needed: lazy(() => import(…)).',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'no-test-in-the-product',
      comment:
        'A test is not built. Move what you need out of it, or into a folder named testing for other tests.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-dangling-import',
      comment:
        'There is nothing there. Correct the path, or add the package to this workspace’s package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '(^|/)(dist|coverage|test-results)/.*\\.map$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types', 'typings'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

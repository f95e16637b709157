import { always, type Rule, type Wall } from '../rule.ts';
import { ruleStatements } from '../statements.ts';
import { stretch } from '../words.ts';

/** A test file: its path from the root of the repository, and what is in it. */
export interface TestFile {
  readonly path: string;
  readonly text: string;
}

/** A file whose tests break a rule. */
interface Breaking {
  readonly code: string;
  readonly path: string;
}

const wallWords: Readonly<Record<Wall, string>> = {
  DOMAIN: 'domain',
  DATABASE: 'database',
  FORM: 'form',
};

/** The rules that tests break, by their codes, as often as they do. */
export function breakings(tests: readonly TestFile[]): readonly Breaking[] {
  return tests.flatMap(({ path, text }) =>
    [...text.matchAll(/breaks\(\s*'([a-z.-]+)'/g)].map(([, code = '']) => ({ code, path })),
  );
}

/** The rule catalogue as a document: what each rule demands, since when, where it comes from and where it is tested. */
export function ruleDocument(rules: readonly Rule[], tests: readonly TestFile[]): string {
  const broken = breakings(tests);
  const slices = [...new Set(rules.map(sliceOf))];
  return [
    ...introduction,
    ...slices.flatMap((slice) => [
      `## ${slice}`,
      '',
      ...rules.filter((rule) => sliceOf(rule) === slice).flatMap((rule) => section(rule, broken)),
    ]),
  ].join('\n');
}

const introduction = [
  '# The rules',
  '',
  'Written by `pnpm --filter @qinglan/domain rules` from the rule objects in `packages/domain/src`; a test fails when it is out of date.',
  '',
  'A rule that **refuses** keeps a change from being saved. One that **warns** lets it pass with a reason, which is kept',
  'with the record; some rules that refuse only warn of their lesser breaches. A rule judges the records that are dated',
  'within the time it is in force. It stands at up to three walls: the domain function that decides every change, the',
  'database that has the last word, and the form that shows it before saving.',
  '',
];

function section(rule: Rule, broken: readonly Breaking[]): readonly string[] {
  const { code, severity, effective, source, walls } = rule;
  const everywhere = effective.from === always.from && effective.to == null;
  const inForce = everywhere ? 'at every date' : stretch(effective.from, effective.to ?? null, 'en');
  return [
    `### \`${code}\``,
    '',
    `${ruleStatements[code].zh}<br>`,
    ruleStatements[code].en,
    '',
    `- ${severity === 'ERROR' ? 'refuses' : 'warns'} · in force ${inForce} · ${walls.map((wall) => wallWords[wall]).join(', ')}`,
    `- ${source.zh} · ${source.en}`,
    `- tested in ${testsOf(code, broken).join(', ')}`,
    '',
  ];
}

/** One link a file. */
function testsOf(code: string, broken: readonly Breaking[]): readonly string[] {
  const paths = new Set(broken.filter((breaking) => breaking.code === code).map(({ path }) => path));
  return [...paths].map((path) => `[${path.split('/').at(-1)}](../${path})`);
}

function sliceOf({ code }: Rule): string {
  return code.split('.')[0] ?? code;
}

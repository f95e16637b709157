import {
  type Column,
  importRules,
  interchangeColumns,
  interchangeKinds,
} from '../interchange/interchange.ts';

const types: Readonly<Record<Column['type'], string>> = {
  TEXT: 'text',
  DATE: 'a date, as precise as it is known',
  INTEGER: 'a whole number',
  YES_NO: '是 / 否, Yes / No',
  LIST: 'codes, parted by ；',
  CHOICE: '',
};

const contentOf = ({ type, choices = {} }: Column): string =>
  type === 'CHOICE'
    ? Object.entries(choices)
        .map(([value, { zh, en }]) => `${zh} / ${en} / \`${value}\``)
        .join('; ')
    : types[type];

const rowOf = (column: Column): string => {
  const { key, header, required, aliases = [], example } = column;
  const cells = [
    `${header.zh}${required ? '*' : ''}`,
    header.en,
    `\`${key}\``,
    contentOf(column),
    example,
    aliases.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
};

const titles = {
  stations: '派出所 · Stations',
  people: '人员 · People',
  tenures: '书记任期 · Secretary tenures',
  evaluations: '考评 · Evaluations',
  awards: '荣誉 · Awards',
} as const;

/** What docs/columns.md says: every column of every kind, and what may be wrong with a file. */
export function columnDocument(): string {
  const kinds = interchangeKinds.map((kind) =>
    [
      `## ${titles[kind]} (\`${kind}\`)\n`,
      '| 表头 | header | key | content | example | other headers |',
      '|---|---|---|---|---|---|',
      ...interchangeColumns[kind].map(rowOf),
    ].join('\n'),
  );
  const rules = Object.entries(importRules).map(
    ([code, { statement }]) => `| \`${code}\` | ${statement.zh} | ${statement.en} |`,
  );
  return `${[
    '# The columns of a file\n\nWritten by `pnpm --filter @qinglan/domain columns`; a star marks what is required. How to use them: [import and export](import-export.md).',
    ...kinds,
    ['## What may be wrong with a file\n', '| code | 要求 | demand |', '|---|---|---|', ...rules].join('\n'),
  ].join('\n\n')}\n`;
}

import { access } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Locale, locales } from '@qinglan/domain';
import {
  type ImportReport,
  type InterchangeKind,
  interchangeColumns,
  interchangeKinds,
} from '@qinglan/domain/interchange';
import { Argument, type Command, Option } from 'commander';
import { dayOf } from '../common/date.ts';
import { importFile } from '../interchange/interchange.store.ts';
import { OperatorError } from '../operator-error.ts';
import type { AddCommand, Terminal } from './command.ts';
import { table } from './table.ts';

interface Options {
  readonly dryRun: boolean;
  readonly acknowledge: readonly string[];
  readonly map: readonly string[];
  readonly language: Locale;
}

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

/** What follows `import` and `export` in common. */
export const kindArgument = (): Argument =>
  new Argument('<kind>', 'what the file holds').choices(interchangeKinds);

export const languageOption = (): Option =>
  new Option('--language <language>', 'of the headers and messages').choices(locales).default('en');

const cut = (text: string, at: number, what: string): readonly [string, string] => {
  if (at <= 0) throw new OperatorError(`Write ${what}, not ${JSON.stringify(text)}.`);
  return [text.slice(0, at), text.slice(at + 1)];
};

/** A text of the file may break lines, which a table does not. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

const headerOf = (kind: InterchangeKind, key: string | null, language: Locale): string =>
  interchangeColumns[kind].find((column) => column.key === key)?.header[language] ?? '';

const lists = (
  { kind, violations, counts, streaks, claims, columns }: ImportReport,
  language: Locale,
): string[] =>
  [
    table(
      ['HEADER', 'COLUMN'],
      columns.map(({ header, key }) => [oneLine(header), headerOf(kind, key, language)]),
    ),
    violations.count > 0 &&
      table(
        ['ROW', 'COLUMN', 'RULE', 'SEVERITY', 'MESSAGE'],
        violations.items.map(({ row, column, code, severity, message }) => [
          `${row ?? ''}`,
          headerOf(kind, column, language),
          code,
          severity,
          oneLine(message[language]),
        ]),
      ),
    violations.count > 0 &&
      table(
        ['RULE', 'SEVERITY', 'COUNT', 'STATEMENT'],
        counts.map(({ code, severity, count, statement }) => [
          code,
          severity,
          `${count}`,
          statement[language],
        ]),
      ),
    streaks.count > 0 &&
      table(
        ['STATION', 'NAME', 'STREAK', 'BEFORE', 'AFTER'],
        streaks.items.map(({ stationCode, stationName, kind: streak, before, after }) => [
          stationCode,
          stationName,
          streak,
          `${before}`,
          `${after}`,
        ]),
      ),
    claims.count > 0 &&
      table(
        ['STATION', 'PUBLICATION', 'CLAIM', 'BEFORE', 'AFTER'],
        claims.items.map(({ stationCode, publicationTitle, text, before, after }) => [
          stationCode,
          oneLine(publicationTitle),
          oneLine(text),
          before,
          after,
        ]),
      ),
  ].filter((list) => list !== false);

const summary = ({ rows, accepted, violations, streaks, claims }: ImportReport): string =>
  `${rows} rows read, ${accepted} accepted, ${violations.count} violations, ${streaks.count} streaks and ${claims.count} claims change`;

const tell = ({ out }: Terminal, report: ImportReport, language: Locale): void => {
  out(`${lists(report, language).join('\n')}\n`);
  if (report.violations.count > 0) throw new OperatorError(`Nothing was written: ${summary(report)}.`);
  out(
    report.written
      ? `Imported: ${summary(report)}.\n`
      : `Dry run, nothing was written: ${summary(report)}.\n`,
  );
};

const readable = (path: string): Promise<void> =>
  access(path).catch(() => {
    throw new OperatorError(`There is no file ${path} that can be read.`);
  });

export const addImportCommand: AddCommand = (program: Command, { terminal, withLedger }) => {
  program
    .command('import')
    .description('Read a CSV or XLSX of records into the ledger: all of its rows, or nothing.')
    .addArgument(kindArgument())
    .argument('<file>', 'in UTF-8 or GBK; its first row holds the headers')
    .option('--dry-run', 'do everything, report it, and take it back', false)
    .option(
      '--acknowledge <code=reason>',
      'go on in spite of the warnings of a rule, for a reason that is kept with each row; may be given several times',
      collect,
      [],
    )
    .option(
      '--map <header=column>',
      'say by its key which column a header means, or none; may be given several times',
      collect,
      [],
    )
    .addOption(languageOption())
    .action((kind: InterchangeKind, file: string, { dryRun, acknowledge, map, language }: Options) => {
      const reasons = acknowledge.map((text) => cut(text, text.indexOf('='), 'CODE=REASON'));
      const mapping = map.map((text) => cut(text, text.lastIndexOf('='), 'HEADER=COLUMN'));
      const path = resolve(terminal.cwd, file);
      return withLedger(async ({ db, regulations }) => {
        await readable(path);
        const report = await importFile(db, {
          kind,
          path,
          fileName: basename(path),
          dryRun,
          mapping: Object.fromEntries(mapping),
          acknowledge: reasons.map(([code, reason]) => ({ code, reason })),
          today: dayOf(new Date()),
          regulations,
          role: 'ADMIN',
          author: { actor: 'command:import' },
          actorName: 'qinglan import',
          progress: (rows) => terminal.err(`${rows} rows …\n`),
        });
        tell(terminal, report, language);
      });
    });
};

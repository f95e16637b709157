import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Locale } from '@qinglan/domain';
import type { InterchangeKind } from '@qinglan/domain/interchange';
import { Option } from 'commander';
import {
  type ExportFormat,
  exportFile,
  exportFilter,
  exportFormats,
} from '../interchange/interchange.store.ts';
import { OperatorError, reasonOf } from '../operator-error.ts';
import type { AddCommand, Terminal } from './command.ts';
import { kindArgument, languageOption } from './import.ts';

interface Options {
  readonly format: ExportFormat;
  readonly out?: string | null;
  readonly station?: string | null;
  readonly authority?: string | null;
  readonly language: Locale;
}

/** Writes aside and moves into place whole, so that a file that is there is a whole one. */
const save = async (content: Readable, path: string): Promise<void> => {
  const aside = `${path}.part`;
  try {
    await pipeline(content, createWriteStream(aside));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw new OperatorError(`${path} cannot be written (${reasonOf(error)}): choose another --out.`);
  }
};

const print = async (content: Readable, { out }: Terminal): Promise<void> => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const piece of content) out(decoder.decode(piece, { stream: true }));
};

export const addExportCommand: AddCommand = (program, { terminal, withLedger }) => {
  program
    .command('export')
    .description('Write records as a CSV or XLSX that import reads again.')
    .addArgument(kindArgument())
    .addOption(new Option('--format <format>', 'what to write').choices(exportFormats).default('csv'))
    .option('--out <file>', 'where to; without it, a CSV goes to the standard output')
    .option('--station <code>', 'only the records of this station')
    .option('--authority <code>', 'only those of stations below this authority')
    .addOption(languageOption())
    .action((kind: InterchangeKind, { format, out, station, authority, language }: Options) => {
      if (format === 'xlsx' && !out)
        throw new OperatorError('A workbook is no text to print: say where to write it with --out.');
      return withLedger(async ({ db }) => {
        const filter = await exportFilter(db, { station: station ?? null, authority: authority ?? null });
        if (!filter) throw new OperatorError('There is no station or authority with that code.');
        const content = exportFile(db, kind, format, { filter, locale: language, birthDates: true });
        await (out ? save(content, resolve(terminal.cwd, out)) : print(content, terminal));
      });
    });
};

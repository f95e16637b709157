import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { FileProblem } from './problem.ts';
import { readXml, type XmlHandlers } from './xml.ts';

/** In bytes: all of them are held while the sheet is read. */
const LARGEST_SHARED_STRINGS = 50 * 1024 * 1024;

/** How much of a date a cell shows. */
export type ShownDate = 'DAY' | 'MONTH' | 'YEAR';

export interface WorkbookParts {
  readonly sheetPath: string;
  /** Dates count from 1904 instead of 1900. */
  readonly from1904: boolean;
  readonly sharedStrings: readonly string[];
  /** By the number of a cell's style; null: a number. */
  readonly dateStyles: readonly (ShownDate | null)[];
}

const none = (): void => undefined;

const readAll = async (archive: Archive, path: string, handlers: Partial<XmlHandlers>): Promise<void> => {
  const stream = await archive.open(path);
  for await (const _ of readXml(stream, { open: none, text: none, close: none, ...handlers }));
};

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

const relationshipsOf = async (archive: Archive, part: string): Promise<readonly Relationship[]> => {
  const found: Relationship[] = [];
  const folder = posix.dirname(part);
  await readAll(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open: (name, { Id, Type = '', Target = '' }) => {
      if (name !== 'Relationship' || Id === undefined) return;
      const path = posix.join(Target.startsWith('/') ? '' : folder, Target).replace(/^\//, '');
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path });
    },
  });
  return found;
};

const readSharedStrings = async (archive: Archive, path: string | undefined): Promise<readonly string[]> => {
  if (path === undefined) return [];
  if ((archive.sizeOf(path) ?? 0) > LARGEST_SHARED_STRINGS) throw new FileProblem('UNPACKED', '50 MB');
  const strings: string[] = [];
  let current = '';
  const within: string[] = [];
  await readAll(archive, path, {
    open: (name) => {
      within.push(name);
      if (name === 'si') current = '';
    },
    // Readings (rPh) stand beside the text and are not part of it.
    text: (text) => {
      if (within.at(-1) === 't' && !within.includes('rPh')) current += text;
    },
    close: (name) => {
      within.pop();
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
};

// ECMA-376 18.8.30; 27 to 58 are those of East Asia.
const builtIn: ReadonlyMap<number, ShownDate> = new Map([
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, 'DAY'] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, 'MONTH'] as const),
]);

/** In characters, as Excel has it. */
const LONGEST_FORMAT = 255;

/** What a format shows: a cell that shows "2006年5月" says no day. */
const shownBy = (format: string): ShownDate | null => {
  const bare = format
    .slice(0, LONGEST_FORMAT)
    .replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')
    .toLowerCase();
  if (bare.includes('d')) return 'DAY';
  if (!bare.includes('y')) return null;
  return bare.includes('m') ? 'MONTH' : 'YEAR';
};

const readDateStyles = async (
  archive: Archive,
  path: string | undefined,
): Promise<readonly (ShownDate | null)[]> => {
  if (path === undefined) return [];
  const formats = new Map<number, ShownDate | null>(builtIn);
  const styles: (ShownDate | null)[] = [];
  let inCells = false;
  await readAll(archive, path, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') formats.set(Number(numFmtId), shownBy(formatCode));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(formats.get(Number(numFmtId)) ?? null);
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
};

/** Where the first visible sheet of a workbook lies, and what its cells refer to. @throws FileProblem */
export const readWorkbookParts = async (archive: Archive): Promise<WorkbookParts> => {
  const root = await relationshipsOf(archive, '');
  const workbook = root.find(({ type }) => type === 'officeDocument')?.path;
  if (workbook === undefined) throw new FileProblem('NO_WORKBOOK');
  const related = await relationshipsOf(archive, workbook);
  const sheets: string[] = [];
  let from1904 = false;
  await readAll(archive, workbook, {
    open: (name, { id = '', state = 'visible', date1904 = '0' }) => {
      if (name === 'sheet' && state === 'visible') sheets.push(id);
      if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  const sheetPath = related.find(({ id }) => id === sheets[0])?.path;
  if (sheetPath === undefined) throw new FileProblem('NO_WORKBOOK');
  const pathOf = (wanted: string) => related.find(({ type }) => type === wanted)?.path;
  return {
    sheetPath,
    from1904,
    sharedStrings: await readSharedStrings(archive, pathOf('sharedStrings')),
    dateStyles: await readDateStyles(archive, pathOf('styles')),
  };
};

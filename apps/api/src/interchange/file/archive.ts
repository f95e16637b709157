import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { FileProblem } from './problem.ts';

/** In bytes, as the archive's directory declares them and as the unpacking holds them to it. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;
const MOST_ENTRIES = 1000;

export interface Archive {
  /** In bytes; null: there is no such entry. */
  sizeOf(path: string): number | null;
  /** @throws FileProblem where there is no such entry */
  open(path: string): Promise<Readable>;
}

const directoryOf = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > LARGEST_UNPACKED || entries.size >= MOST_ENTRIES)
      throw new FileProblem('UNPACKED', '200 MB');
    entries.set(entry.fileName, entry);
  }
  return entries;
};

/**
 * Works on a ZIP file by its directory. Nothing is unpacked before all that it declares is known to be small enough.
 *
 * @throws FileProblem DAMAGED where it is cut off or not what it says it is
 */
export const withArchive = async function* <Item>(
  path: string,
  work: (archive: Archive) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(path, { autoClose: false });
    const opened = zip;
    const entries = await directoryOf(opened);
    yield* work({
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? null,
      open: async (name) => {
        const entry = entries.get(name);
        if (!entry) throw new FileProblem('NO_WORKBOOK');
        return opened.openReadStreamPromise(entry);
      },
    });
  } finally {
    zip?.close();
  }
};

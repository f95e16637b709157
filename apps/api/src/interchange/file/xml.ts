import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

export interface XmlHandlers {
  /** Attributes without the prefixes of their names. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** As many elements as stand within one another, and attributes on one: no workbook has nearly as many. */
const DEEPEST = 64;
const MOST_ATTRIBUTES = 256;

/** SpreadsheetML may be written with or without prefixes. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML piece by piece, and lets the caller take what the handlers have gathered after each. */
export const readXml = async function* (
  stream: Readable,
  { open, text, close }: XmlHandlers,
): AsyncGenerator<undefined> {
  const parser = new SaxesParser();
  let depth = 0;
  let attributesHere = 0;
  parser.on('opentagstart', () => {
    depth += 1;
    attributesHere = 0;
    if (depth > DEEPEST) throw new Error('elements too deep within one another');
  });
  parser.on('attribute', () => {
    attributesHere += 1;
    if (attributesHere > MOST_ATTRIBUTES) throw new Error('too many attributes');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const named = Object.entries(attributes).map(([key, value]) => [local(key), value]);
    open(local(name), Object.fromEntries(named));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close(local(name));
  });
  parser.on('error', (error) => {
    throw error;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of stream) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield undefined;
  }
  parser.write(decoder.decode()).close();
  yield undefined;
};

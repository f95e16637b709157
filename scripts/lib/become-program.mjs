import { pathToFileURL } from 'node:url';
import { inRoot } from './project.mjs';

/**
 * Runs a built program in this very process, so that its signals, its exit code and its streams are ours
 * without anything in between that could get them wrong.
 *
 * @param {string} path from the repository's root
 */
export async function becomeProgram(path) {
  const file = inRoot(path);
  process.argv[1] = file;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(file).href);
}

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const path = () => (process.env['PATH'] ?? '').split(delimiter);

/**
 * @param {string} directory
 * @param {string} name
 */
function isProgram(directory, name) {
  try {
    accessSync(join(directory, name), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {readonly string[]} names
 * @param {readonly string[]} [directories] after those of PATH
 * @returns {string | undefined} the first directory that holds all of them
 */
export const directoryOf = (names, directories = []) =>
  [...path(), ...directories].find((directory) => names.every((name) => isProgram(directory, name)));

// Imported first and alone, in words that an old Node understands: it may not even parse what comes after.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const needed = engines.node.replace('>=', '');

if (isOlder(process.versions.node, needed)) {
  console.error(
    `Qinglan needs Node ${needed} or newer, and this is ${process.versions.node}: see https://nodejs.org`,
  );
  process.exit(1);
}

/** @param {string} version @param {string} floor */
function isOlder(version, floor) {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0;
}

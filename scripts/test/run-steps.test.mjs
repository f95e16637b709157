import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { chooseSteps, runSteps } from './run-steps.mjs';

/** @typedef {import('./run-steps.mjs').Step} Step */

/** @param {string} name @param {readonly string[]} needs @param {Partial<import('./run-steps.mjs').Verdict>} [verdict] @returns {Step} */
const step = (name, needs, verdict) => ({
  name,
  needs,
  run: async () => ({ code: 0, output: '', ...verdict }),
});

test('a step whose need failed is not run, and fails by name', async () => {
  const results = await runSteps([
    step('build', [], { code: 2 }),
    step('tests', ['build']),
    step('lint', []),
  ]);
  expect(results.map(({ name, code, note }) => ({ name, code, note }))).toEqual([
    { name: 'build', code: 2, note: undefined },
    { name: 'tests', code: 1, note: 'not run: it needs “build”' },
    { name: 'lint', code: 0, note: undefined },
  ]);
});

test('a step that throws has failed', async () => {
  const throws = { ...step('lint', []), run: () => Promise.reject(new Error('broken')) };
  expect(await runSteps([throws])).toMatchObject([{ code: 1, output: expect.stringContaining('broken') }]);
});

test('a step finds what it needs, and it is stopped after the last step', async () => {
  /** @type {string[]} */
  const events = [];
  const finding = { env: { URL: 'postgres:' }, stop: async () => events.push('stopped') };
  /** @type {Step} */
  const tests = {
    ...step('tests', ['PostgreSQL']),
    run: async ({ URL }) => {
      events.push(`tested with ${URL}`);
      return { code: 0, output: '' };
    },
  };
  await runSteps([step('PostgreSQL', [], { finding }), tests]);
  expect(events).toEqual(['tested with postgres:', 'stopped']);
});

test('two run at once, the earlier first', async () => {
  /** @type {string[]} */
  const events = [];
  /** @type {(value?: unknown) => void} */
  let endFirst = () => undefined;
  const first = new Promise((end) => {
    endFirst = end;
  });
  const slow = (/** @type {string} */ name) => ({
    ...step(name, []),
    run: async () => {
      events.push(`${name} begins`);
      if (name === 'a') await first;
      if (name === 'b') await turn();
      if (name === 'c') endFirst();
      events.push(`${name} ends`);
      return { code: 0, output: '' };
    },
  });
  await runSteps(['a', 'b', 'c'].map(slow));
  expect(events).toEqual(['a begins', 'b begins', 'b ends', 'c begins', 'c ends', 'a ends']);
});

test('what a step was needed for goes before what could have run all along', async () => {
  /** @type {string[]} */
  const events = [];
  const told = (/** @type {string} */ name, /** @type {readonly string[]} */ needs = []) => ({
    ...step(name, needs),
    run: async () => {
      events.push(name);
      await turn();
      return { code: 0, output: '' };
    },
  });
  await runSteps([
    told('Chromium'),
    told('lint'),
    told('browser', ['Chromium']),
    told('boundaries'),
    told('unused'),
  ]);
  expect(events).toEqual(['Chromium', 'lint', 'browser', 'boundaries', 'unused']);
});

test('naming a step chooses it and all that it needs', () => {
  const steps = [
    step('install', []),
    step('build', ['install']),
    step('lint', ['install']),
    step('API tests', ['build']),
  ];
  expect(chooseSteps(steps, ['api']).map(({ name }) => name)).toEqual(['install', 'build', 'API tests']);
  expect(chooseSteps(steps, [])).toEqual(steps);
});

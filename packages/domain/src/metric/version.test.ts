import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ruleCatalogue } from '../catalogue.ts';
import { metricDefinitions } from './registry.ts';
import { rulesVersion } from './version.ts';

/** What each version of the rules and metrics was. A figure frozen under a version must stay explicable by it. */
const fingerprints: Readonly<Record<string, string>> = {
  '2026.1': '15f797d82ccf6738',
};

it('has a new version for every change of the rules or the metrics', () => {
  const rules = ruleCatalogue
    .map(({ code, severity, effective }) => [code, severity, effective.from, effective.to ?? null])
    .toSorted();
  const metrics = metricDefinitions.map(({ name, units, parameters, exclusive, dependent }) => ({
    name,
    units,
    exclusive,
    dependent,
    parameters: Object.entries(parameters).map(([parameter, { title: _title, ...description }]) => [
      parameter,
      'values' in description
        ? { ...description, values: description.values.map(({ value }) => value) }
        : description,
    ]),
  }));
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([rules, metrics]))
    .digest('hex')
    .slice(0, 16);
  expect(
    fingerprints[rulesVersion],
    `the rules changed: raise rulesVersion and give the new version the fingerprint ${fingerprint}`,
  ).toBe(fingerprint);
});

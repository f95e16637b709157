import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { slices } from '../slices.ts';
import { apiSchema } from '../testing/source.ts';
import { historyMessages } from './history.messages.ts';
import { ledgerActions, recordTypes } from './words.ts';

const models = join(import.meta.dirname, '../../../api/prisma/models');
const technical = ['id', 'version', 'createdAt', 'updatedAt', 'ancestorIds'];

/** The columns of a record's table, as the API's models list them. */
function columnsOf(type: string): readonly string[] {
  const text = readdirSync(models)
    .map((name) => readFileSync(join(models, name), 'utf8'))
    .join('\n');
  const [, body = ''] = new RegExp(`^model ${type} \\{\\n([\\s\\S]*?)\\n\\}`, 'm').exec(text) ?? [];
  const known = new Set([...text.matchAll(/^model (\w+)/gm)].map(([, name]) => name));
  return [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)].flatMap(([, name = '', of = '']) =>
    known.has(of) || technical.includes(name) ? [] : [name],
  );
}

/** Changes of accounts have a history of their own, outside of the ledger. */
const ofAccounts: readonly string[] = [
  'activateUser',
  'createApiKey',
  'createUser',
  'deactivateUser',
  'grantRole',
  'resetPassword',
  'revokeApiKey',
  'revokeRole',
];

describe('the history has words for', () => {
  test('every operation that changes the ledger', () => {
    const operations = Object.keys(apiSchema().getMutationType()?.getFields() ?? {});
    expect(operations.length).toBeGreaterThan(90);
    const spoken = operations.filter(
      (name) => !/^(archive|restore)[A-Z]/.test(name) && !ofAccounts.includes(name),
    );
    expect(spoken.filter((name) => !(name in ledgerActions.zh))).toEqual([]);
  });

  test('every type of record, each on the pages of one slice', () => {
    const shown = slices.flatMap(({ types = [] }) => types);
    expect(shown.toSorted()).toEqual(Object.keys(recordTypes.zh).toSorted());
  });

  test('every field of every record', () => {
    const own = historyMessages.zh.fields;
    const missing = slices.flatMap(({ types = [], messages: { zh } }) =>
      types.flatMap((type) => {
        const columns = columnsOf(type);
        expect([type, columns.length > 0]).toEqual([type, true]);
        return columns
          .filter((field) => !(field in zh.fields || field in own || `${type}_${field}` in own))
          .map((field) => `${type}.${field}`);
      }),
    );
    expect(missing).toEqual([]);
  });
});

import { printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { permittedOperations } from './access/permissions.ts';
import { schema } from './schema.ts';

test('schema.graphql is the schema as it is (`pnpm --filter @qinglan/api schema` writes it anew)', async () => {
  await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot('../schema.graphql');
});

test('the permissions table names every operation, and nothing that is not there', () => {
  const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (type) => Object.keys(type?.getFields() ?? {}),
  );
  expect(permittedOperations.toSorted()).toEqual(operations.toSorted());
});

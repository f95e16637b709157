import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
import { schema } from '../schema.ts';
import { adminOperations } from '../testing/admin-operations.ts';
import { costOf } from './cost.ts';
import { documentRefusal } from './document.ts';
import { limits } from './limits.ts';

const ofScalar: Readonly<Record<string, unknown>> = {
  ID: encodeGlobalId('Station', '00000000-0000-7000-8000-000000000000'),
  Int: 100,
  Float: 1,
  Boolean: true,
  Date: '2020-01-01',
  DateTime: '2020-01-01T00:00:00Z',
  JSON: {},
};

/** A value of the type that asks for much: whole pages, and a hundred ids. */
const sampleOf = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return Array(String(type.ofType) === 'ID!' ? 100 : 1).fill(sampleOf(type.ofType));
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return ofScalar[type.name] ?? 'x';
  const required = Object.values(type.getFields()).filter(({ type: inner }) => isNonNullType(inner));
  return Object.fromEntries(required.map(({ name, type: inner }) => [name, sampleOf(inner)]));
};

const variablesOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.map(({ variable, type }) => [
      variable.name.value,
      sampleOf(typeFromAST(schema, type) as GraphQLInputType),
    ]),
  );

test('there are operations of the admin to look at', () =>
  expect(adminOperations.length).toBeGreaterThan(150));

describe('the limits let through what the admin sends:', () => {
  test.each(adminOperations)('$name', ({ operation, document, text }) => {
    expect(text.length).toBeLessThanOrEqual(limits.characters.value / 2);
    expect(documentRefusal(document)).toBeNull();
    expect(validate(schema, document)).toEqual([]);
    const cost = costOf({ schema, document, variableValues: variablesOf(operation), contextValue: {} });
    expect(cost).toBeLessThanOrEqual(limits.complexity.value);
  });
});

import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  BREAK,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { limits } from './limits.ts';
import { INTROSPECTION_PRICE } from './prices.ts';
import { tooComplex } from './refusals.ts';

interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
  readonly contextValue?: unknown;
}

interface Measured {
  readonly depth: number;
  readonly values: number;
}

/** How deep lists and objects stand within each other, and how many values there are; no farther than is allowed. */
const measureVariables = (variables: object): Measured => {
  let values = 0;
  let deepest = 0;
  const look = (value: unknown, depth: number): void => {
    values += 1;
    if (typeof value !== 'object' || value === null) return;
    deepest = Math.max(deepest, depth + 1);
    if (deepest > limits.variableDepth.value) return;
    for (const inner of Object.values(value)) {
      if (values > limits.variableValues.value) return;
      look(inner, depth + 1);
    }
  };
  for (const value of Object.values(variables)) look(value, 0);
  return { depth: deepest, values };
};

const refusalOfVariables = (variables: object): GraphQLError | null => {
  const { depth, values } = measureVariables(variables);
  if (depth > limits.variableDepth.value) return tooComplex('variableDepth');
  return values > limits.variableValues.value ? tooComplex('variableValues') : null;
};

const readsSchema = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      found ||= name.value === '__schema';
      return found ? BREAK : undefined;
    },
  });
  return found;
};

const withFragments = (operation: OperationDefinitionNode, { definitions }: DocumentNode): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: [operation, ...definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)],
});

/**
 * What a valid operation costs at most, in points, by the pages that it asks for.
 *
 * @returns the points; the errors where it cannot run or costs too much
 */
export const costOf = (question: Question): number | readonly GraphQLError[] => {
  const { schema, document, operationName, variableValues, contextValue } = question;
  const operation = getOperationAST(document, operationName);
  if (!operation) return [new GraphQLError('没有要执行的操作。 There is no such operation.')];
  const given = variableValues ?? {};
  const refusal = refusalOfVariables(given);
  if (refusal) return [refusal];
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
    hideSuggestions: true,
    maxErrors: 20,
  });
  if (errors) return errors;
  const only = withFragments(operation, document);
  const ctx = contextValue as object;
  try {
    const { complexity } = complexityFromQuery(only, { schema, ctx, variables: { ...given } });
    const cost = complexity + (readsSchema(only) ? INTROSPECTION_PRICE : 0);
    return cost > limits.complexity.value ? [tooComplex('complexity', cost)] : cost;
  } catch (error) {
    // An argument that cannot be read.
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
};

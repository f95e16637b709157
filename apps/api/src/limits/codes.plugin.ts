import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** The codes that Yoga and graphql-js give, beyond those that we promise. */
const foreign: ReadonlySet<unknown> = new Set([
  undefined,
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'REQUEST_ENTITY_TOO_LARGE',
]);

const promised = (error: GraphQLError): GraphQLError => {
  const { extensions } = error;
  if (foreign.has(extensions['code'])) extensions['code'] = 'BAD_USER_INPUT';
  delete extensions['originalError'];
  return error;
};

/** The last look at an answer: every error carries one of the codes that an integrator can switch on. */
export const useErrorCodes = <Context extends object>(): Plugin<Context> => ({
  onValidate:
    () =>
    ({ result }) => {
      for (const error of result as readonly GraphQLError[])
        error.extensions['code'] ??= 'GRAPHQL_VALIDATION_FAILED';
    },
  onResultProcess: ({ result }) => {
    if (Array.isArray(result) || Symbol.asyncIterator in result) return;
    for (const error of (result.errors ?? []) as readonly GraphQLError[]) promised(error);
  },
});

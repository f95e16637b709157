import { GraphQLError, parse, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { documentRefusal } from './document.ts';
import { limits } from './limits.ts';
import { tooComplex } from './refusals.ts';

/** So many errors are told at once. */
const ERRORS = 20;

const parseLimited: typeof parse = (source, options) => {
  try {
    return parse(source, { ...options, maxTokens: limits.tokens.value });
  } catch (error) {
    const isLimit = error instanceof GraphQLError && error.message.includes('contains more that');
    throw isLimit ? tooComplex('tokens') : error;
  }
};

/**
 * Holds a document to its limits before anything looks at it that could be made to take long: its length before it is
 * read, its shape before it is validated. What is told of a document that is not valid names nothing of the schema that
 * the document does not name.
 */
export const useDocumentLimits = <Context extends object>(): Plugin<Context> => ({
  onParse: ({ params: { source }, setParseFn }) => {
    const length = source.toString().length;
    if (length > limits.characters.value) throw tooComplex('characters', length);
    setParseFn((text: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1]) => {
      const document = parseLimited(text, options);
      const refusal = documentRefusal(document);
      if (refusal) throw refusal;
      return document;
    });
  },
  onValidate: ({ setValidationFn }) => {
    setValidationFn(((schema, document, rules, _typeInfo, options) =>
      validate(schema, document, rules, {
        ...options,
        hideSuggestions: true,
        maxErrors: ERRORS,
      })) as ValidateFunction);
  },
});

// As Envelop calls it: the two last arguments stand the other way around in graphql-js.
type ValidateFunction = (
  schema: Parameters<typeof validate>[0],
  document: Parameters<typeof validate>[1],
  rules?: Parameters<typeof validate>[2],
  typeInfo?: unknown,
  options?: Parameters<typeof validate>[3],
) => ReturnType<typeof validate>;

import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin, YogaInitialContext } from 'graphql-yoga';
import { bearerOf } from '../access/bearer.ts';
import { peerHeader } from '../access/bounds.ts';
import { neighbourhood } from '../access/client-address.ts';
import type { Viewer } from '../access/viewer.ts';
import { unauthenticated } from '../errors.ts';
import { localeOf } from '../locale.ts';
import type { Budget } from './budget.ts';
import type { Callers } from './caller.ts';
import { limits, REFUSED_COST } from './limits.ts';
import { refused, tooComplex } from './refusals.ts';

interface Options {
  readonly authenticate: (request: Request) => Promise<Viewer | null>;
  readonly callers: Callers;
  readonly budget: Budget;
  readonly anonymous: Budget;
}

const jsonTypes: ReadonlySet<string> = new Set(['application/json', 'application/graphql+json']);

const mediaType = (headers: Headers): string =>
  (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/**
 * What another site's page cannot make a browser send without asking us first, and we allow none: a header of one's
 * own, the key among them. `Sec-Fetch-Site` is the browser's word that the page is ours.
 */
const cannotBeForged = ({ headers }: Request): boolean =>
  bearerOf(headers) !== null ||
  headers.has('x-requested-with') ||
  headers.get('sec-fetch-site') === 'same-origin';

/** Forms and links carry a browser's cookies to us from anywhere; neither may run an operation. */
const assertNoForgery = (request: Request): void => {
  if (request.method === 'POST' && !jsonTypes.has(mediaType(request.headers)))
    throw refused({
      zh: '请以 Content-Type: application/json 发送请求。',
      en: 'Send the request as Content-Type: application/json.',
      rule: 'request.contentType',
      status: 415,
    });
  if (request.method === 'GET' && !cannotBeForged(request))
    throw refused({
      zh: 'GET 请求须带 Authorization 或 X-Requested-With 头。',
      en: 'A GET needs the header Authorization or X-Requested-With.',
      rule: 'request.forgery',
      status: 403,
    });
};

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const malformed = (zh: string, en: string): GraphQLError =>
  refused({ zh, en, rule: 'request.form', status: 400 });

/** The parameters, if they have the form that GraphQL over HTTP gives them. */
const readParameters = (body: unknown): GraphQLParams => {
  if (Array.isArray(body)) throw malformed('不支持批量请求。', 'Batching is not supported.');
  if (!isObject(body)) throw malformed('请求体须为 JSON 对象。', 'The body has to be a JSON object.');
  const { query, variables, operationName, extensions } = body as GraphQLParams<unknown, unknown>;
  if (typeof query !== 'string' || query.trim() === '')
    throw malformed('query 须为非空字符串。', 'query has to be a text.');
  if (variables != null && !isObject(variables))
    throw malformed('variables 须为对象。', 'variables has to be an object.');
  if (extensions != null && !isObject(extensions))
    throw malformed('extensions 须为对象。', 'extensions has to be an object.');
  if (operationName != null && typeof operationName !== 'string')
    throw malformed('operationName 须为字符串。', 'operationName has to be a text.');
  return body as GraphQLParams;
};

const [quote, backslash, comma] = [...'"\\,'].map((sign) => sign.charCodeAt(0));
const openings = new Set([...'[{'].map((sign) => sign.charCodeAt(0)));

/** The members of a request, besides its variables. */
const MEMBERS = 4;

/**
 * Whether a JSON text opens more lists and objects, or parts more values, than variables may have values: what
 * JSON.parse is slow to make. What stands in its texts does not count.
 */
const holdsTooMany = (json: string): boolean => {
  const most = limits.variableValues.value + MEMBERS;
  let [opened, parted] = [0, 0];
  let inText = false;
  for (let index = 0; index < json.length && opened <= most && parted <= most; index += 1) {
    const sign = json.charCodeAt(index);
    if (sign === quote) inText = !inText;
    else if (inText) index += sign === backslash ? 1 : 0;
    else if (sign === comma) parted += 1;
    else if (openings.has(sign)) opened += 1;
  }
  return opened > most || parted > most;
};

const readJson = async (request: Request): Promise<unknown> => {
  const text = await request.text();
  if (holdsTooMany(text)) throw tooComplex('variableValues');
  return JSON.parse(text);
};

const signInFirst = (request: Request): GraphQLError => {
  const { message } = unauthenticated(localeOf(request));
  const http = { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } };
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http } });
};

/** What points are counted on: the account; of who is unknown the address, of an IPv6 address its network. */
const callerKey = (viewer: Pick<Viewer, 'userId'> | null, headers: Headers): string =>
  viewer?.userId ?? neighbourhood(headers.get(peerHeader) ?? '');

/**
 * Stands before everything that costs: who sends a form is refused, who is unknown learns nothing but that, and who has
 * nothing left of the budget waits. A request that is refused before its cost is known is charged when it is answered.
 */
export const useCallers = <Context extends object>({
  authenticate,
  callers,
  budget,
  anonymous,
}: Options): Plugin<Context & YogaInitialContext> => ({
  onRequestParse: async ({ request, requestParser, setRequestParser }) => {
    assertNoForgery(request);
    const viewer = await authenticate(request);
    const key = callerKey(viewer, request.headers);
    const caller = { viewer, key, budget: viewer ? budget : anonymous, cost: viewer ? null : 1 };
    callers.set(request, caller);
    if (!viewer) {
      await anonymous.spend(key, 1);
      throw signInFirst(request);
    }
    await budget.spend(key, 1);
    if (!requestParser) return;
    setRequestParser(async (parsed) => {
      const read = parsed.method === 'POST' ? readJson : async () => requestParser(parsed);
      const body = await read(parsed).catch((error: unknown) => {
        throw error instanceof SyntaxError
          ? malformed('请求不是有效的 JSON。', 'The request is no valid JSON.')
          : error;
      });
      return readParameters(body);
    });
  },
  onResponse: async ({ request, response }) => {
    const caller = callers.get(request);
    if (!caller) return;
    const { key, budget: counted } = caller;
    // The first point was paid when the request came.
    if (caller.cost === null) await counted.charge(key, REFUSED_COST - 1);
    for (const [name, value] of await counted.headers(key)) response.headers.set(name, value);
  },
});

import { limits, REFUSED_COST, WINDOW } from '../limits/limits.ts';
import {
  EXPORT_PRICE,
  EXPORTED_ROW_PRICE,
  INTROSPECTION_PRICE,
  LIST_LENGTH,
  lengths,
  MUTATION_PRICE,
  PAGE_LENGTH,
  PAGED_PRICE,
  prices,
  REPORT_PRICE,
  WHOLE_LIST_PRICE,
} from '../limits/prices.ts';

const number = (value: number): string => value.toLocaleString('en');

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const limitRows = Object.entries(limits).map(([name, { value, what }]) =>
  row(`\`${name}\``, number(value), what),
);

const priceRows = Object.entries(prices).map(([field, price]) => row(`\`${field}\``, number(price)));

const lengthRows = Object.entries(lengths).map(([field, length]) => row(`\`${field}\``, number(length)));

/** `docs/limits.md`, from the numbers that the server goes by. */
export const limitsPage = `# Limits

What one request to \`/graphql\` may ask for, and what one caller may ask for in a minute and at a time. The numbers are those of \`apps/api/src/limits\`; a test holds this page to them (\`npx vitest run src/limits/page.test.ts -u\` in \`apps/api\` writes it anew). Everything that the admin sends stays well below them, which a test checks too.

| limit | at most | of |
|---|--:|---|
${limitRows.join('\n')}

A request is looked at in this order, and refused at the first limit that it exceeds: the body by the length that it declares, the form of the request, the caller, the body as it comes, the document's length and tokens, its shape, validation, the variables, its cost, the budget. Until the last nothing is asked of the database but who the caller is.

A file to import may have 100 MB, and what is sent to the sign-in endpoints 16 KB. One process keeps 1,000 subscriptions open.

Depth, fields, aliases, spreads and directives are counted with fragments written out, so that a small document that grows large is known for what it is; the fragments are not written out for that. A fragment that spreads itself is refused.

## Refusals

| | \`extensions.code\` | HTTP |
|---|---|---|
| neither a valid key nor a session | \`UNAUTHENTICATED\` | 401 |
| the body too large | \`BAD_USER_INPUT\` | 413 |
| a form, or a GET that another site could have sent | \`BAD_USER_INPUT\` | 415, 403 |
| malformed: no JSON, a batch, no document, a syntax error, wrong variables | \`BAD_USER_INPUT\` | 400, or 200 |
| not valid for the schema | \`GRAPHQL_VALIDATION_FAILED\` | 400, or 200 |
| over one of the limits above; \`extensions\` has \`rule\`, \`limit\` and, where it was counted to the end, \`found\` | \`QUERY_TOO_COMPLEX\` | 400, or 200 |
| over the budget, or too much under way at a time; \`Retry-After\` and \`extensions.retryAfter\` say when to ask again, in seconds | \`RATE_LIMITED\` | 429 |

Where two are named, the second is for who accepts \`application/json\` and not \`application/graphql-response+json\`, as [GraphQL over HTTP](https://graphql.github.io/graphql-over-http/draft/) has it. Messages are in Chinese and English. None suggests a name that the request did not have, and who is unknown is told nothing of the schema.

## What an operation costs

It is computed from the document and its variables before the operation runs: the most that it could cost. Every field costs one point, times the lengths of the lists that it stands in.

- A list by pages costs ${PAGED_PRICE} points more, ${number(WHOLE_LIST_PRICE)} where it is one of the whole ledger, and one for every value in its arguments, and is as long as its \`first\` or \`last\`: ${PAGE_LENGTH.standard} where neither is given, ${PAGE_LENGTH.longest} at most, or what the table below says.
- A list of what was asked for one by one (\`nodes(ids:)\`, \`claimAnswers(claims:)\`) is as long as that.
- Any other list is taken for ${LIST_LENGTH} long, or for what the table below says.
- A mutation costs ${MUTATION_PRICE} points and one for every value in its input, reading the schema ${number(INTROSPECTION_PRICE)}, and these fields what they make the server do:

| field | points |
|---|--:|
${priceRows.join('\n')}

| list | taken for |
|---|--:|
${lengthRows.join('\n')}

An exported file costs ${EXPORT_PRICE} points and ${EXPORTED_ROW_PRICE} for each of its records, a publication's document ${number(REPORT_PRICE)}. How many records a file has is known in the end: it is charged for as it is read, and never broken off. \`awardTotals\` tells at most 10,000 groups.

A request that is refused before its cost is known costs ${REFUSED_COST} points, one that costs more than is left or than an operation may cost likewise.

## The budget

A caller is a key, or a signed-in account; who is neither is counted by the address of the connection, of an IPv6 address by its /64, and behind a proxy as [operating.md](operating.md) says. Points are counted in windows of ${WINDOW} seconds that begin with the first request. Every answer says where the caller stands, by [draft-ietf-httpapi-ratelimit-headers-10](https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/10/):

\`\`\`
RateLimit-Policy: "points";q=${limits.budget.value};w=${WINDOW}
RateLimit: "points";r=${limits.budget.value - 21};t=${WINDOW}
\`\`\`

\`q\` and \`r\` are points; those of a caller whom nobody knows are requests, under the name \`anonymous\`. Only the page of GraphiQL and the refusal of a body that is too large come without.

The windows are in the memory of the process. Several processes on one database each have their own, so a caller who reaches all of them has as many budgets; a restart begins all windows anew.

A subscription is paid for when it begins, and again for each event. An event that nothing is left for waits for the next window; it is not lost.

## Time

A query that runs longer than ${limits.seconds.value} seconds is given up and answered with \`QUERY_TOO_COMPLEX\`; a statement that PostgreSQL is at work on is ended by it at 35 seconds. The embedded database works within the server's process: it ends no statement, and nobody is answered before it is done, so a large ledger belongs on PostgreSQL. A mutation is not given up, so that nobody is told that it failed when it was saved: its transaction ends after 60 seconds, and a statement waits 30 seconds for a lock.

## Forms and links of other sites

A browser sends its session along with what another site makes it send, as far as \`SameSite=Lax\` lets it. So a POST is read only as \`application/json\` (or \`application/graphql+json\`), which no form can send, and a GET runs a query only with an \`Authorization\` or an \`X-Requested-With\` header, or where the browser vouches for the page by \`Sec-Fetch-Site: same-origin\` as it does for an \`EventSource\`. We answer no preflight, so no other site's script can send either. A mutation never runs by GET.
`;

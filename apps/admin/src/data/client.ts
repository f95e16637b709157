import type { TypedDocumentString } from '../generated/graphql.ts';
import { ApiError, SignInNeeded } from './errors.ts';

interface GraphQLFailure {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

interface GraphQLAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFailure[];
}

/** A typed GraphQL operation and the language its messages are to come in. */
export interface Client {
  /**
   * Runs one operation.
   * @throws SignInNeeded without a session; ApiError when the server refuses the request or cannot be reached.
   */
  readonly request: <Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ) => Promise<Data>;
}

export interface ClientOptions {
  readonly endpoint: string;
  readonly locale: () => string;
  readonly fetch?: typeof fetch;
}

/** A client for one endpoint; the browser's session cookie signs each request. */
export function createClient({ endpoint, locale, fetch: send = fetch }: ClientOptions): Client {
  return {
    async request(document, variables, signal) {
      const response = await send(endpoint, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          'accept-language': locale(),
        },
        body: JSON.stringify({ query: document.toString(), variables }),
        ...(signal ? { signal } : {}),
      }).catch((cause: unknown) => {
        if (signal?.aborted) throw cause;
        throw new ApiError('UNREACHABLE', 'app.error.unreachable', 0);
      });
      return unwrap(await read(response), response.status);
    },
  };
}

async function read<Data>(response: Response): Promise<GraphQLAnswer<Data>> {
  try {
    return (await response.json()) as GraphQLAnswer<Data>;
  } catch {
    if (response.status === 401) throw new SignInNeeded();
    throw new ApiError('UNREADABLE', 'app.error.server', response.status);
  }
}

function unwrap<Data>(answer: GraphQLAnswer<Data>, status: number): Data {
  const failure = answer.errors?.[0];
  if (failure === undefined && answer.data != null) return answer.data;
  const code = failure?.extensions?.code ?? 'UNREADABLE';
  if (code === 'UNAUTHENTICATED' || status === 401) throw new SignInNeeded();
  throw new ApiError(code, failure?.message ?? 'app.error.server', status);
}

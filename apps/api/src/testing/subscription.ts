/** One thing that a server sent: what happened, and the data that came with it. */
interface Sent {
  readonly event: string;
  readonly data: string;
}

/** What a subscription's `next` carries. */
export interface Told<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

export interface OpenSubscription<Data> {
  readonly response: Response;
  /** The next result; null once the server says that all is said. @throws when the connection breaks */
  next(): Promise<Told<Data> | null>;
  /** How often the server said something only to keep the line. */
  keptAlive(): number;
  /** Drops the connection. */
  drop(): void;
}

/** The blocks of a stream of server-sent events, as they come. */
async function* blocksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    const blocks = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    yield* blocks;
  }
}

const read = (block: string): Sent => {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { event: fields.get('event') ?? '', data: fields.get('data') ?? '' };
};

interface Question {
  readonly query: string;
  readonly variables?: object;
  readonly authorization?: string | undefined;
  /** Of a session, instead. */
  readonly cookie?: string;
}

/** Opens a subscription by server-sent events, as GraphQL over SSE has it in its distinct connections mode. */
export const subscribe = async <Data>(
  url: string,
  { query, variables = {}, authorization, cookie }: Question,
): Promise<OpenSubscription<Data>> => {
  const dropping = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(authorization !== undefined && { authorization }),
      ...(cookie !== undefined && { cookie }),
    },
    body: JSON.stringify({ query, variables }),
    signal: dropping.signal,
  });
  if (!response.body) throw new Error('no body');
  const blocks = blocksOf(response.body);
  let alive = 0;
  return {
    response,
    keptAlive: () => alive,
    drop: () => dropping.abort(),
    next: async () => {
      for (;;) {
        const { value, done } = await blocks.next();
        if (done) throw new Error('the connection ended');
        const { event, data } = read(value);
        if (event === 'next') return JSON.parse(data) as Told<Data>;
        if (event === 'complete') return null;
        alive += 1;
      }
    },
  };
};

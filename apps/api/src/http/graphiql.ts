import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { Authenticate } from '../access/viewer.ts';

/** Where the scripts of GraphiQL lie. */
export const graphiqlPath = '/graphiql';

const title = 'Qinglan 青蓝';

interface File {
  readonly type: string;
  readonly content: string;
}

interface GraphiQL {
  readonly page: string;
  /** By its path under `graphiqlPath`. */
  readonly files: ReadonlyMap<string, File>;
}

const start = (folder: string): string => `
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => ({
    editorWorkerService: '${folder}/editor.worker.js',
    json: '${folder}/json.worker.js',
    graphql: '${folder}/graphql.worker.js',
  })[label],
};
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify({ title })});
`;

const pageOf = (folder: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <link rel="icon" type="image/svg+xml" href="/favicon.svg">
    <link rel="stylesheet" href="${folder}/graphiql.css">
  </head>
  <body id="body" class="no-focus-outline">
    <noscript>GraphiQL 需要浏览器允许运行脚本。 GraphiQL needs scripts to be allowed.</noscript>
    <div id="root"></div>
    <script src="${folder}/graphiql.js"></script>
    <script src="${folder}/start.js"></script>
  </body>
</html>
`;

/** Nine megabytes that only a browser at /graphql needs. */
const load = async (): Promise<GraphiQL> => {
  const parts = await import('@graphql-yoga/render-graphiql/graphiql');
  const version = createHash('sha256').update(parts.js).digest('hex').slice(0, 12);
  const folder = `${graphiqlPath}/${version}`;
  const script = (content: string): File => ({ type: 'text/javascript; charset=utf-8', content });
  const files = {
    'graphiql.js': script(parts.js),
    'start.js': script(start(folder)),
    'editor.worker.js': script(parts.editorWorkerService),
    'json.worker.js': script(parts.jsonWorker),
    'graphql.worker.js': script(parts.graphqlWorker),
    'graphiql.css': { type: 'text/css; charset=utf-8', content: parts.css },
  };
  const named = Object.entries(files).map(([name, file]) => [`/${version}/${name}`, file] as const);
  return { page: pageOf(folder), files: new Map(named) };
};

let loading: Promise<GraphiQL> | undefined;
const loaded = (): Promise<GraphiQL> => {
  loading ??= load();
  return loading;
};

/**
 * GraphiQL as a page without a script of its own in it, so that no policy has to allow such scripts: those of
 * @graphql-yoga/render-graphiql come from `graphiqlFiles`.
 */
export const graphiqlPage = async (): Promise<string> => (await loaded()).page;

/** The scripts of GraphiQL, for whoever is signed in; their folder is named after what they hold. */
export const graphiqlFiles = (authenticate: Authenticate): Hono =>
  new Hono().get('/:version/:name', async (c) => {
    if (!(await authenticate(c.req.raw))) return c.notFound();
    const file = (await loaded()).files.get(c.req.path.slice(graphiqlPath.length));
    if (!file) return c.notFound();
    return c.body(file.content, 200, {
      'Content-Type': file.type,
      'Cache-Control': 'private, max-age=31536000, immutable',
    });
  });

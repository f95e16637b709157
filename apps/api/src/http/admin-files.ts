import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const aYear = 'public, max-age=31536000, immutable';

/** A path whose last part has an extension names a file; anything else is a screen of the admin. */
const namesFile = /\.[^/]*$/;

/**
 * The admin's built files. Those under /assets carry a hash in their names and may be kept for ever; the page itself
 * is asked for each time. A path that is no file is a screen, and gets the page.
 */
export const adminFiles = (root: string): Hono => {
  const page = serveStatic({ root, path: 'index.html' });
  return new Hono()
    .use('*', async (c, next) => {
      await next();
      const kept = c.res.ok && c.req.path.startsWith('/assets/');
      c.header('Cache-Control', kept ? aYear : 'no-cache');
    })
    .use('*', serveStatic({ root }))
    .get('*', (c, next) => (namesFile.test(c.req.path) ? next() : page(c, next)));
};

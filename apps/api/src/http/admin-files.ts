import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { SecureHeadersVariables } from 'hono/secure-headers';
import { adminSecurity } from './security.ts';

const aYear = 'public, max-age=31536000, immutable';

/** A path whose last part has an extension names a file; anything else is a screen of the admin. */
const namesFile = /\.[^/]*$/;

/** What the build wrote wherever the page's nonce is to stand (apps/admin/vite.config.ts). */
const noncePlaceholder = 'the-nonce-of-this-page';

/**
 * The admin's built files. Those under /assets carry a hash in their names and may be kept for ever; the page itself
 * is asked for each time, and has another nonce each time. A path that is no file is a screen, and gets the page.
 */
export const adminFiles = (root: string): Hono<{ Variables: SecureHeadersVariables }> =>
  new Hono<{ Variables: SecureHeadersVariables }>()
    .use('*', async (c, next) => {
      await next();
      const kept = c.res.ok && c.req.path.startsWith('/assets/');
      c.header('Cache-Control', kept ? aYear : 'no-cache');
    })
    .on(['GET', 'HEAD'], '*', async (c, next) => {
      const { path } = c.req;
      if (path !== '/index.html' && namesFile.test(path)) return next();
      return adminSecurity(c, async () => {
        const page = await readFile(join(root, 'index.html'), 'utf8');
        c.res = c.html(page.replaceAll(noncePlaceholder, c.get('secureHeadersNonce') ?? ''));
      });
    })
    .use('*', serveStatic({ root }));

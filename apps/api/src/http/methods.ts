import type { MiddlewareHandler } from 'hono';

const known: readonly string[] = ['GET', 'HEAD', 'POST'];

/** Answers every method that nothing here has a use for with 405; OPTIONS too, for no other site may call us (CORS). */
export const knownMethods: MiddlewareHandler = (c, next) =>
  known.includes(c.req.method) ? next() : Promise.resolve(c.text('', 405, { Allow: known.join(', ') }));

/** Nothing is kept by whoever passes it on, unless the part that answers says so: answers carry records of people. */
export const notStored: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('Cache-Control', 'no-store');
};

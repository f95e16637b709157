import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** The admin: its own scripts and calls only. MUI's styles are written into the page while it runs. */
const admin = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** GraphiQL is one page with its scripts in it, and its editor starts workers from them. */
const graphiql = {
  ...admin,
  scriptSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
  workerSrc: ["'self'", 'blob:'],
};

// HTTPS ends at a proxy, and it is the proxy's to promise it.
const common = {
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
} as const;

const forAdmin = secureHeaders({ ...common, contentSecurityPolicy: admin });
const forGraphiql = secureHeaders({ ...common, contentSecurityPolicy: graphiql });

/** Headers that keep a browser from doing with our pages what they are not for. */
export const security: MiddlewareHandler = (c, next) =>
  c.req.path === '/graphql' ? forGraphiql(c, next) : forAdmin(c, next);

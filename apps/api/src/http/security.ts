import { NONCE, secureHeaders } from 'hono/secure-headers';

// HTTPS ends at a proxy, and it is the proxy's to promise it.
const common = {
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
  permissionsPolicy: {
    camera: false,
    displayCapture: false,
    geolocation: false,
    microphone: false,
    payment: false,
    usb: false,
  },
  // What a part of the server says of its own pages stands.
  overwrite: false,
};

const nothing = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/**
 * The admin: its own scripts, calls and pictures, and the styles that carry the page's nonce (`secureHeadersNonce`).
 * No text ever becomes markup or a script: the browser refuses, whoever tries (Trusted Types).
 */
const admin = {
  ...nothing,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", NONCE],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  formAction: ["'self'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ["'none'"],
};

/**
 * GraphiQL: its own scripts and workers. Its editor, Monaco, writes styles without a nonce and draws its lines as
 * markup, so it gets neither of the admin's last two promises.
 */
const graphiql = {
  ...nothing,
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  formAction: ["'self'"],
};

/** Headers that keep a browser from doing with an answer what it is not for: to a document, nothing is allowed. */
export const security = secureHeaders({ ...common, contentSecurityPolicy: nothing });
export const adminSecurity = secureHeaders({ ...common, contentSecurityPolicy: admin });
export const graphiqlSecurity = secureHeaders({ ...common, contentSecurityPolicy: graphiql });

/** Our server overwrites this header with the caller's address, so that no client can choose it. */
export const peerHeader = 'x-qinglan-peer';

/** Where the sign-in endpoints start. */
export const authPath = '/api/auth';

/** In characters. */
export const shortestPassword = 10;
export const longestPassword = 128;

/** In bytes: what a stranger may send to the sign-in endpoints, who asks for no more than an address and a password. */
export const longestCredentials = 16 * 1024;

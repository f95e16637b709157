import { createHash } from 'node:crypto';

export const keyPrefix = 'qinglan_';
export const keyLength = 64;

/** The stored form of an API key, as better-auth makes it; null for what cannot be one of ours. */
export const hashKey = (key: string): string | null =>
  key.startsWith(keyPrefix) && key.length === keyPrefix.length + keyLength
    ? createHash('sha256').update(key).digest('base64url')
    : null;

const bearer = /^Bearer(?:\s+(.*?)\s*)?$/i;

/**
 * The API key that a request brings, whatever it is worth; null: none. What a proxy before us asks for (`Basic …`) is
 * no key, and a browser adds it by itself to whatever it sends, so it says nothing of who sends it.
 */
export const bearerOf = (headers: Headers): string | null => {
  const [given, key = ''] = bearer.exec(headers.get('authorization') ?? '') ?? [];
  return given === undefined ? null : key;
};

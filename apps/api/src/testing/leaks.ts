const leaks: Readonly<Record<string, RegExp>> = {
  SQL: /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b[^\n]*\b(?:FROM|VALUES|SET|WHERE)\b|"public"\."|\brelation "|\bconstraint "|\bcolumn "|\bduplicate key\b/,
  'a stack frame': /(?:^|\s|\\n)at (?:async )?[\w$.<>[\] ]*\(?(?:file:|node:|\/)[^\s)]*:\d+:\d+/,
  'a path of the server': /(?:^|[\s"'(])(?:\/(?:tmp|home|root|usr|var|work|opt|etc)\/|file:\/\/|[A-Z]:\\)/,
  'what it is made of': /node_modules|\bprisma|pglite|better-auth|\bhono\b|\bpino\b|\bpothos\b/i,
  'a code of the database': /\bP[12]\d{3}\b|\b(?:08|0A|22|23|25|40|42|53|55|57|XX)[0-9P][0-9A-Z]{2}\b/,
};

/** What an answer tells of the inside of the server: nothing, when all is well. */
export const leaksIn = (answer: string): readonly string[] =>
  Object.entries(leaks).flatMap(([leak, pattern]) => {
    const found = pattern.exec(answer)?.[0];
    return found === undefined ? [] : [`${leak}: ${found}`];
  });

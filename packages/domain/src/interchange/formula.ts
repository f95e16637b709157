/** A spreadsheet takes a text that begins like this for a formula, and may run what a stranger wrote (CWE-1236). */
const formula = /^[=+\-@\t\r]/;
// Where texts are Chinese or Japanese, a spreadsheet may take the wide signs for the narrow ones.
const dangerous = /^'*[=+\-@\t\r＝＋－＠]/;
const neutralised = /^'+[=+\-@\t\r＝＋－＠]/;

/** Whether a spreadsheet would compute the text instead of showing it. */
export function isFormula(text: string): boolean {
  return formula.test(text);
}

/** The text as an export writes it: with an apostrophe before what a spreadsheet would compute. */
export function neutralise(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text that `neutralise` wrote. */
export function unneutralise(text: string): string {
  return neutralised.test(text) ? text.slice(1) : text;
}

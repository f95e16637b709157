/** A date as people type it, in the ledger's form: "2006年5月", "2006.5", "2006/5/1" → "2006-05", "2006-05-01". */
export function normalizeDate(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const match =
    compact ?? /^(\d{4})\s*(?:[-./年]\s*(?:(\d{1,2})\s*(?:[-./月]\s*(?:(\d{1,2})\s*日?)?)?)?)?$/.exec(text);
  if (match === null) return text;
  const [year = '', month, day] = match.slice(1);
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}

/** The years of a run: "2006–2016", or the one year that it is. */
export function yearSpan(since: number, until: number): string {
  return since === until ? String(since) : `${since}–${until}`;
}

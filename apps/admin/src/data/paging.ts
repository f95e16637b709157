/**
 * Page numbers over cursors. The API pages by cursor; react-admin asks by number. What was seen is remembered, and a
 * page further on is reached from the nearest page known, 100 records at a step (the API's largest page).
 */
export interface CursorMemory {
  /** The cursor of the last record before `offset`, or null at the start. */
  readonly before: (list: string, offset: number, walk: Walk) => Promise<string | null>;
  readonly remember: (list: string, offset: number, cursor: string | null | undefined) => void;
  /** Forgets everything: a change may move any record to another page. */
  readonly clear: () => void;
}

export interface Step {
  readonly count: number;
  readonly endCursor?: string | null;
}
/** Fetches `first` records after a cursor. */
export type Walk = (first: number, after: string | null) => Promise<Step>;

export const largestPage = 100;

/** An empty memory. */
export function createCursorMemory(): CursorMemory {
  const lists = new Map<string, Map<number, string>>();
  const known = (list: string): Map<number, string> => {
    const offsets = lists.get(list) ?? new Map<number, string>();
    lists.set(list, offsets);
    return offsets;
  };
  const remember: CursorMemory['remember'] = (list, offset, cursor) => {
    if (cursor) known(list).set(offset, cursor);
  };
  return {
    remember,
    clear: () => lists.clear(),
    async before(list, offset, walk) {
      const nearest = Math.max(0, ...[...known(list).keys()].filter((at) => at <= offset));
      let at = nearest;
      let cursor = known(list).get(nearest) ?? null;
      while (at < offset) {
        const step = await walk(Math.min(largestPage, offset - at), cursor);
        if (step.count === 0 || !step.endCursor) break;
        at += step.count;
        cursor = step.endCursor;
        remember(list, at, cursor);
      }
      return cursor;
    },
  };
}

import type { CalendarDate, ClaimVerdict, StreakKind } from '@qinglan/domain';
import type { ClaimChange, InterchangeKind, StreakChange } from '@qinglan/domain/interchange';
import { judgedByStations } from '../claim/claim.store.ts';
import { seenByAuthor } from '../database/author.ts';
import type { Transaction } from '../database/database.ts';
import { encodeGlobalId } from '../global-id.ts';
import { streaksOf } from '../streak/streak.store.ts';

/** The streaks that records of a kind can change. */
const streakKindsOf: Readonly<Record<InterchangeKind, readonly StreakKind[]>> = {
  stations: [],
  people: [],
  tenures: [],
  evaluations: ['RED_FLAG', 'FIRST_RANK'],
  awards: ['TITLE'],
};

/** As many stations are looked at together. */
const BATCH = 500;

const inBatches = function* <Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
};

interface Figures {
  /** In years, by station and kind. */
  readonly streaks: Map<string, Map<StreakKind, number>>;
  readonly verdicts: Map<string, ClaimVerdict>;
}

const addFigures = async (
  { streaks, verdicts }: Figures,
  tx: Transaction,
  stationIds: readonly string[],
  kinds: readonly StreakKind[],
  asOf: CalendarDate,
): Promise<void> => {
  for (const id of stationIds) streaks.set(id, new Map());
  for (const kind of kinds) {
    const question = { kind, title: null, scheme: null, asOf };
    for (const [id, { length }] of await streaksOf(tx, stationIds, question))
      streaks.get(id)?.set(kind, length);
  }
  for (const { claim, verdict } of await judgedByStations(tx, stationIds)) verdicts.set(claim.id, verdict);
};

const noFigures = (): Figures => ({ streaks: new Map(), verdicts: new Map() });

export interface Effects {
  readonly streaks: readonly StreakChange[];
  readonly claims: readonly ClaimChange[];
}

/** Looks at the figures of stations before their records change and after. */
export const watchEffects = (tx: Transaction, kind: InterchangeKind, today: CalendarDate) => {
  const kinds = streakKindsOf[kind];
  const before = noFigures();

  const streakChanges = async (after: Figures): Promise<readonly StreakChange[]> => {
    const changed = [...after.streaks].flatMap(([id, lengths]) =>
      [...lengths].flatMap(([streakKind, length]) => {
        const earlier = before.streaks.get(id)?.get(streakKind) ?? 0;
        return earlier === length ? [] : [{ id, kind: streakKind, before: earlier, after: length }];
      }),
    );
    const stations = new Map<string, { readonly code: string; readonly name: string }>();
    for (const ids of inBatches([...new Set(changed.map(({ id }) => id))]))
      for (const { id, ...station } of await tx.station.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, code: true, name: true },
      }))
        stations.set(id, station);
    return changed
      .map(({ id, ...change }) => ({
        stationId: encodeGlobalId('Station', id),
        stationCode: stations.get(id)?.code ?? '',
        stationName: stations.get(id)?.name ?? '',
        ...change,
      }))
      .toSorted((a, b) => (a.stationCode < b.stationCode ? -1 : 1));
  };

  const claimChanges = async (after: Figures): Promise<readonly ClaimChange[]> => {
    const changed = [...after.verdicts].filter(([id, verdict]) => before.verdicts.get(id) !== verdict);
    const changes: ClaimChange[] = [];
    for (const batch of inBatches(changed)) {
      const verdicts = new Map(batch);
      const rows = await tx.claim.findMany({
        where: { id: { in: [...verdicts.keys()] } },
        include: { publication: { include: { station: true } } },
        orderBy: [{ publicationId: 'asc' }, { ordinal: 'asc' }],
      });
      for (const { id, text, publication } of await seenByAuthor(tx, 'claim', rows))
        changes.push({
          stationId: encodeGlobalId('Station', publication.stationId),
          stationCode: publication.station.code,
          stationName: publication.station.name,
          publicationId: encodeGlobalId('Publication', publication.id),
          publicationTitle: publication.title,
          text,
          before: before.verdicts.get(id) ?? 'UNSUPPORTED',
          after: verdicts.get(id) ?? 'UNSUPPORTED',
        });
    }
    return changes;
  };

  return {
    /** Call it before records of these stations are written. */
    before: async (stationIds: Iterable<string>): Promise<void> => {
      const fresh = [...new Set(stationIds)].filter((id) => !before.streaks.has(id));
      for (const ids of inBatches(fresh)) await addFigures(before, tx, ids, kinds, today);
    },
    /** What is different now. */
    changes: async (): Promise<Effects> => {
      const after = noFigures();
      for (const ids of inBatches([...before.streaks.keys()])) await addFigures(after, tx, ids, kinds, today);
      return { streaks: await streakChanges(after), claims: await claimChanges(after) };
    },
  };
};

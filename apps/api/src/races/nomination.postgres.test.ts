import { afterAll, beforeAll, describe } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
import { rowIdOf } from '../testing/ledger.ts';
import {
  mustBeSerial,
  oneOf,
  openRaceGround,
  type RaceGround,
  type Request,
  raceTest,
} from '../testing/races.ts';
import type { Judge } from './serial.ts';

let ground: RaceGround;
let authorityId: string;
let stationId: string;
let roundId: string;
let kindCode: string;
let people: readonly string[];

beforeAll(async () => {
  ground = await openRaceGround('2018-02-01');
  const { ledger } = ground;
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId);
  kindCode = await ledger.awardKind();
  people = await Promise.all(Array.from({ length: 8 }, () => ledger.person()));
  roundId = (await ledger.save('openRound', { stationId, name: '评先评优', openedOn: '2017-09-01' })).id;
});

afterAll(() => ground.close());

const officer = () => ground.ledger.person({ stationId, servesFrom: '2006' });

const personAt = (place: number): string => people[place] ?? '';

describe('of those who put one person forward at the same moment', () => {
  interface Proposal extends Request {
    readonly deed: string;
  }
  type Open = { readonly deed: string | null; readonly status: string };

  const judge: Judge<readonly Open[], Proposal> = (standing, { mutation, deed }) =>
    standing.length > 0
      ? { answer: 'InvariantError nomination.one-open', state: standing }
      : {
          answer: 'Nomination',
          state: [{ deed, status: mutation === 'draftNomination' ? 'DRAFT' : 'SUBMITTED' }],
        };

  raceTest('one is heard', async () => {
    const personId = await officer();
    const racers = await ground.race(
      Array.from({ length: 5 }, (_, n): Proposal => {
        const deed = `事迹${n}`;
        const input = { roundId, personId, kindCode, nominatorId: personAt(n), deed };
        return oneOf([
          { mutation: 'draftNomination', input, deed },
          { mutation: 'submitNomination', input: { ...input, on: '2017-09-10' }, deed },
        ]);
      }),
    );
    const end = await ground.database.db.nomination.findMany({
      where: { personId: rowIdOf(personId) },
      select: { deed: true, status: true },
    });
    mustBeSerial({ start: [], racers, end, judge });
  });
});

describe('of those who decide one nomination at the same moment', () => {
  interface Decision extends Request {
    readonly status: 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
    readonly note: string;
  }
  interface Decided {
    readonly status: string;
    readonly note: string | null;
    readonly awards: number;
  }

  const judge: Judge<Decided, Decision> = (state, { status, note }) =>
    state.status === 'PUBLIC_NOTICE'
      ? { answer: 'Nomination', state: { status, note, awards: status === 'APPROVED' ? 1 : 0 } }
      : { answer: 'ConflictError', state };

  const decision = (nomination: object, n: number): Decision => {
    // An authority gives a document number once.
    const note = `意见${n}-${crypto.randomUUID()}`;
    const input = { ...nomination, on: '2017-10-12' };
    return oneOf([
      {
        mutation: 'approveNomination',
        input: { ...input, approverId: personAt(2 + (n % 6)), authorityId, documentNumber: note },
        status: 'APPROVED' as const,
        note,
      },
      { mutation: 'rejectNomination', input: { ...input, reason: note }, status: 'REJECTED' as const, note },
      {
        mutation: 'withdrawNomination',
        input: { ...input, reason: note },
        status: 'WITHDRAWN' as const,
        note,
      },
    ]);
  };

  /** A nomination that waits for a decision only. */
  const onNotice = async (personId: string): Promise<object> => {
    const { id, version } = await ground.database.db.nomination.create({
      data: {
        roundId: rowIdOf(roundId),
        personId: rowIdOf(personId),
        kindId: (await ground.database.db.awardKind.findUniqueOrThrow({ where: { code: kindCode } })).id,
        status: 'PUBLIC_NOTICE',
        nominatorId: rowIdOf(personAt(0)),
        submittedOn: '2017-09-10',
        reviewerId: rowIdOf(personAt(1)),
        reviewedOn: '2017-09-20',
        noticeFrom: '2017-09-27',
      },
    });
    return { id: encodeGlobalId('Nomination', id), version };
  };

  raceTest('one decides, and an award is granted once or not at all', async () => {
    const personId = await officer();
    const nomination = await onNotice(personId);
    const racers = await ground.race(Array.from({ length: 5 }, (_, n) => decision(nomination, n)));
    const where = { personId: rowIdOf(personId) };
    const { db } = ground.database;
    const { status, decisionReason, documentNumber } = await db.nomination.findFirstOrThrow({ where });
    const end = { status, note: decisionReason ?? documentNumber, awards: await db.award.count({ where }) };
    const start = { status: 'PUBLIC_NOTICE', note: null, awards: 0 };
    mustBeSerial<Decided, Decision>({ start, racers, end, judge });
  });
});

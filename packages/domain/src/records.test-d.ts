import { describe, expectTypeOf, it } from 'vitest';
import type { Authority } from './authority/authority.ts';
import type { Award, AwardKind, Recipient } from './award/award.ts';
import { appointSecretary } from './branch/branch.changes.ts';
import type { Branch, SecretaryTenure } from './branch/branch.ts';
import { recordEvaluation } from './evaluation/evaluation.changes.ts';
import type { Evaluation } from './evaluation/evaluation.ts';
import { idOf } from './id.ts';
import type { Person, ServiceSpell } from './person/person.ts';
import type { Json } from './rule.ts';
import type { Station } from './station/station.ts';
import type { Streak } from './streak/streak.ts';
import { streak } from './streak/streak.ts';
import type { Team, TeamLeadership, TeamMembership } from './team/team.ts';

type Value =
  | (Authority | Station | Branch | SecretaryTenure | Person | ServiceSpell)
  | (Team | TeamMembership | TeamLeadership | AwardKind | Award | Evaluation | Streak);

/** An interface as a type that an index signature can be compared with. */
type Fields<Type> = Type extends string | number | boolean | null
  ? Type
  : { [Key in keyof Type]: Fields<Type[Key]> };

describe('values', () => {
  it('are JSON through and through: nothing undefined, no dates, no maps', () => {
    expectTypeOf<Fields<Value>>().toExtend<Json>();
  });

  it('are readonly', () => {
    const station = {} as Station;
    // @ts-expect-error readonly
    station.name = '城西派出所';
    // @ts-expect-error readonly
    station.predecessorIds.push(idOf('Station', 's'));
    const found = {} as Streak;
    // @ts-expect-error readonly
    found.years[0] = null;
  });

  it('have one recipient, of the type it says', () => {
    expectTypeOf<Recipient['type']>().toEqualTypeOf<'PERSON' | 'STATION' | 'BRANCH' | 'TEAM'>();
    // @ts-expect-error a team is no person
    ({ type: 'PERSON', id: idOf('Team', 't') }) satisfies Recipient;
  });
});

describe('changes', () => {
  type Asked = Parameters<typeof recordEvaluation>[0];

  it('take no outcome that the ledger does not know', () => {
    expectTypeOf<Asked['input']['outcome']>().toEqualTypeOf<'ADVANCED' | 'STANDARD' | 'SUBSTANDARD'>();
    // @ts-expect-error no such outcome
    'EXCELLENT' satisfies Asked['input']['outcome'];
  });

  it('want the day, the facts and the ids', () => {
    const { today: _, ...timeless } = {} as Asked;
    // @ts-expect-error the domain has no clock
    recordEvaluation(timeless);
    const { ids: __, ...nameless } = {} as Parameters<typeof appointSecretary>[0];
    // @ts-expect-error the domain makes no ids
    appointSecretary(nameless);
  });
});

describe('streak', () => {
  it('wants evaluations for a flag and awards for a title', () => {
    const asOf = {} as Parameters<typeof streak>[0]['asOf'];
    expectTypeOf(streak({ kind: 'RED_FLAG', evaluations: [], asOf })).toEqualTypeOf<Streak>();
    streak({ kind: 'TITLE', awards: [], asOf });
    // @ts-expect-error a title rests on awards
    streak({ kind: 'TITLE', evaluations: [], asOf });
    // @ts-expect-error a flag rests on evaluations
    streak({ kind: 'RED_FLAG', awards: [], asOf });
  });
});

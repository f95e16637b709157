import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointSecretary } from './branch/branch.changes.ts';
import type { SecretaryTenure } from './branch/branch.ts';
import { relay } from './branch/relay.ts';
import { idOf } from './id.ts';
import { periodCovers, periodsOverlap } from './period.ts';
import type { ServiceSpell } from './person/person.ts';
import { beginService } from './person/service.changes.ts';
import { createStation } from './station/station.changes.ts';
import { joinTeam } from './team/membership.changes.ts';
import type { TeamLeadership, TeamMembership } from './team/team.ts';
import { dates, periods } from './testing/arbitraries.ts';
import { authority, branch, person, station, team, today } from './testing/records.ts';

const spans = fc.array(
  fc.record({ span: periods(), flag: fc.boolean(), other: fc.boolean(), who: fc.constantFrom('a', 'b') }),
  { maxLength: 12 },
);

function overlapsIn(items: readonly (SecretaryTenure | ServiceSpell | TeamMembership | TeamLeadership)[]) {
  return items.filter((one) => items.some((other) => other.id !== one.id && periodsOverlap(one, other)));
}

describe('whatever is asked, in whatever order', () => {
  it('secretaries of a branch never overlap, and the relay counts them', () => {
    fc.assert(
      fc.property(spans, (asked) => {
        let tenures: readonly SecretaryTenure[] = [];
        asked.forEach(({ span, flag, who }, index) => {
          const decision = appointSecretary({
            facts: {
              station,
              branch,
              person: { id: idOf('Person', who) },
              branchTenures: tenures,
              personTenures: tenures.filter(({ personId }) => personId === who),
            },
            input: { ...span, endPrevious: flag },
            ids: { tenure: idOf('SecretaryTenure', `${index}`) },
            today,
            acknowledge: [{ code: 'branch.relay-gap', reason: '上级代管' }],
          });
          if (!decision.ok) return;
          const { tenure, ended } = decision.value;
          tenures = [...tenures.map((other) => (other.id === ended?.id ? ended : other)), tenure];
        });
        expect(overlapsIn(tenures)).toEqual([]);
        expect(relay(tenures).legs.map(({ ordinal }) => ordinal)).toEqual(
          tenures.map((_, index) => index + 1),
        );
      }),
    );
  });

  it('spells of a person never overlap, and every rehire follows a retirement', () => {
    fc.assert(
      fc.property(spans, (asked) => {
        let spells: readonly ServiceSpell[] = [];
        asked.forEach(({ span, flag, other }, index) => {
          const decision = beginService({
            facts: { person, station, spells },
            input: {
              ...span,
              category: other ? 'OFFICER' : 'AUXILIARY',
              entry: flag ? 'REHIRED' : 'JOINED',
              exit: span.to ? (other ? 'RETIRED' : 'RESIGNED') : null,
            },
            ids: { spell: idOf('ServiceSpell', `${index}`) },
            today,
          });
          if (decision.ok) spells = [...spells, decision.value.spell];
        });
        expect(overlapsIn(spells)).toEqual([]);
        const inOrder = spells.toSorted((a, b) => (a.from < b.from ? -1 : 1));
        inOrder.forEach(({ entry }, index) => {
          if (entry === 'REHIRED') expect(inOrder[index - 1]?.exit).toBe('RETIRED');
        });
      }),
    );
  });

  it('a team has one leader at a time, who is a member throughout', () => {
    fc.assert(
      fc.property(spans, (asked) => {
        let memberships: readonly TeamMembership[] = [];
        let leaderships: readonly TeamLeadership[] = [];
        asked.forEach(({ span, flag, other, who }, index) => {
          const decision = joinTeam({
            facts: {
              station,
              team,
              person: { ...person, id: idOf('Person', who) },
              memberships: memberships.filter(({ personId }) => personId === who),
              qinglanMemberships: [],
              leaderships,
            },
            input: { ...span, asLeader: flag, endPrevious: other },
            ids: {
              membership: idOf('TeamMembership', `${index}`),
              leadership: idOf('TeamLeadership', `${index}`),
            },
            today,
          });
          if (!decision.ok) return;
          const { membership, leadership, ended } = decision.value;
          memberships = [...memberships.filter(({ id }) => id !== membership.id), membership];
          leaderships = leaderships.map((led) => (led.id === ended?.id ? ended : led));
          if (leadership) leaderships = [...leaderships, leadership];
        });
        for (const who of ['a', 'b']) {
          expect(overlapsIn(memberships.filter(({ personId }) => personId === who))).toEqual([]);
        }
        expect(overlapsIn(leaderships)).toEqual([]);
        for (const led of leaderships) {
          const own = memberships.filter(({ personId }) => personId === led.personId);
          expect(own.some((membership) => periodCovers(membership, led))).toBe(true);
        }
      }),
    );
  });

  it('any text is accepted as it reads or refused with a code, and never throws', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), dates());
    fc.assert(
      fc.property(texts, texts, texts, (code, name, establishedOn) => {
        const decision = createStation({
          facts: { takenCodes: [], relatives: [] },
          input: { code, name, authorityId: authority.id, establishedOn },
          ids: { station: station.id },
          today,
        });
        if (decision.ok) expect(decision.value.station.name).toBe(name.normalize('NFC').trim());
        else expect(decision.violations.length).toBeGreaterThan(0);
      }),
    );
  });
});

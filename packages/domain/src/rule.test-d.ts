import { describe, expectTypeOf, it } from 'vitest';
import type { AuthorityResult } from './authority/authority.changes.ts';
import { oneSecretary, type TenureFacts } from './branch/branch.rules.ts';
import { ruleCatalogue } from './catalogue.ts';
import { type CalendarDate, calendarDate } from './date.ts';
import type { Decision } from './decision.ts';
import { breach, check, type Violation } from './rule.ts';
import type { RuleCode } from './rule-code.ts';
import { stationLineage } from './station/station.rules.ts';

describe('rules', () => {
  it('carry their codes as literals', () => {
    expectTypeOf(oneSecretary.code).toEqualTypeOf<'branch.one-secretary'>();
    expectTypeOf(ruleCatalogue).items.toHaveProperty('code').toEqualTypeOf<RuleCode>();
    expectTypeOf<Violation['code']>().toEqualTypeOf<RuleCode>();
    expectTypeOf<'branch.two-secretaries'>().not.toExtend<RuleCode>();
  });

  it('are asked with the facts they look at, all of them', () => {
    const on: CalendarDate = calendarDate('2006');
    const facts = {} as TenureFacts;
    check([oneSecretary], facts, on);
    const { personTenures: _, ...incomplete } = facts;
    // @ts-expect-error a fact is missing
    check([oneSecretary], incomplete, on);
    // @ts-expect-error these are facts about something else
    check([oneSecretary, stationLineage], facts, on);
    // @ts-expect-error a string is no date
    check([oneSecretary], facts, '2006');
  });

  it('name their parameters as they are', () => {
    expectTypeOf(breach('from', { days: 30 }))
      .toHaveProperty('parameters')
      .toEqualTypeOf<{ readonly days: 30 }>();
    // @ts-expect-error a parameter is JSON
    breach('from', { when: new Map() });
    // @ts-expect-error the message knows no such value
    oneSecretary.messages.zh({ since: '2006' });
  });

  it('and the catalogue cannot be changed', () => {
    // @ts-expect-error readonly
    ruleCatalogue.push(oneSecretary);
    // @ts-expect-error readonly
    oneSecretary.severity = 'WARNING';
  });
});

describe('decisions', () => {
  it('give a value only once they were looked at', () => {
    const decision = {} as Decision<AuthorityResult>;
    // @ts-expect-error it may have been refused
    decision.value;
    if (decision.ok) expectTypeOf(decision.value).toEqualTypeOf<AuthorityResult>();
    else expectTypeOf(decision.violations).toEqualTypeOf<readonly Violation[]>();
  });
});

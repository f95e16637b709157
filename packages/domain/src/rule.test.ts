import { describe, expect, it } from 'vitest';
import { calendarDate } from './date.ts';
import { decide } from './decision.ts';
import { breach, check, ledgerRule, type Rule, type Violation } from './rule.ts';

const late: Rule<'period.order', { days: number }, { days: number }> = {
  ...ledgerRule,
  code: 'period.order',
  effective: { from: calendarDate('2016'), to: calendarDate('2020') },
  walls: ['DOMAIN'],
  messages: { zh: ({ days }) => `${days}`, en: ({ days }) => `${days}` },
  check: ({ days }) => (days > 0 ? [breach('to', { days }, days > 9 ? undefined : 'WARNING')] : []),
};

describe('check', () => {
  it('judges a record by the rules of its own date', () => {
    const on = (date: string) => check([late], { days: 10 }, calendarDate(date)).length;
    expect([on('2015-12-31'), on('2016'), on('2019-12-31'), on('2020')]).toEqual([0, 1, 1, 0]);
  });

  it('lets a deployment move the period of a rule', () => {
    const moved = { 'period.order': { from: calendarDate('2010') } };
    expect(check([late], { days: 10 }, calendarDate('2015'), moved)).toHaveLength(1);
  });

  it('gives the severity of the rule, or of the breach where that has one', () => {
    const of = (days: number) => check([late], { days }, calendarDate('2017'))[0];
    expect(of(10)).toEqual({
      code: 'period.order',
      severity: 'ERROR',
      path: ['to'],
      parameters: { days: 10 },
    });
    expect(of(1)?.severity).toBe('WARNING');
  });
});

describe('decide', () => {
  const violation = (code: Violation['code'], severity: Violation['severity']): Violation => ({
    code,
    severity,
    path: ['from'],
    parameters: {},
  });
  const warning = violation('branch.relay-gap', 'WARNING');
  const error = violation('branch.one-secretary', 'ERROR');
  const reason = { code: 'branch.relay-gap', reason: '上级代管' };

  it('accepts what breaks nothing, and stores no reason that nothing called for', () => {
    expect(decide([], [reason], 1)).toEqual({ ok: true, value: 1, acknowledged: [] });
  });

  it('accepts a warning only with a reason, and keeps it', () => {
    expect(decide([warning], undefined, 1)).toEqual({ ok: false, violations: [warning] });
    expect(decide([warning], [{ ...reason, reason: '  ' }], 1).ok).toBe(false);
    expect(decide([warning], [{ ...reason, code: 'award.repeat' }], 1).ok).toBe(false);
    expect(decide([warning, warning], [reason], 1)).toEqual({ ok: true, value: 1, acknowledged: [reason] });
  });

  it('never accepts an error, whatever the reason', () => {
    const excuse = { code: 'branch.one-secretary', reason: '特殊情况' };
    expect(decide([error, warning], [reason, excuse], 1)).toEqual({ ok: false, violations: [error] });
  });

  it('holds a reason to the rules of text', () => {
    const decision = decide([warning], [{ ...reason, reason: '长'.repeat(2001) }], 1);
    expect(decision).toMatchObject({
      violations: [{ code: 'text.length', path: ['acknowledge', '0', 'reason'] }],
    });
  });
});

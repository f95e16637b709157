import { expect, it } from 'vitest';
import { describe as inWords } from '../catalogue.ts';
import type { Violation } from '../rule.ts';
import { checkGrant, checkKey, checkLoss, checkPasswordReset, checkUser, longestKeyLife } from './account.ts';

const breaks = (code: Violation['code'], violations: readonly Violation[], field: string) => {
  expect(violations.map((violation) => [violation.code, violation.path])).toEqual([[code, [field]]]);
  for (const violation of violations) expect(inWords(violation, 'en')).not.toBe(inWords(violation, 'zh'));
};

const user = { name: '林', email: 'lin@example.org', isAddress: true, isTaken: false, named: [] };
const grant = { isHeld: false, isOwn: false, path: ['userId'], named: ['stationId'] };
const loss = { isOwn: false, administrators: 2, administratorsLeft: 1, path: ['id'] };
const key = { name: '指标看板', days: 90, named: [] };

it('lets a user in who has a name and an address of their own', () => {
  expect(checkUser(user)).toEqual([]);
  breaks('text.required', checkUser({ ...user, name: ' ' }), 'name');
  breaks('account.email', checkUser({ ...user, isAddress: false }), 'email');
  breaks('account.email-unique', checkUser({ ...user, isTaken: true }), 'email');
});

it('grants a role over one place, once, and never to oneself', () => {
  expect(checkGrant(grant)).toEqual([]);
  breaks('account.one-place', checkGrant({ ...grant, named: ['authorityId', 'stationId'] }), 'stationId');
  breaks('account.role-once', checkGrant({ ...grant, isHeld: true }), 'role');
  breaks('account.own', checkGrant({ ...grant, isOwn: true }), 'userId');
});

it('takes away neither one’s own roles nor the last administrator', () => {
  expect(checkLoss(loss)).toEqual([]);
  expect(checkLoss({ ...loss, administrators: 0, administratorsLeft: 0 })).toEqual([]);
  breaks('account.own', checkLoss({ ...loss, isOwn: true, administratorsLeft: 0 }), 'id');
  breaks('account.last-admin', checkLoss({ ...loss, administratorsLeft: 0 }), 'id');
});

it('resets the password of others alone: one’s own is changed by who knows it', () => {
  expect(checkPasswordReset({ isOwn: false, path: ['id'] })).toEqual([]);
  breaks('account.own', checkPasswordReset({ isOwn: true, path: ['id'] }), 'id');
});

it('makes a key that lasts some whole days, or for ever', () => {
  for (const days of [1, longestKeyLife, null]) expect(checkKey({ ...key, days })).toEqual([]);
  for (const days of [0, -1, 0.5, longestKeyLife + 1, Number.NaN])
    breaks('account.key-life', checkKey({ ...key, days }), 'days');
});

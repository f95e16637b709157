import { describe, expect, test } from 'vitest';
import { roleForField } from './fields.ts';
import { minimalRole, permittedOperations } from './permissions.ts';
import { atLeast, roleOf, roles, strongest } from './roles.ts';

describe('roles', () => {
  test('each reaches itself and those before it', () => {
    const reach = roles.map((role) => roles.filter((other) => atLeast({ role }, other)));
    expect(reach).toEqual([
      ['VIEWER'],
      ['VIEWER', 'EDITOR'],
      ['VIEWER', 'EDITOR', 'REVIEWER'],
      ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'],
    ]);
    expect(roles.some((role) => atLeast({ role: null }, role))).toBe(false);
  });

  test('the strongest counts, in whatever order they were given', () => {
    expect(strongest([])).toBeNull();
    expect(strongest(['VIEWER', 'ADMIN', 'EDITOR'])).toBe('ADMIN');
    expect(strongest(['REVIEWER', 'VIEWER'])).toBe('REVIEWER');
  });

  test('are known by their names', () => {
    expect(roleOf('editor')).toBe('EDITOR');
    expect(['', 'BOSS', 'toString', ' ADMIN'].map(roleOf)).toEqual([null, null, null, null]);
  });
});

describe('the table', () => {
  test('names an operation once', () => {
    expect(permittedOperations).toEqual([...new Set(permittedOperations)]);
  });

  test('refuses to everybody what it does not name', () => {
    for (const operation of ['', 'dropTables', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(minimalRole(operation)).toBeNull();
    expect(roleForField('Person', 'password')).toBeNull();
    expect(roleForField('PersonConnection', 'people')).toBeNull();
    expect(roleForField('constructor', 'name')).toBeNull();
  });

  test('asks for more where more is at stake', () => {
    expect(minimalRole('stations')).toBe('VIEWER');
    expect(minimalRole('recordEvaluation')).toBe('EDITOR');
    expect(minimalRole('correctEvaluation')).toBe('REVIEWER');
    expect(minimalRole('createAuthority')).toBe('ADMIN');
    expect(roleForField('Person', 'name')).toBe('VIEWER');
    expect(roleForField('Person', 'birthDate')).toBe('EDITOR');
  });
});

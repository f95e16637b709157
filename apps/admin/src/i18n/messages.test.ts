import { ruleStatements } from '@qinglan/domain/statements';
import { isEnumType } from 'graphql';
import englishMessages from 'ra-language-english';
import { describe, expect, test } from 'vitest';
import { slices } from '../slices.ts';
import { apiSchema, leaves, sources } from '../testing/source.ts';
import { messagesOf } from './i18n.ts';

const texts = Object.fromEntries(slices.map(({ resource, messages }) => [resource.name, messages]));
const zh = leaves(messagesOf('zh', texts));
const en = leaves(messagesOf('en', texts));
const code = sources();

/** Dotted keys written in the code, whole or up to the value that a template puts in. */
function keysUsed(): readonly string[] {
  const pattern = /['"`]((?:ra|app|resources|enums)\.[\w.]+)(\$\{)?/g;
  return code.flatMap(([, text]) =>
    [...text.matchAll(pattern)].map(([, key = '', open]) => (open ? `${key}*` : key)),
  );
}

describe('every sentence is there in both languages', () => {
  test('Chinese and English have the same keys', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test('Chinese has every key of react-admin’s English package', () => {
    const wanted = [...leaves({ ra: englishMessages.ra }).keys()];
    expect(wanted.filter((key) => !zh.has(key))).toEqual([]);
  });

  test('no sentence is empty, and none is left in English', () => {
    const untranslated = [...zh].filter(
      ([key, text]) => key !== 'ra.boolean.null' && !/[\p{Script=Han}—]/u.test(text),
    );
    expect(untranslated.filter(([, text]) => /[A-Za-z]/.test(text.replace(/%\{\w+\}/g, '')))).toEqual([]);
    expect([...zh, ...en].filter(([, text]) => text === '')).toEqual([]);
  });

  test('both languages put in the same values', () => {
    const values = (text: string | undefined) =>
      [...new Set([...(text ?? '').matchAll(/%\{(\w+)\}/g)].map(([, name]) => name))]
        .filter((name) => name !== 'smart_count')
        .sort();
    const different = [...zh].filter(
      ([key, text]) => !key.startsWith('ra.') && values(text).join() !== values(en.get(key)).join(),
    );
    expect(different).toEqual([]);
  });

  test('every key that the code names exists', () => {
    const exists = (key: string) =>
      key.endsWith('*') ? [...zh.keys()].some((known) => known.startsWith(key.slice(0, -1))) : zh.has(key);
    expect(keysUsed().filter((key) => !exists(key))).toEqual([]);
  });

  test('every field on a screen has a label', () => {
    const missing = slices.flatMap(({ resource: { name } }) => {
      const folder = folderOf(name);
      const own = code.filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith('.tsx'));
      const fields = own.flatMap(([, text]) =>
        [...text.matchAll(/\bsource="(\w+)"/g)].map(([, field]) => field),
      );
      return fields
        .filter((field) => !zh.has(`resources.${name}.fields.${field}`))
        .map((field) => `${name}.${field}`);
    });
    expect(missing).toEqual([]);
  });

  test('every value of every enumeration of a record has a name', () => {
    const technical = ['OrderDirection', 'Severity', 'AwardDimension', 'Role'];
    const enums = Object.values(apiSchema().getTypeMap()).filter(isEnumType);
    const shown = enums.filter(({ name }) => !/^__|OrderField$/.test(name) && !technical.includes(name));
    const missing = shown.flatMap((type) =>
      type
        .getValues()
        .map(({ name }) => `enums.${type.name}.${name}`)
        .filter((key) => !zh.has(key)),
    );
    expect(missing).toEqual([]);
  });

  test('every role and every rule has a name', () => {
    expect(['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'].filter((role) => !zh.has(`app.role.${role}`))).toEqual(
      [],
    );
    expect(
      Object.values(ruleStatements).filter(({ zh: chinese, en: english }) => !chinese || !english),
    ).toEqual([]);
  });
});

function folderOf(resource: string): string {
  const found = code.find(
    ([path, text]) => path.endsWith('/index.ts') && text.includes(`name: '${resource}'`),
  );
  return found?.[0].split('/')[0] ?? resource;
}

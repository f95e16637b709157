import { afterAll, beforeAll, expect, test } from 'vitest';
import { restrictedFields } from '../access/fields.ts';
import { type Role, roles } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { changesBetween, type Image, shownImage } from './image.ts';
import { type Model, modelOfTable } from './model.ts';

let ledger: TestDatabase;
let models: readonly Model[];
let columns: readonly { readonly table: string; readonly column: string }[];

beforeAll(async () => {
  ledger = await openTestDatabase();
  columns = await ledger.db.$queryRaw`
    SELECT c.relname AS "table", a.attname AS "column"
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE t.tgname = 'ledger_insert'`;
  models = [...new Set(columns.map(({ table }) => table))].map(modelOfTable);
});
afterAll(() => ledger.close());

const viewer = (role: Role | null): { viewer: Viewer } => ({
  viewer: {
    userId: '',
    name: '',
    email: '',
    role,
    grants: role === null ? [] : [{ role, place: null }],
    via: 'SESSION',
  },
});

test('every column that the ledger keeps is a field by its name', () => {
  expect(models.length).toBeGreaterThan(40);
  const known = models.flatMap(({ table, fields }) => fields.map(({ column }) => `${table}.${column}`));
  expect(known.toSorted()).toEqual(columns.map(({ table, column }) => `${table}.${column}`).toSorted());
});

test('what the permissions table keeps from a role, no image and no change tells it', () => {
  const kept = [...restrictedFields].flatMap(([path, least]) => {
    const [type, name] = path.split('.');
    const model = models.find((each) => each.name === type);
    const field = model?.fields.find((each) => each.name === name || each.relation?.name === name);
    return model ? [{ path, least, model, field }] : [];
  });
  expect(kept.map(({ path }) => path)).toContain('Person.birthDate');
  for (const { path, least, model, field } of kept) {
    if (!field) throw new Error(`${path} is no field of its table: say here how the ledger hides it`);
    const image: Image = { id: '01a20dc2-1a2e-762e-bcb3-ef4ba4f7e188', [field.column]: '1980-01-01' };
    for (const role of [null, ...roles]) {
      const may = role !== null && roles.indexOf(role) >= roles.indexOf(least);
      expect([path, role, field.name in (shownImage(model, image, viewer(role)) ?? {})]).toEqual([
        path,
        role,
        may,
      ]);
      const changes = [
        ...changesBetween(model, null, image, viewer(role)),
        ...changesBetween(model, image, null, viewer(role)),
        ...changesBetween(model, { ...image, [field.column]: '1981' }, image, viewer(role)),
      ];
      expect([path, role, changes.map(({ field: changed }) => changed)]).toEqual([
        path,
        role,
        may ? [field.name, field.name, field.name] : [],
      ]);
    }
  }
});

test('what was computed of an age tells the birth date, and is kept with it', () => {
  const claim = modelOfTable('claim');
  const image: Image = {
    metric: 'age',
    parameters: { personId: '01a20dc2-1a2e-762e-bcb3-ef4ba4f7e188' },
    stated: 46,
    frozen_value: 45,
    frozen_records: [],
  };
  expect(shownImage(claim, image, viewer('VIEWER'))).not.toHaveProperty('frozenValue');
  expect(shownImage(claim, image, viewer('EDITOR'))).toMatchObject({ stated: 46, frozenValue: 45 });
  expect(shownImage(claim, { ...image, metric: 'rooms', parameters: {} }, viewer('VIEWER'))).toMatchObject({
    frozenValue: 45,
  });
});

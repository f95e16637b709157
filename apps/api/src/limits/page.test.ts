import { isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../schema.ts';
import { limitsPage } from '../testing/limits-page.ts';
import { lengths, prices } from './prices.ts';

test('docs/limits.md has the numbers that the server goes by', async () => {
  await expect(limitsPage).toMatchFileSnapshot('../../../../docs/limits.md');
});

test.each([...Object.keys(prices), ...Object.keys(lengths)])(
  '%s, which has a price or a length, is a field',
  (path) => {
    const [typeName = '', field = ''] = path.split('.');
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} has no fields`);
    expect(Object.keys(type.getFields())).toContain(field);
  },
);

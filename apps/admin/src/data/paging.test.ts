import { expect, test } from 'vitest';
import { createCursorMemory, type Walk } from './paging.ts';

/** A list of `length` records whose cursors are their places, and the pages it was asked for. */
function listOf(length: number) {
  const asked: [number, string | null][] = [];
  const walk: Walk = async (first, after) => {
    asked.push([first, after]);
    const end = Math.min(Number(after ?? 0) + first, length);
    return { count: end - Number(after ?? 0), endCursor: String(end) };
  };
  return { walk, asked };
}

test('the first page needs no cursor', async () => {
  const { walk, asked } = listOf(500);
  expect(await createCursorMemory().before('list', 0, walk)).toBeNull();
  expect(asked).toEqual([]);
});

test('the next page uses the cursor that was remembered', async () => {
  const { walk, asked } = listOf(500);
  const memory = createCursorMemory();
  memory.remember('list', 25, '25');
  expect(await memory.before('list', 25, walk)).toBe('25');
  expect(asked).toEqual([]);
});

test('a page far away is walked to, 100 at a step, from the nearest one known', async () => {
  const { walk, asked } = listOf(500);
  const memory = createCursorMemory();
  memory.remember('list', 50, '50');
  expect(await memory.before('list', 275, walk)).toBe('275');
  expect(asked).toEqual([
    [100, '50'],
    [100, '150'],
    [25, '250'],
  ]);
});

test('one list’s cursors are not another’s, and a change forgets them all', async () => {
  const { walk, asked } = listOf(500);
  const memory = createCursorMemory();
  memory.remember('list', 25, '25');
  await memory.before('other', 25, walk);
  memory.clear();
  await memory.before('list', 25, walk);
  expect(asked).toHaveLength(2);
});

test('the walk ends where the list does', async () => {
  const { walk } = listOf(10);
  expect(await createCursorMemory().before('list', 500, walk)).toBe('10');
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong by WCAG 2.2 A and AA, each with the elements it is about: an empty list when all is well.
 * Contrast, names, roles, focus order and the like; a person still has to try it with a keyboard.
 */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, help, nodes }) => {
    const elements = nodes.map(({ target }) => target.join(' '));
    return `${id}: ${help} (${elements.join(', ')})`;
  });
}

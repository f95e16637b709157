import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The records of a list are alike: what holds for three of them holds for the others. */
const moreOfTheSame = 'tr:nth-child(n + 4), ul > li.MuiCard-root:nth-child(n + 4)';

/**
 * What axe finds wrong by WCAG 2.2 A and AA, each with the elements it is about: an empty list when all is well.
 * Contrast, names, roles, focus order and the like; a person still has to try it with a keyboard.
 */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .exclude(moreOfTheSame)
    // Our pages have no frames of other origins, so axe need not open a page of its own to sum up.
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const elements = nodes.map(({ target }) => target.join(' '));
    return `${id}: ${help} (${elements.join(', ')})`;
  });
}

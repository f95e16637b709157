import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The records of a list are alike: what holds for three of them holds for the others. */
const moreOfTheSame = 'tr:nth-child(n + 4), ul > li.MuiCard-root:nth-child(n + 4)';

/** The way to every list, the same beside every page. */
const menu = 'nav:not(main nav)';

/**
 * What axe finds wrong by WCAG 2.2 A and AA, each with the elements it is about: an empty list when all is well.
 * Contrast, names, roles, focus order and the like; a person still has to try it with a keyboard.
 */
export async function accessibilityProblems(
  page: Page,
  extent: 'everything' | 'without the menu' = 'everything',
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .exclude(moreOfTheSame)
    // Our pages have no frames of other origins, so axe need not open a page of its own to sum up.
    .setLegacyMode();
  if (extent === 'without the menu') axe.exclude(menu);
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const elements = nodes.map(({ target }) => target.join(' '));
    return `${id}: ${help} (${elements.join(', ')})`;
  });
}

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What keeps people from using the page who cannot see well or have no mouse; the first elements of each fault. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => {
        const elements = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
        return `${id}: ${elements.join(' | ')}`;
      });
  });
}

/**
 * What does not fit: the window when it scrolls sideways, and words of buttons, tabs, labels and
 * headings that are cut. Texts of rows are cut on purpose and shown whole under the mouse.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const carriers = 'button, [role="tab"], [role="columnheader"], label, h1, h2, h3, h4';
    const isCut = (element: Element): boolean =>
      // What is one pixel wide is meant for the ear.
      element.clientWidth > 1 &&
      element.scrollWidth > element.clientWidth + 1 &&
      getComputedStyle(element).overflowX !== 'visible' &&
      !element.hasAttribute('data-truncate') &&
      !element.hasAttribute('data-line-clamp');
    const cut = [...document.querySelectorAll<HTMLElement>(carriers)].filter(
      (carrier) =>
        carrier.checkVisibility() &&
        [carrier, ...carrier.querySelectorAll('span, p, div')].some(isCut),
    );
    return [
      ...(scrollWidth > clientWidth ? [`window ${scrollWidth} > ${clientWidth}`] : []),
      ...cut.map((carrier) => carrier.innerText),
    ];
  });
}

import type { Page } from 'playwright-core';

/** What a screen reader would call what has the focus. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)] : [];
    const label = labels.map((one) => one.innerText.replace(/\s*\*$/, '')).join(' ');
    return (element.getAttribute('aria-label') ?? (label || element.innerText)).trim();
  });
}

/** Remembers what has the focus and how it looks with it. */
export function markFocus(page: Page): Promise<void> {
  return page.evaluate(() => {
    const looks = (element: Element): string => {
      const around = [element, element.parentElement, element.parentElement?.parentElement];
      return around
        .flatMap((one) => (one ? [getComputedStyle(one)] : []))
        .map(({ outline, boxShadow, borderColor, backgroundColor, transform }) =>
          [outline, boxShadow, borderColor, backgroundColor, transform].join(),
        )
        .join(';');
    };
    const element = document.activeElement ?? document.body;
    Object.assign(globalThis, { marked: { element, look: looks(element), looks } });
  });
}

/** After the focus has gone on: what had it, if it looked just the same with it. */
export function hiddenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { marked } = globalThis as unknown as {
      marked: { element: Element; look: string; looks: (element: Element) => string };
    };
    const isPage = marked.element === document.body || !marked.element.isConnected;
    const isHidden = !isPage && marked.look === marked.looks(marked.element);
    return isHidden ? marked.element.outerHTML.slice(0, 200) : null;
  });
}

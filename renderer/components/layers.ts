/** What lies above the page, closes with Esc itself, and has the keys to itself while it is open. */
const layers = '[role="dialog"], [role="menu"], [role="listbox"]';

/** Whether a dialog, a menu or a list of choices is open above the page. */
export function isPageCovered(): boolean {
  // A closed list of choices may stay in the page, unseen.
  return [...document.querySelectorAll(layers)].some((layer) => layer.checkVisibility());
}

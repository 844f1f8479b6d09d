/** Inputs that one presses and does not write into. */
const pressed: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'file']);

/** Whether a key belongs to a text that is being typed, and not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      (target instanceof HTMLInputElement && !pressed.has(target.type)) ||
      target instanceof HTMLTextAreaElement)
  );
}

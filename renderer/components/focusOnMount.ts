/** As `ref`: the element has the focus as soon as it is shown, where a page begins with one field or button. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}

export interface PreventableEvent {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

/** An event object as Electron's emitters pass it: its details and whether someone said no. */
export function createEvent<T extends object>(details: T): T & PreventableEvent {
  let prevented = false;
  return Object.defineProperties(details, {
    preventDefault: { value: () => void (prevented = true) },
    defaultPrevented: { get: () => prevented },
  }) as T & PreventableEvent;
}

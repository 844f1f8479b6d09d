import type { EventName } from '../../shared/contract/events.ts';
import type { Result } from '../../shared/errors.ts';

/** What the preload script gives the page, and all that it gives. */
export interface Bridge {
  call(feature: string, procedure: string, input: unknown): Promise<Result<unknown>>;
  /** Returns the function that ends the subscription. */
  on(event: EventName, listener: (payload: unknown) => void): () => void;
  fileToken(file: File): Promise<string>;
}

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** A dropped file as the main process will know it: a token, never a path. */
export function fileToken(file: File): Promise<string> {
  return window.bridge.fileToken(file);
}

/** What several parts must know about the application without knowing `app`. */
export const lifecycle = { ready: false, quitting: false, exiting: false };

export function requireReady(what: string): void {
  if (!lifecycle.ready) throw new Error(`${what} can only be used after the app is ready`);
}

export function requireNotReady(what: string): void {
  if (lifecycle.ready) throw new Error(`${what} must be called before the app is ready`);
}

import type { CustomScheme, Protocol } from 'electron';
import { isAppUrl, registerScheme } from './appUrl.ts';
import { guardMissing } from './guard.ts';
import { requireNotReady, requireReady } from './lifecycle.ts';

type Handler = Parameters<Protocol['handle']>[1];

const handlers = new Map<string, Handler>();

export const protocol = guardMissing('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    requireNotReady('protocol.registerSchemesAsPrivileged');
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure) {
        throw new Error(`The stand-in serves only standard, secure schemes: ${scheme}`);
      }
      registerScheme(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    requireReady('protocol.handle');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!isAppUrl(`${scheme}://`)) throw new Error(`Scheme is not registered: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled(scheme: string): boolean {
    return handlers.has(scheme);
  },
}) satisfies Pick<
  Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>;

/** Asks the application's own handler; undefined when it has none for this scheme. */
export async function askProtocolHandler(request: Request): Promise<Response | undefined> {
  return handlers.get(new URL(request.url).protocol.slice(0, -1))?.(request);
}

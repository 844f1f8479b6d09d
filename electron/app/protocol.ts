import { protocol } from 'electron';
import { serveFile } from './servedFiles.ts';

/** Must run before the application is ready, and once only. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the renderer's folder, and nothing else, as `app://main/`. */
export function setupProtocol(folder: string): void {
  protocol.handle('app', (request) => serveFile(folder, request.method, request.url));
}

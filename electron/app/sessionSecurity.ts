import { app, session } from 'electron';
import { isAppUrl } from '../ipc/senderCheck.ts';
import { confineContents, denyNetwork, denyPermissions } from './confinement.ts';

/** Closes every way out of the application, for all windows there will ever be. */
export function setupSessionSecurity(developmentServer?: string): void {
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession, developmentServer);
  const isAllowed = (address: string): boolean =>
    isAppUrl(address) ||
    (developmentServer !== undefined && address.startsWith(`${developmentServer}/`));
  app.on('web-contents-created', (_event, contents) => confineContents(contents, isAllowed));
}

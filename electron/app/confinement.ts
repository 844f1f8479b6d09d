import type { Session, WebContents } from 'electron';

const allowedSchemes: ReadonlySet<string> = new Set(['app:', 'devtools:', 'blob:', 'data:']);

/** Whether a request may leave the page: only our own files. The product sends nothing anywhere. */
export function isAllowedRequest(address: string, developmentServer?: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (developmentServer !== undefined && url.host === new URL(developmentServer).host) return true;
  return allowedSchemes.has(url.protocol);
}

/**
 * Text that a clerk copies for IT staff goes to the clipboard by a press of hers (Chromium asks for one);
 * what others copied is never read.
 */
const granted = 'clipboard-sanitized-write';

/** Nothing else is ever granted: no camera, no location, no notifications, no USB (checklist 5). */
export function denyPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === granted),
  );
  target.setPermissionCheckHandler((_contents, permission) => permission === granted);
  target.setDevicePermissionHandler(() => false);
}

/** Requests to anywhere else are cancelled before they leave (checklist 1). */
export function denyNetwork(target: Session, developmentServer: string | undefined): void {
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, developmentServer) });
  });
}

/** Pages stay where they are: no navigation away, no new windows, no embedded web views (checklist 12–14). */
export function confineContents(
  contents: WebContents,
  isAllowed: (address: string) => boolean,
): void {
  contents.on('will-navigate', (event) => {
    if (!isAllowed(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAllowed(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAllowed(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

import type { IpcMainInvokeEvent } from 'electron';

/** The one origin that our pages have; compared parsed, never by substring. */
export const appOrigin = 'app://main';

/** True for an address of our own pages. */
export function isAppUrl(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return `${protocol}//${host}` === appOrigin;
  } catch {
    return false;
  }
}

/**
 * Only the top frame of one of our own windows, showing our own page, may call (Electron security
 * checklist 17): a frame smuggled into the page, or a page navigated elsewhere, gets nothing.
 */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>,
  ownWebContents: ReadonlySet<number>,
): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.top !== frame) return false;
  return isAppUrl(frame.url) && ownWebContents.has(event.sender.id);
}

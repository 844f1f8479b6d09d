import type { Frame, Page } from 'playwright-core';
import { createEvent } from './event.ts';
import { resolveFiles } from './files.ts';
import { ipcEvent, ipcMain } from './ipcMain.ts';
import { pressMenuKey } from './menu.ts';
import type { ToMain } from './page/channel.ts';
import { decode, encode } from './page/codec.ts';
import { contentsOf } from './registry.ts';
import type { WebContents } from './webContents.ts';
import { frameOf } from './webFrame.ts';

/** Everything that a page tells main arrives here, as text. */
export async function receiveFromPage(
  { page, frame }: { page: Page; frame: Frame },
  text: string,
): Promise<string> {
  const contents = contentsOf(page);
  if (!contents) return encode(['error', 'the window is closed']);
  try {
    return encode(['ok', await answer(contents, frame, decode(text) as ToMain)]);
  } catch (error) {
    return encode(['error', String(error)]);
  }
}

async function answer(contents: WebContents, frame: Frame, message: ToMain): Promise<unknown> {
  const event = ipcEvent(contents, frameOf(frame));
  switch (message[0]) {
    case 'invoke':
      return ipcMain.dispatch(message[1], event, await resolveFiles(frame.page(), message[2]));
    case 'send':
      ipcMain.emit(message[1], event, ...(await resolveFiles(frame.page(), message[2])));
      return undefined;
    case 'menuKey':
      pressMenuKey(message[1]);
      return undefined;
    case 'input':
      contents.emit('before-input-event', createEvent({}), message[1]);
      return undefined;
    case 'leave':
      contents.answerLeaving(frame, message[1]);
      return undefined;
    case 'hello':
      contents.refreshKeys();
      return undefined;
  }
}

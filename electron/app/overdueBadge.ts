import { app, type BrowserWindow, nativeImage } from 'electron';
import type { Translate } from '../../shared/locales/index.ts';
import type { AppContext } from '../context.ts';
import { readDeadlines } from '../database/deadlineSources/readDeadlines.ts';

const dotSize = 16;

/** A red dot for the corner of the taskbar's icon: pixels as blue, green, red, opacity. */
function dotPixels(): Buffer {
  const pixels = Buffer.alloc(dotSize * dotSize * 4);
  const centre = (dotSize - 1) / 2;
  for (let place = 0; place < dotSize * dotSize; place++) {
    const away = Math.hypot((place % dotSize) - centre, Math.floor(place / dotSize) - centre);
    if (away <= dotSize / 2) pixels.set([0x1f, 0x1f, 0xc9, 0xff], place * 4);
  }
  return pixels;
}

/** Windows has no number on an icon, only a picture with a text for screen readers. */
function showOnTaskbar(window: BrowserWindow, overdue: number, text: string): void {
  const dot = nativeImage.createFromBitmap(dotPixels(), { width: dotSize, height: dotSize });
  window.setOverlayIcon(overdue === 0 ? null : dot, overdue === 0 ? '' : text);
}

/** Several changes of one press are counted once. */
const countAfterMilliseconds = 1500;

/**
 * Shows on the application's icon how much is overdue, where the system can. Returns the function that
 * counts anew; call it after changes and when a day begins.
 */
export function setupOverdueBadge(
  context: AppContext,
  window: () => BrowserWindow | undefined,
  translate: Translate,
): () => void {
  let shown = -1;
  const count = async (): Promise<void> => {
    if (!context.session.isOpen) return;
    const today = context.today();
    const { groups } = await readDeadlines(context.database.kysely, { today, most: 1 });
    const overdue = groups.find(({ group }) => group === 'overdue')?.count ?? 0;
    const target = window();
    if (overdue === shown || target === undefined || target.isDestroyed()) return;
    shown = overdue;
    if (process.platform === 'win32') {
      showOnTaskbar(target, overdue, translate('deadlines.badge', { count: overdue }));
    } else app.setBadgeCount(overdue);
  };
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    // The badge is an extra: a register that is just being closed or replaced has no count to show.
    timer = setTimeout(() => void count().catch(() => {}), countAfterMilliseconds);
    timer.unref();
  };
}

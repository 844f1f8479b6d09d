import type { Display, Screen } from 'electron';
import { guardMissing } from './guard.ts';

/** The usual office screen, less the task bar; the real one is the browser's affair. */
const size = { width: 1366, height: 768 };
const workArea = { x: 0, y: 0, width: 1366, height: 728 };

type OfferedDisplay = Pick<Display, 'id' | 'bounds' | 'workArea' | 'workAreaSize' | 'scaleFactor'>;

const display: OfferedDisplay = guardMissing('Display', {
  id: 1,
  bounds: { x: 0, y: 0, ...size },
  workArea,
  workAreaSize: { width: workArea.width, height: workArea.height },
  scaleFactor: 1,
});

export const screen = guardMissing('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
}) satisfies Record<
  Extract<keyof Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching'>,
  () => OfferedDisplay | OfferedDisplay[]
>;

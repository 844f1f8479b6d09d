import { guardMissing } from './guard.ts';

/** Pictures for the taskbar, which a browser's window does not have. */
export const nativeImage = guardMissing('nativeImage', {
  createFromBitmap: () => ({ isEmpty: () => false }),
});

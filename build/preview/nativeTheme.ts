import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import type { Page } from 'playwright-core';
import { guardMissing } from './guard.ts';
import { allContents } from './registry.ts';

class StandInTheme
  extends EventEmitter
  implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  #source: NativeTheme['themeSource'] = 'system';

  get themeSource(): NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    this.#source = source;
    for (const contents of allContents()) {
      void contents
        .whenOpened()
        .then((page) => this.applyTo(page))
        .catch(() => undefined);
    }
    this.emit('updated');
  }

  /** The colours of the system are not known here, and light is what offices use. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  async applyTo(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: this.#source === 'system' ? null : this.#source });
  }
}

guardMissing('nativeTheme', StandInTheme.prototype);

export const nativeTheme = new StandInTheme();

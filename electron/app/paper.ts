import { writeFile } from 'node:fs/promises';
import { BrowserWindow, type PrintToPDFOptions } from 'electron';
import type { PaperPort, PaperWatch } from '../context.ts';
import type { AppPlaces } from './mainWindow.ts';
import { paperMarks, unlessAborted, waitForPaper } from './waitForPaper.ts';
import { webPreferences } from './webPreferences.ts';

/** The sheets carry their own numbers and margins (RegisterPaper.module.css). */
const pdfOptions: PrintToPDFOptions = {
  landscape: true,
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
};

/** Prints routes of the page in a window that nobody sees. */
export function createPaperPort(
  places: AppPlaces,
  adopt: (window: BrowserWindow) => void,
): PaperPort {
  async function withPage<T>(
    route: string,
    watch: PaperWatch,
    work: (window: BrowserWindow) => Promise<T>,
  ): Promise<T> {
    const window = new BrowserWindow({
      show: false,
      width: 1200,
      height: 900,
      webPreferences: webPreferences(places.preload),
    });
    adopt(window);
    try {
      await unlessAborted(watch.signal, window.loadURL(`${places.page}#${route}`));
      await waitForPaper(() => window.webContents.executeJavaScript(paperMarks), watch);
      return await unlessAborted(watch.signal, work(window));
    } finally {
      window.destroy();
    }
  }
  return {
    async toPdf(route, file, watch) {
      const content = await withPage(route, watch, (window) =>
        window.webContents.printToPDF(pdfOptions),
      );
      await writeFile(file, content, { flush: true });
    },
    print: (route, watch, { size, isLandscape } = { size: 'A4', isLandscape: true }) =>
      withPage(
        route,
        watch,
        (window) =>
          new Promise<boolean>((resolve) => {
            window.webContents.print(
              { printBackground: true, landscape: isLandscape, pageSize: size },
              (isSent) => resolve(isSent),
            );
          }),
      ),
  };
}

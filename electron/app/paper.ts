import { writeFile } from 'node:fs/promises';
import { BrowserWindow, type PrintToPDFOptions } from 'electron';
import type { Translate } from '../../shared/locales/index.ts';
import type { PaperPort } from '../context.ts';
import type { AppPlaces } from './mainWindow.ts';
import { pdfFooter } from './pdfFooter.ts';
import { webPreferences } from './webPreferences.ts';

/** The page draws itself, loads its fonts and then says so; a long register takes its time. */
const waitForPaper = `new Promise((resolve) => {
  const look = () => document.documentElement.dataset.printReady === 'true' ? resolve(true) : setTimeout(look, 50);
  look();
})`;

function pdfOptions(translate: Translate): PrintToPDFOptions {
  return {
    landscape: true,
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: pdfFooter(translate),
  };
}

/** Prints routes of the page in a window that nobody sees. */
export function createPaperPort(
  places: AppPlaces,
  translate: Translate,
  adopt: (window: BrowserWindow) => void,
): PaperPort {
  async function withPage<T>(
    route: string,
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
      await window.loadURL(`${places.page}#${route}`);
      await window.webContents.executeJavaScript(waitForPaper);
      return await work(window);
    } finally {
      window.destroy();
    }
  }
  return {
    toPdf: (route, file) =>
      withPage(route, async (window) => {
        await writeFile(file, await window.webContents.printToPDF(pdfOptions(translate)), {
          flush: true,
        });
      }),
    print: (route) =>
      withPage(
        route,
        (window) =>
          new Promise<boolean>((resolve) => {
            window.webContents.print(
              { printBackground: true, landscape: true, pageSize: 'A4' },
              (isSent) => resolve(isSent),
            );
          }),
      ),
  };
}

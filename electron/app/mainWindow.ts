import { BrowserWindow } from 'electron';
import { webPreferences } from './webPreferences.ts';
import { readWindowState, rememberWindowState } from './windowState.ts';

/** Where things of the built application are. */
export interface AppPlaces {
  readonly preload: string;
  readonly userData: string;
  /** The page's address: `app://main/index.html`, or Vite's server while developing, with the language. */
  readonly page: string;
}

/** Creates the one window; shown when its first picture is drawn, so that it never flashes white. */
export function createMainWindow(places: AppPlaces, title: string): BrowserWindow {
  const state = readWindowState(places.userData);
  const window = new BrowserWindow({
    title,
    width: state.width,
    height: state.height,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#f8f7f5',
    webPreferences: webPreferences(places.preload),
  });
  if (state.isMaximized) window.maximize();
  rememberWindowState(window, places.userData);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(places.page);
  return window;
}

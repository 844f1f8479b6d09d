import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { setupMenu } from './menu.ts';

const electron = vi.hoisted(() => ({
  app: { isPackaged: true },
  built: [] as MenuItemConstructorOptions[],
}));

vi.mock('electron', () => ({
  app: electron.app,
  Menu: {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (template: MenuItemConstructorOptions[]) =>
      electron.built.push(...template),
  },
}));

const window = { setMenuBarVisibility: () => {} } as unknown as BrowserWindow;

function roles(isPackaged: boolean): unknown[] {
  electron.app.isPackaged = isPackaged;
  setupMenu(
    window,
    (key) => key,
    () => {},
  );
  return electron.built.flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu.map(({ role }) => role) : [],
  );
}

beforeEach(() => void electron.built.splice(0));

test('an installed application has no developer tools in its menu, and no shortcut to them', () => {
  const installed = roles(true);
  expect(installed).toContain('togglefullscreen');
  expect(installed).not.toContain('toggleDevTools');
  // Without this the test would hold for a menu that never has them.
  expect(roles(false)).toContain('toggleDevTools');
});

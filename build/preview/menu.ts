import type { MenuItemConstructorOptions, MenuItem as ElectronMenuItem } from 'electron';
import { type KeyCombination, parseAccelerator } from './accelerator.ts';
import { app } from './app.ts';
import { createEvent } from './event.ts';
import { guardMissing } from './guard.ts';
import { note } from './log.ts';
import { allContents, openWindows } from './registry.ts';

/** Roles that do something here; the editing roles need nothing, the page's own keys do them. */
const roleActions: Record<string, () => void> = {
  quit: () => app.quit(),
  close: () => focusedWindow()?.close(),
  reload: () => focusedWindow()?.webContents.reload(),
  minimize: () => focusedWindow()?.minimize(),
};

/** Electron gives these roles their keys by itself. */
const roleAccelerators: Record<string, string> = {
  quit: 'CmdOrCtrl+Q',
  close: 'CmdOrCtrl+W',
  reload: 'CmdOrCtrl+R',
};

function focusedWindow() {
  return [...openWindows].findLast((window) => window.isVisible());
}

export class MenuItem implements Partial<
  Omit<ElectronMenuItem, 'menu' | 'submenu' | 'click' | 'role'>
> {
  readonly id: string;
  readonly role?: NonNullable<MenuItemConstructorOptions['role']>;
  readonly type: NonNullable<MenuItemConstructorOptions['type']>;
  readonly accelerator?: string;
  readonly submenu?: Menu;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #click: MenuItemConstructorOptions['click'];

  constructor(options: MenuItemConstructorOptions) {
    const { id = '', role, label, submenu, enabled, visible, checked } = options;
    const accelerator = options.accelerator ?? roleAccelerators[role ?? ''];
    this.id = id;
    if (role) this.role = role;
    // An item that only shows its key leaves the pressing of it to the page.
    if (accelerator && options.registerAccelerator !== false) this.accelerator = accelerator;
    if (submenu)
      this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : asMenu(submenu);
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.label = label ?? role ?? '';
    this.enabled = enabled ?? true;
    this.visible = visible ?? true;
    this.checked = checked ?? false;
    this.#click = options.click;
  }

  click(): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    const keys = { triggeredByAccelerator: false };
    // The application's function is typed by Electron; item and window offer the same members.
    if (this.#click)
      this.#click(this as never, focusedWindow() as never, createEvent(keys) as never);
    else if (this.role && roleActions[this.role]) roleActions[this.role]?.();
    else if (this.role) note(`menu role ${this.role} does nothing here`);
  }
}

guardMissing('MenuItem', MenuItem.prototype);

function asMenu(value: unknown): Menu {
  if (value instanceof Menu) return value;
  throw new Error('A submenu must be a template or a menu');
}

let applicationMenu: Menu | null = null;

export class Menu {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template)
      menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    for (const contents of allContents()) contents.refreshKeys();
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null;
  }
}

guardMissing('Menu', Menu.prototype);
guardMissing('Menu', Menu);

function allItems(menu: Menu | null): MenuItem[] {
  return (menu?.items ?? []).flatMap((item) => [item, ...allItems(item.submenu ?? null)]);
}

function itemsWithKeys(): MenuItem[] {
  return allItems(applicationMenu).filter((item) => item.accelerator);
}

/** The keys of the menu in a fixed order; the page answers with the place of the one pressed. */
export function menuKeys(): KeyCombination[] {
  return itemsWithKeys().map((item) => parseAccelerator(item.accelerator ?? ''));
}

export function pressMenuKey(index: number): void {
  itemsWithKeys()[index]?.click();
}

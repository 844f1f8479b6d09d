import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/contract/events.ts';
import type { Translate } from '../../shared/locales/index.ts';

/** Undo has no item: see below. */
type Command = Exclude<EventPayload<'menu.command'>['command'], 'undo'>;

/** Shortcuts of ui.md. The page knows the commands by name; the menu only sends them. */
const commands: readonly {
  group: 'file' | 'edit' | 'view' | 'help';
  command: Command;
  accelerator: string;
}[] = [
  { group: 'file', command: 'new', accelerator: 'CmdOrCtrl+N' },
  { group: 'file', command: 'save', accelerator: 'CmdOrCtrl+S' },
  { group: 'file', command: 'import', accelerator: 'CmdOrCtrl+Shift+I' },
  { group: 'file', command: 'export', accelerator: 'CmdOrCtrl+Shift+E' },
  { group: 'file', command: 'print', accelerator: 'CmdOrCtrl+P' },
  { group: 'edit', command: 'find', accelerator: 'CmdOrCtrl+F' },
  { group: 'view', command: 'palette', accelerator: 'CmdOrCtrl+K' },
  { group: 'help', command: 'help', accelerator: 'F1' },
  { group: 'help', command: 'shortcuts', accelerator: 'CmdOrCtrl+/' },
];

/**
 * The application menu. Undo is the text field's own role: outside a field the page hears Ctrl+Z
 * itself and undoes the last change of the register.
 */
export function setupMenu(
  window: BrowserWindow,
  translate: Translate,
  send: (command: Command) => void,
): void {
  const items = (group: string): MenuItemConstructorOptions[] =>
    commands
      .filter((item) => item.group === group)
      .map(({ command, accelerator }) => ({
        id: command,
        label: translate(`menu.${command}`),
        accelerator,
        click: () => send(command),
      }));
  const template: MenuItemConstructorOptions[] = [
    {
      label: translate('menu.file'),
      submenu: [
        ...items('file'),
        { type: 'separator' },
        { role: 'quit', label: translate('menu.quit') },
      ],
    },
    {
      label: translate('menu.edit'),
      submenu: [
        { role: 'cut', label: translate('menu.cut') },
        { role: 'copy', label: translate('menu.copy') },
        { role: 'paste', label: translate('menu.paste') },
        { type: 'separator' },
        ...items('edit'),
      ],
    },
    {
      label: translate('menu.view'),
      submenu: [
        ...items('view'),
        { role: 'zoomIn', label: translate('menu.zoomIn') },
        { role: 'zoomOut', label: translate('menu.zoomOut') },
        { role: 'resetZoom', label: translate('menu.resetZoom') },
        { role: 'togglefullscreen', label: translate('menu.fullScreen') },
        // IT staff look at a page that misbehaves; packaged builds keep the tools shut.
        ...(app.isPackaged
          ? []
          : [{ role: 'toggleDevTools' } satisfies MenuItemConstructorOptions]),
      ],
    },
    { label: translate('menu.helpMenu'), submenu: items('help') },
  ];
  const menu = Menu.buildFromTemplate(template);
  Menu.setApplicationMenu(menu);
  window.setMenuBarVisibility(false);
}

import type * as Electron from 'electron';

/** What a test has decided before the application asks; one list for each kind of question. */
export interface Script {
  open: string[][];
  save: string[];
  message: number[];
  print: boolean[];
}

/**
 * Runs in the main process of either host before the application opens a window: dialogs and printing
 * are answered from the script, the system is not called, and all of it is told on stdout.
 *
 * It is sent as text, so it must not use anything from outside itself.
 */
export function scriptMain({ app, dialog, shell, webContents }: typeof Electron): void {
  const script: Script = { open: [], save: [], message: [], print: [] };
  Object.assign(globalThis, { e2eScript: script });

  function tell(event: object): void {
    process.stdout.write(`\n[e2e] ${JSON.stringify(event)}\n`);
  }

  function ask<Answer>(kind: keyof Script, args: unknown[], answers: Answer[]): Answer | undefined {
    const options: object = Object(args.length > 1 ? args[1] : args[0]);
    const isAnswered = answers.length > 0;
    tell({ what: 'dialog', title: '', message: '', ...options, kind, isAnswered });
    return answers.shift();
  }

  dialog.showOpenDialog = (...args: unknown[]) => {
    const filePaths = ask('open', args, script.open) ?? [];
    return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
  };
  dialog.showSaveDialog = (...args: unknown[]) => {
    const filePath = ask('save', args, script.save) ?? '';
    return Promise.resolve({ canceled: filePath === '', filePath });
  };
  dialog.showMessageBox = (...args: unknown[]) => {
    const response = ask('message', args, script.message) ?? 0;
    return Promise.resolve({ response, checkboxChecked: false });
  };
  dialog.showErrorBox = (title, message) => {
    tell({ what: 'dialog', kind: 'error', title, message, isAnswered: true });
  };

  shell.openExternal = (target) => Promise.resolve(tell({ what: 'opened', target }));
  shell.showItemInFolder = (target) => tell({ what: 'opened', target });
  shell.openPath = (target) => {
    tell({ what: 'opened', target });
    return Promise.resolve('');
  };

  function takeOverPrinting(contents: Electron.WebContents): void {
    contents.print = (_options, callback) => {
      const isSent = script.print.shift() ?? false;
      tell({ what: 'printed', target: contents.getURL() });
      callback?.(isSent, isSent ? '' : 'no printer');
    };
  }
  app.on('web-contents-created', (_event, contents) => takeOverPrinting(contents));
  webContents.getAllWebContents().forEach(takeOverPrinting);
}

/** Adds one answer to the script; run in the main process. */
export function addAnswer(
  _electron: typeof Electron,
  { kind, answer }: { kind: keyof Script; answer: unknown },
): void {
  const script: unknown = Reflect.get(globalThis, 'e2eScript');
  const answers: unknown = Object(script)[kind];
  if (Array.isArray(answers)) answers.push(answer);
}

/** Run in the main process. */
export function clickMenuItem({ Menu }: typeof Electron, id: string): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(id);
  if (!item) throw new Error(`no menu item ${id}`);
  item.click();
}

/** Run in the main process. */
export function quitApplication({ app }: typeof Electron): void {
  app.quit();
}

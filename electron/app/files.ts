import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { v7 as newId } from 'uuid';
import { AppError } from '../../shared/errors.ts';
import type { Translate } from '../../shared/locales/index.ts';
import type { FileKind, FilePorts, FileReference } from '../context.ts';

const extensions: Readonly<Record<FileKind, string[]>> = {
  workbook: ['xlsx', 'xls', 'xlsm', 'csv', 'tsv', 'txt', 'htm', 'html'],
  pdf: ['pdf'],
  // Copies beside the register are plain databases.
  backup: ['sodanvan', 'db'],
  any: ['*'],
};

/** Paths stay here; the page gets tokens. */
class FileTokens {
  readonly #paths = new Map<string, string>();

  register(path: string): FileReference {
    const token = newId();
    this.#paths.set(token, path);
    return { token, fileName: basename(path) };
  }

  resolve(token: string): string {
    const path = this.#paths.get(token);
    if (path === undefined) throw new AppError('notFound');
    return path;
  }
}

/** The system's dialogs. Since Electron 43 they start in Downloads unless told: the last folder is remembered. */
export function createFilePorts(window: () => BrowserWindow, translate: Translate): FilePorts {
  const tokens = new FileTokens();
  let lastFolder = app.getPath('documents');
  const filters = (kind: FileKind, only?: number) => [
    { name: translate(`files.kind.${kind}`), extensions: extensions[kind].slice(0, only) },
  ];
  return {
    async chooseToOpen(kind, many) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        defaultPath: lastFolder,
        filters: filters(kind),
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      const [first] = filePaths;
      if (canceled || first === undefined) return [];
      lastFolder = dirname(first);
      return filePaths.map((path) => tokens.register(path));
    },
    async chooseToSave(kind, suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: join(lastFolder, suggestedName),
        filters: filters(kind, 1),
      });
      if (canceled || filePath === '') return undefined;
      lastFolder = dirname(filePath);
      return filePath;
    },
    resolve: (token) => tokens.resolve(token),
    register: (path) => tokens.register(path),
    async openWithSystem(path) {
      const problem = await shell.openPath(path);
      if (problem !== '') throw new AppError('fileUnreadable', { fileName: basename(path) });
    },
    showInFolder: (path) => shell.showItemInFolder(path),
  };
}

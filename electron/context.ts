import type { EventName, EventPayload } from '../shared/contract/events.ts';
import type { AppDatabase } from './database/appDatabase.ts';
import type { Session } from './database/session.ts';
import type { JobRunner } from './jobs/jobRunner.ts';

/** Kinds of files a dialog offers; words: `files.kind.<kind>`. */
export type FileKind = 'workbook' | 'pdf' | 'backup' | 'any';

/** The page knows files by token and name only. */
export interface FileReference {
  readonly token: string;
  readonly fileName: string;
}

/** The system's file dialogs and shell, replaced by scripts in tests and by arguments in headless commands. */
export interface FilePorts {
  chooseToOpen(kind: FileKind, many: boolean): Promise<FileReference[]>;
  /** The path to write, or undefined when the clerk closed the dialog. */
  chooseToSave(kind: FileKind, suggestedName: string): Promise<string | undefined>;
  /** The path behind a token. Throws AppError `notFound`. */
  resolve(token: string): string;
  register(path: string): FileReference;
  openWithSystem(path: string): Promise<void>;
  showInFolder(path: string): void;
}

/** How whoever waits for paper hears of it and gives it up. */
export interface PaperWatch {
  /** Ends the waiting at once, with the signal's reason. */
  readonly signal: AbortSignal;
  /** The page has read so many rows. */
  readonly onRead: (rows: number) => void;
  /** All is read; the engine divides it into sheets, and nobody knows how long that takes. */
  readonly onLaidOut: () => void;
}

/** The paper that the system's print dialog begins with. */
export interface PaperSheet {
  readonly size: 'A4' | 'A3';
  readonly isLandscape: boolean;
}

/** Turns a route of the page (`/print/...`) into paper. Throws AppError `paperFailed`. */
export interface PaperPort {
  toPdf(route: string, file: string, watch: PaperWatch): Promise<void>;
  /** The system's print dialog; false when the clerk closed it. */
  print(route: string, watch: PaperWatch, sheet?: PaperSheet): Promise<boolean>;
}

/** What handlers work with. Features see these ports and never Electron itself. */
export interface AppContext {
  readonly session: Session;
  /** The open register. Throws AppError `notReady` while there is none. */
  readonly database: AppDatabase;
  /** Who works now. Throws AppError `notReady` before a clerk is chosen. */
  readonly clerk: string;
  readonly jobs: JobRunner;
  readonly files: FilePorts;
  readonly paper: PaperPort;
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
  /** Today by the PC's clock, ISO, local. */
  today(): string;
}

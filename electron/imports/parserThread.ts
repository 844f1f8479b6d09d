import { Worker } from 'node:worker_threads';
import { asWorkbookError, WorkbookError } from '../workbooks/workbookError.ts';
import { type Message, messageSchema } from './parserMessages.ts';
import type { ParseListener, ParseSource } from './parseWorkbook.ts';

/*
 * Parsing in a thread beside the one that plans and writes: two cores are there to be used. The thread
 * holds no database and dies with its process.
 */

/**
 * The thread as its process sees it. It loads its modules and begins to parse while the rest of the
 * process is still loading; what it says meanwhile waits.
 */
export class ParserThread {
  readonly #thread: Worker;
  readonly #taken = new Int32Array(new SharedArrayBuffer(4));
  /** What happened before anyone listened. */
  readonly #early: (() => void)[] = [];
  readonly #ended = Promise.withResolvers<void>();
  #listener: ParseListener | undefined;

  /** @param entry the module that calls `runParserThread` */
  constructor(entry: string) {
    const { reject } = this.#ended;
    // A failure before anyone listens is heard when someone does.
    this.#ended.promise.catch(() => undefined);
    this.#thread = new Worker(entry, {
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    this.#thread.on('message', (raw: unknown) => this.#when(() => this.#hear(raw)));
    this.#thread.on('error', (error) => this.#when(() => reject(asWorkbookError(error, 'parser'))));
    // The thread also ends when all is said: then this comes last and says nothing new.
    this.#thread.on('exit', () => this.#when(() => reject(new WorkbookError('damaged', 'parser'))));
  }

  start({ file, pasted }: ParseSource): void {
    this.#thread.postMessage({ file, pasted, taken: this.#taken.buffer });
  }

  /**
   * Passes on what the thread says until the workbook is parsed.
   * @throws WorkbookError
   */
  async listen(listener: ParseListener): Promise<void> {
    this.#listener = listener;
    for (const happened of this.#early.splice(0)) happened();
    try {
      await this.#ended.promise;
    } finally {
      await this.#thread.terminate();
    }
  }

  #when(happened: () => void): void {
    if (this.#listener === undefined) this.#early.push(happened);
    else happened();
  }

  #hear(raw: unknown): void {
    if (this.#listener === undefined) return;
    try {
      this.#pass(messageSchema.parse(raw), this.#listener);
    } catch (error) {
      this.#ended.reject(error);
    }
  }

  #pass(message: Message, listener: ParseListener): void {
    if (message.type === 'rows') {
      listener.onRows(message.batch);
      Atomics.add(this.#taken, 0, 1);
      Atomics.notify(this.#taken, 0);
    } else if (message.type === 'open') listener.onOpen(message.format, message.sheets);
    else if (message.type === 'progress') listener.onProgress(message.sheet, message.fraction);
    else if (message.type === 'sheetEnd') listener.onSheetEnd(message.sheet, message.end);
    else if (message.type === 'done') this.#ended.resolve();
    else this.#ended.reject(new WorkbookError(message.code, message.detail));
  }
}

/** The parser makes short-lived texts only; V8 would keep 50 MB free for them. */
const youngMegabytes = 6;

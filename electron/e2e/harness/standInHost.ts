import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import type { Host, HostOptions, MainFunction } from './host.ts';
import { scriptMain } from './mainScript.ts';
import { killTree, whenExited } from './processTree.ts';

const standIn = join(import.meta.dirname, '../../../build/preview/run.ts');

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello') }),
  z.object({ kind: z.literal('endpoint'), url: z.string() }),
  z.object({ kind: z.literal('value'), id: z.number(), value: z.unknown().optional() }),
  z.object({ kind: z.literal('error'), id: z.number(), message: z.string() }),
]);

class StandInHost implements Host {
  readonly name = 'stand-in';
  readonly exited: Promise<number | null>;
  readonly opened: Promise<void>;
  readonly greeted = Promise.withResolvers<void>();
  readonly #child;
  readonly #endpoint = Promise.withResolvers<string | undefined>();
  readonly #answers = new Map<number, PromiseWithResolvers<unknown>>();
  #browser: Browser | undefined;
  #lastId = 0;

  constructor({ application, args, env, onOutput }: HostOptions) {
    this.#child = spawn(process.execPath, [standIn, application, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...env, PREVIEW_HEADLESS: '1' },
      detached: process.platform !== 'win32',
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', onOutput);
    }
    this.#child.on('message', (message) => this.#receive(message));
    this.exited = whenExited(this.#child);
    this.opened = this.#open();
    void this.exited.then(() => this.#end());
  }

  #receive(received: unknown): void {
    const message = messageSchema.parse(received);
    if (message.kind === 'hello') this.greeted.resolve();
    else if (message.kind === 'endpoint') this.#endpoint.resolve(message.url);
    else {
      const answer = this.#answers.get(message.id);
      this.#answers.delete(message.id);
      if (message.kind === 'value') answer?.resolve(message.value);
      else answer?.reject(new Error(message.message));
    }
  }

  #end(): void {
    this.greeted.resolve();
    this.#endpoint.resolve(undefined);
    for (const answer of this.#answers.values()) answer.reject(new Error('the application ended'));
  }

  async #open(): Promise<void> {
    const endpoint = await this.#endpoint.promise;
    if (endpoint === undefined) return;
    // `isLocal` lets the page have real files; `noDefaults` leaves it as the stand-in set it up.
    const options = { isLocal: true, noDefaults: true };
    this.#browser = await chromium.connectOverCDP(endpoint, options);
  }

  start(): void {
    this.#send({ kind: 'start' });
  }

  pages(): Page[] {
    return this.#browser?.contexts().flatMap((context) => context.pages()) ?? [];
  }

  async evaluate<Argument, Result>(
    run: MainFunction<Argument, Result>,
    argument: Argument,
  ): Promise<Result> {
    if (!this.#child.connected) throw new Error('the application ended');
    this.#lastId += 1;
    const answer = Promise.withResolvers<unknown>();
    this.#answers.set(this.#lastId, answer);
    this.#send({ kind: 'evaluate', id: this.#lastId, source: String(run), argument });
    // The function itself vouches for the type of what it returns; it crossed as JSON.
    return (await answer.promise) as Result;
  }

  knowFile(name: string, path: string): void {
    this.#send({ kind: 'knowFile', name, path });
  }

  #send(message: object): void {
    this.#child.send(message, () => undefined);
  }

  async kill(): Promise<void> {
    killTree(this.#child);
    await this.exited;
    // The browser hears of the end through its pipe, and only then lets go of its profile.
    const browser = this.#browser;
    if (browser?.isConnected()) {
      await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
    }
  }
}

export async function startStandIn(options: HostOptions): Promise<Host> {
  const host = new StandInHost(options);
  await host.greeted.promise;
  // The dialogs are scripted before the application's first line runs.
  await host.evaluate(scriptMain, null).catch(() => undefined);
  host.start();
  return host;
}

/*
 * Loaded into every utility process before its own module: `process.parentPort`, and an end with the
 * application.
 */
import { EventEmitter } from 'node:events';
import type { ParentPort } from 'electron';
import { guardMissing } from './guard.ts';

class StandInParentPort extends EventEmitter implements Pick<ParentPort, 'postMessage'> {
  #waiting: unknown[] | undefined = [];

  constructor() {
    super();
    process.on('message', (data) => {
      if (this.#waiting) this.#waiting.push(data);
      else this.emit('message', { data, ports: [] });
    });
    this.on('newListener', (name) => {
      if (name === 'message') setImmediate(() => this.#deliverWaiting());
    });
  }

  /** What came before the module listened. */
  #deliverWaiting(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const data of waiting) this.emit('message', { data, ports: [] });
  }

  postMessage(message: unknown): void {
    process.send?.(message);
  }
}

guardMissing('process.parentPort', StandInParentPort.prototype);
Object.defineProperty(process, 'parentPort', { value: new StandInParentPort() });
Object.defineProperty(process, 'type', { value: 'utility' });

process.on('disconnect', () => process.exit(1));

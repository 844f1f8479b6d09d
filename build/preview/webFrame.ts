import type { WebFrameMain } from 'electron';
import type { Frame } from 'playwright-core';
import { originOf, toAppUrl } from './appUrl.ts';
import { guardMissing } from './guard.ts';

let lastRoutingId = 0;

/** A frame as main sees it: the same object for the same frame, so `frame === frame.top` holds. */
export class WebFrame implements Pick<
  WebFrameMain,
  'url' | 'origin' | 'processId' | 'routingId' | 'name' | 'detached' | 'isDestroyed'
> {
  readonly processId = 1;
  readonly routingId = ++lastRoutingId;
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  get url(): string {
    return toAppUrl(this.#frame.url());
  }

  get origin(): string {
    return originOf(this.url);
  }

  get name(): string {
    return this.#frame.name();
  }

  get detached(): boolean {
    return this.#frame.isDetached();
  }

  get top(): WebFrame {
    return frameOf(this.#frame.page().mainFrame());
  }

  get parent(): WebFrame | null {
    const parent = this.#frame.parentFrame();
    return parent && frameOf(parent);
  }

  isDestroyed(): boolean {
    return this.#frame.isDetached();
  }
}

guardMissing('WebFrameMain', WebFrame.prototype);

const known = new WeakMap<Frame, WebFrame>();

export function frameOf(frame: Frame): WebFrame {
  const existing = known.get(frame);
  if (existing) return existing;
  const created = new WebFrame(frame);
  known.set(frame, created);
  return created;
}

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Net } from 'electron';
import { guardMissing } from './guard.ts';

/** Files only: the application is offline, and a request of main to a network would be a mistake. */
export const net = guardMissing('net', {
  isOnline: () => false,
  async fetch(input: string | GlobalRequest): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url;
    if (!url.startsWith('file:'))
      throw new Error(`The stand-in's net.fetch reads files only: ${url}`);
    return new Response(await readFile(fileURLToPath(url)));
  },
}) satisfies Pick<Net, 'fetch' | 'isOnline'>;

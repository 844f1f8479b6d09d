import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { messageOf, note } from './log.ts';

/** What a second instance tells the first. */
export interface Greeting {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

let server: Server | undefined;
const greetingsUnderWay = new Set<Promise<void>>();

/**
 * One listening address per data folder. Linux's abstract sockets and Windows' pipes vanish with the
 * process that holds them, however it ends; nothing is written into the data folder.
 */
export function takeInstanceLock(
  folder: string,
  greeting: Greeting,
  onGreeting: (greeting: Greeting) => void,
): boolean {
  if (server) return true;
  const address = addressOf(folder);
  const candidate = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.on('error', (error) => note(`a second instance: ${error.message}`));
    socket.on('end', () => onGreeting(JSON.parse(text) as Greeting));
  });
  candidate.on('error', () => undefined);
  if (process.platform === 'darwin') removeDeadSocket(address);
  // Node binds a local address before `listen` returns, which is what lets the answer be synchronous.
  candidate.listen(address);
  if (!candidate.listening) {
    greet(address, greeting);
    return false;
  }
  if (process.platform === 'darwin') writeFileSync(`${address}.pid`, String(process.pid));
  server = candidate.unref();
  return true;
}

export function hasInstanceLock(): boolean {
  return server !== undefined;
}

export function releaseInstanceLock(): void {
  server?.close();
  server = undefined;
}

/** The first instance must have the greeting before the second one ends. */
export async function greetingsSent(): Promise<void> {
  await Promise.all(greetingsUnderWay);
}

function addressOf(folder: string): string {
  const real = realOrGiven(folder);
  const key = createHash('sha256').update(real).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\so-dan-van-preview-${key}`;
  if (process.platform === 'darwin') return join(tmpdir(), `so-dan-van-${key.slice(0, 12)}`);
  return `\0so-dan-van-preview-${key}`;
}

function realOrGiven(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return resolve(folder);
  }
}

/** macOS leaves the socket file of a killed process behind. */
function removeDeadSocket(address: string): void {
  try {
    process.kill(Number(readFileSync(`${address}.pid`, 'utf8')), 0);
  } catch {
    rmSync(address, { force: true });
  }
}

function greet(address: string, greeting: Greeting): void {
  const sent = new Promise<void>((resolveSent) => {
    const socket = connect(address, () => socket.end(JSON.stringify(greeting)));
    socket.on('error', (error) => note(`first instance not told: ${messageOf(error)}`));
    socket.on('close', () => resolveSent());
  });
  greetingsUnderWay.add(sent);
}

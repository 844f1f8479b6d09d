import { spawnSync } from 'node:child_process';
import { closeSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';

/** Overwrites the middle of a file, as a dying disk does. */
export function damage(file: string, from: number, length: number): void {
  const descriptor = openSync(file, 'r+');
  try {
    writeSync(descriptor, Buffer.alloc(length, 0xa5), 0, length, from);
  } finally {
    closeSync(descriptor);
  }
}

/** Cuts a file off, as a copy that was interrupted is. */
export function cutInHalf(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}

function mount(...args: string[]): boolean {
  return [[], ['sudo', '-n']].some((prefix) => {
    const [command = '', ...rest] = [...prefix, ...args];
    return spawnSync(command, rest).status === 0;
  });
}

/**
 * A very small disk in the place of a folder. Where the system does not let us have one (Windows, a
 * user without rights) the answer is false.
 */
export function mountSmallDisk(folder: string, kilobytes: number, isReadOnly = false): boolean {
  if (process.platform !== 'linux') return false;
  const options = `size=${kilobytes}k,mode=777,${isReadOnly ? 'ro' : 'rw'}`;
  return mount('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder);
}

export function unmount(folder: string): void {
  mount('umount', '-l', folder);
}

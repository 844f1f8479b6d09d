import { readFileSync } from 'node:fs';

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Watches the memory of this process's children (Linux only): the kernel's own high-water mark of
 * each, read until it ends.
 * @returns a function that stops watching and gives the largest sum seen, in MB; NaN elsewhere
 */
export function watchChildren(): () => number {
  let peak = 0;
  const look = (): void => {
    const children = read(`/proc/${process.pid}/task/${process.pid}/children`)
      .split(' ')
      .filter((pid) => pid !== '');
    const sum = children
      .map((pid) => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0))
      .reduce((total, kilobytes) => total + kilobytes, 0);
    peak = Math.max(peak, sum / 1024);
  };
  const timer = setInterval(look, 20);
  return () => {
    clearInterval(timer);
    return process.platform === 'linux' ? peak : Number.NaN;
  };
}

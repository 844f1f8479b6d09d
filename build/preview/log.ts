/** One line on stderr, so that nobody mistakes what the stand-in does for what the product does. */
export function note(message: string): void {
  process.stderr.write(`[electron stand-in] ${message}\n`);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['{electron,renderer,shared,migrations,build}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // A process for each of three hundred files costs more than many of them; none leaves anything behind.
    isolate: false,
  },
});

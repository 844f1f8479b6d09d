import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['{renderer,shared}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'register',
          include: ['{electron,migrations,build}/**/*.test.ts'],
          // A process for each of two hundred files costs more than many of them; what they leave is in folders.
          isolate: false,
        },
      },
    ],
  },
});

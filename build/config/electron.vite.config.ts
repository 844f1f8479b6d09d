import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = join(import.meta.dirname, '../..');
const workersFolder = join(root, 'electron/workers');

/** Every file directly in electron/workers is the entry of one utility process. */
const workers = Object.fromEntries(
  readdirSync(workersFolder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => [`workers/${basename(name, '.ts')}`, join(workersFolder, name)]),
);

export default defineConfig({
  main: {
    root,
    build: {
      outDir: join(root, 'out/main'),
      // The package holds bundled code and one native binary: only `dependencies` stay outside.
      rollupOptions: {
        input: { main: join(root, 'electron/main.ts'), ...workers },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: join(root, 'out/preload'),
      // A sandboxed preload must be one CommonJS file.
      rollupOptions: {
        input: { preload: join(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: true,
      // electron-vite leaves it as it is; a third of the code is read and parsed before the first picture.
      minify: true,
      // Half a megabyte is React, Mantine, the router and the words of both languages: all of the first picture.
      chunkSizeWarningLimit: 700,
      // The CSP allows no data: fonts, so fonts are always files.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: join(root, 'renderer/index.html') } },
    },
  },
});

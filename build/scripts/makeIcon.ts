import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './findBrowser.ts';
import { root } from './processes.ts';

/*
 * `node build/scripts/makeIcon.ts`: draws build/icons/icon.svg in the sizes that Windows wants and
 * packs them into icon.ico. Run by hand when the drawing changes; the result is kept in the repository,
 * because electron-builder would fetch a converter from the net.
 */

const sizes = [16, 24, 32, 48, 64, 128, 256];
const folder = join(root, 'build/icons');

async function draw(): Promise<Buffer[]> {
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const pictures: Buffer[] = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    pictures.push(await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return pictures;
}

/** An .ico is a small directory and the pictures one after the other; PNG inside is allowed since Vista. */
function packIcon(pictures: readonly Buffer[]): Buffer {
  const directory = Buffer.alloc(6 + 16 * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, picture] of pictures.entries()) {
    const at = 6 + 16 * index;
    // A byte holds sizes to 255; 0 stands for 256.
    const size = (sizes[index] ?? 0) % 256;
    directory.writeUInt8(size, at);
    directory.writeUInt8(size, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(picture.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([directory, ...pictures]);
}

writeFileSync(join(folder, 'icon.ico'), packIcon(await draw()));

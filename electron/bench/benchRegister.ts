import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../database/dataFolder.ts';
import { seedRegister } from './seedRegister.ts';

/** What a made-up register depends on; when any of it changes, another one is made. */
const sources = [
  'seedDocuments.ts',
  'seedRegister.ts',
  'seedWords.ts',
  '../database/directiveColumns.ts',
  '../../migrations/schema.sql',
];

function fingerprint(rows: number): string {
  const hash = createHash('sha256').update(String(rows));
  for (const source of sources) hash.update(readFileSync(join(import.meta.dirname, source)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * A data folder with a made-up register of so many documents. The register itself is made once and kept
 * between runs; what is given out is a copy.
 * @returns the folder and how to get rid of it
 */
export async function benchRegister(rows: number): Promise<{ path: string; dispose: () => void }> {
  const kept = join(tmpdir(), 'so-dan-van-bench', `${rows}-${fingerprint(rows)}`);
  const finished = join(kept, 'finished');
  if (!existsSync(finished)) {
    rmSync(join(kept, '..'), { recursive: true, force: true });
    mkdirSync(kept, { recursive: true });
    await seedRegister(kept, rows, (done) => {
      if (done % 250_000 === 0) console.log(`made ${done} of ${rows} documents`);
    });
    writeFileSync(finished, '');
  }
  const path = mkdtempSync(join(tmpdir(), 'so-dan-van-'));
  const file = dataFolder(path).databaseFile;
  copyFileSync(dataFolder(kept).databaseFile, file);
  // The first save measured must not wait for the disk to take the copy.
  const copy = openSync(file, 'r+');
  fsyncSync(copy);
  closeSync(copy);
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

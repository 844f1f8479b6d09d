import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusRefusals, corpusTables } from '../samples/corpus/corpus.ts';

/** Writes the corpus of old registers into a folder, to be looked at in Excel: `node build/scripts/corpus.ts <FOLDER>`. */
async function writeCorpus(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [place, { fileName, bytes }] of [...corpusTables, ...corpusRefusals].entries()) {
    const number = String(place + 1).padStart(2, '0');
    writeFileSync(join(folder, `${number}-${fileName}`), await bytes());
  }
}

await writeCorpus(process.argv[2] ?? 'corpus');

import { open } from 'node:fs/promises';
import { fromBuffer } from 'yauzl';

/** The packed bytes of one entry of a zip file. */
export async function packedEntry(file: string, name: string): Promise<Buffer> {
  const handle = await open(file);
  const bytes = await handle.readFile();
  await handle.close();
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
    if (error !== null) return reject(error);
    zip.on('entry', (entry) => {
      if (entry.fileName !== name) return zip.readEntry();
      const at = entry.relativeOffsetOfLocalHeader;
      // The local header repeats the name and has extra fields of its own length.
      const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
      resolve(bytes.subarray(start, start + entry.compressedSize));
    });
    zip.on('end', () => reject(new Error(`no ${name} in the file`)));
    zip.readEntry();
  });
  return promise;
}

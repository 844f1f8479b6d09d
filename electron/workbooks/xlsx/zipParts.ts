import { crc32, createInflateRaw } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { asWorkbookError, WorkbookError } from '../workbookError.ts';
import type { WorkbookLimits } from '../types.ts';

/** Large enough that a sheet of 64 MB is a few hundred steps, small enough to keep memory flat. */
const chunkBytes = 256 * 1024;
const stored = 0;
const deflated = 8;

/** The parts of an .xlsx, found by name without regard to case, as the package rules ask. */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #bytes: Buffer;
  readonly #limits: WorkbookLimits;
  readonly #entries = new Map<string, Entry>();
  readonly #inflated = new Map<string, number>();

  private constructor(zip: ZipFile, bytes: Buffer, limits: WorkbookLimits) {
    this.#zip = zip;
    this.#bytes = bytes;
    this.#limits = limits;
  }

  static async open(bytes: Buffer, limits: WorkbookLimits): Promise<ZipParts> {
    try {
      const zip = await fromBufferPromise(bytes);
      if (zip.entryCount > limits.entries) throw new WorkbookError('tooLarge', 'entries');
      const parts = new ZipParts(zip, bytes, limits);
      for await (const entry of zip.eachEntry()) parts.#add(entry);
      return parts;
    } catch (error) {
      throw asWorkbookError(error, 'zip');
    }
  }

  #add(entry: Entry): void {
    if (entry.fileName.endsWith('/')) return;
    const name = entry.fileName.toLowerCase();
    // Two parts of one name: programs disagree which one counts, so neither can be trusted.
    if (this.#entries.has(name)) throw new WorkbookError('damaged', 'duplicatePart');
    this.#entries.set(name, entry);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Size as declared: good enough for a progress bar and for nothing else. */
  declaredSize(name: string): number {
    return this.#entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /**
   * Inflates a part piece by piece. The real bytes are counted against the limits as they come, and the
   * checksum is compared at the end, so what was received is worth nothing if this rejects.
   */
  async read(name: string, onChunk: (chunk: Buffer) => void, maxBytes?: number): Promise<void> {
    const key = name.toLowerCase();
    const entry = this.#entries.get(key);
    if (entry === undefined) throw new WorkbookError('damaged', 'missingPart');
    const packed = await this.#packedBytes(entry);
    const cap = Math.min(maxBytes ?? Infinity, this.#limits.entryBytes);
    let checksum = 0;
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      this.#count(key, size, cap);
      if (size > entry.uncompressedSize) throw new WorkbookError('damaged', 'size');
      checksum = crc32(chunk, checksum);
      onChunk(chunk);
    };
    try {
      if (entry.compressionMethod === deflated) await inflate(packed, take);
      else eachPiece(packed, take);
    } catch (error) {
      throw asWorkbookError(error, 'zip');
    }
    if (size !== entry.uncompressedSize) throw new WorkbookError('damaged', 'size');
    if (checksum !== entry.crc32) throw new WorkbookError('damaged', 'crc');
  }

  #count(key: string, size: number, cap: number): void {
    if (size > cap) throw new WorkbookError('tooLarge', 'expansion');
    this.#inflated.set(key, Math.max(size, this.#inflated.get(key) ?? 0));
    let total = 0;
    for (const bytes of this.#inflated.values()) total += bytes;
    if (total > this.#limits.totalBytes) throw new WorkbookError('tooLarge', 'expansion');
  }

  async #packedBytes(entry: Entry): Promise<Buffer> {
    if (entry.isEncrypted()) throw new WorkbookError('password', 'zip');
    if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) {
      throw new WorkbookError('unsupported', 'compression');
    }
    try {
      const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, {
        minimal: true,
      });
      const end = fileDataStart + entry.compressedSize;
      if (end > this.#bytes.length) throw new WorkbookError('damaged', 'zip');
      return this.#bytes.subarray(fileDataStart, end);
    } catch (error) {
      throw asWorkbookError(error, 'zip');
    }
  }
}

async function inflate(packed: Buffer, take: (chunk: Buffer) => void): Promise<void> {
  const stream = createInflateRaw({ chunkSize: chunkBytes });
  stream.end(packed);
  for await (const chunk of stream) {
    if (Buffer.isBuffer(chunk)) take(chunk);
  }
}

function eachPiece(bytes: Buffer, take: (chunk: Buffer) => void): void {
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    take(bytes.subarray(start, start + chunkBytes));
  }
}

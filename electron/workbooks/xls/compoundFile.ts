import { WorkbookError } from '../workbookError.ts';

/** The streams at the top of a compound file (the container of .xls, .doc and encrypted .xlsx). */
export interface CompoundFile {
  has(name: string): boolean;
  stream(name: string): Buffer | undefined;
}

interface Entry {
  start: number;
  size: number;
}

const headerBytes = 512;
const entryBytes = 128;
const headerFatSectors = 109;
/** Sector numbers from here up mean "none" or "end". */
const firstSpecialSector = 0xfffffffa;
const noEntry = 0xffffffff;
const streamType = 2;
const rootType = 5;

/**
 * Reads the container. Chains are followed for as many steps as there are sectors at most: a file whose
 * chain bites its own tail would otherwise be read for ever.
 */
export function readCompoundFile(bytes: Buffer): CompoundFile {
  try {
    const reader = new CompoundReader(bytes);
    return {
      has: (name) => reader.entries.has(name.toLowerCase()),
      stream: (name) => reader.stream(name.toLowerCase()),
    };
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('damaged', 'container', error);
  }
}

class CompoundReader {
  readonly entries = new Map<string, Entry>();
  readonly #bytes: Buffer;
  readonly #sectorBytes: number;
  readonly #miniBytes: number;
  readonly #miniCutoff: number;
  readonly #fat: number[];
  readonly #miniFat: number[];
  #miniStream: Buffer = Buffer.alloc(0);

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const sectorShift = bytes.readUInt16LE(30);
    const miniShift = bytes.readUInt16LE(32);
    if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) throw broken();
    this.#sectorBytes = 1 << sectorShift;
    this.#miniBytes = 1 << miniShift;
    this.#miniCutoff = bytes.readUInt32LE(56);
    this.#fat = this.#readFat();
    this.#miniFat = numbers(this.#chain(bytes.readUInt32LE(60)));
    this.#readDirectory(this.#chain(bytes.readUInt32LE(48)));
  }

  #sector(number: number): Buffer {
    // Sector 0 follows the header, which fills a whole sector whatever its size.
    const start = (number + 1) * this.#sectorBytes;
    if (start < headerBytes || start >= this.#bytes.length) throw broken();
    return this.#bytes.subarray(start, start + this.#sectorBytes);
  }

  #readFat(): number[] {
    const sectors = numbers(this.#bytes.subarray(76, headerBytes)).slice(0, headerFatSectors);
    const perSector = this.#sectorBytes / 4;
    let next = this.#bytes.readUInt32LE(68);
    for (let step = 0; next < firstSpecialSector; step++) {
      if (step > this.#bytes.length / this.#sectorBytes) throw broken();
      const more = numbers(this.#sector(next));
      next = more[perSector - 1] ?? noEntry;
      sectors.push(...more.slice(0, perSector - 1));
    }
    const used = sectors.filter((sector) => sector < firstSpecialSector);
    if (used.length > this.#bytes.length / this.#sectorBytes) throw broken();
    return used.flatMap((sector) => numbers(this.#sector(sector)));
  }

  #chain(start: number): Buffer {
    const pieces: Buffer[] = [];
    for (let sector = start; sector < firstSpecialSector;) {
      if (pieces.length > this.#fat.length) throw broken();
      pieces.push(this.#sector(sector));
      sector = this.#fat[sector] ?? noEntry;
    }
    return Buffer.concat(pieces);
  }

  #miniChain(start: number): Buffer {
    const pieces: Buffer[] = [];
    for (let sector = start; sector < firstSpecialSector;) {
      if (pieces.length > this.#miniFat.length) throw broken();
      const offset = sector * this.#miniBytes;
      pieces.push(this.#miniStream.subarray(offset, offset + this.#miniBytes));
      sector = this.#miniFat[sector] ?? noEntry;
    }
    return Buffer.concat(pieces);
  }

  /** Only what hangs under the root: an embedded object brings a "Workbook" of its own. */
  #readDirectory(directory: Buffer): void {
    if (directory.length < entryBytes || directory[66] !== rootType) throw broken();
    this.#miniStream = this.#chain(directory.readUInt32LE(116));
    const seen = new Set<number>();
    const waiting = [directory.readUInt32LE(76)];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const offset = id * entryBytes;
      if (id === noEntry || seen.has(id) || offset + entryBytes > directory.length) continue;
      seen.add(id);
      waiting.push(directory.readUInt32LE(offset + 68), directory.readUInt32LE(offset + 72));
      const nameBytes = Math.min(64, Math.max(2, directory.readUInt16LE(offset + 64))) - 2;
      const name = directory.toString('utf16le', offset, offset + nameBytes).toLowerCase();
      const start = directory.readUInt32LE(offset + 116);
      // A storage has no bytes of its own, but its name may tell what the file is.
      const isStream = directory[offset + 66] === streamType;
      this.entries.set(name, { start, size: isStream ? directory.readUInt32LE(offset + 120) : 0 });
    }
  }

  stream(name: string): Buffer | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    const mini = entry.size < this.#miniCutoff;
    const content = mini ? this.#miniChain(entry.start) : this.#chain(entry.start);
    if (content.length < entry.size) throw new WorkbookError('damaged', 'truncated');
    return content.subarray(0, entry.size);
  }
}

function numbers(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_value, index) =>
    bytes.readUInt32LE(index * 4),
  );
}

function broken(): WorkbookError {
  return new WorkbookError('damaged', 'container');
}

import { SaxesParser } from 'saxes';
import { asWorkbookError, WorkbookError } from '../workbookError.ts';
import { PartText } from './partText.ts';
import type { ZipParts } from './zipParts.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part is told. Names are without the prefix of the spreadsheet namespace. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

export interface XmlOptions {
  /** Tighter than the limit of the workbook, for parts that are small in any honest file. */
  maxBytes?: number;
  onBytes?: (bytes: number) => void;
}

/** Workbook parts nest about six deep; a deeper one only wants to fill memory. */
const maxDepth = 256;
/** Excel's longest cell is 32,767 characters; no tag, text or comment needs more pieces than this. */
const maxSilentPieces = 12;

/** Parses one part of the package. DOCTYPE is refused: no workbook has one, and entities hide there. */
export async function parsePart(
  parts: ZipParts,
  name: string,
  handler: XmlHandler,
  options: XmlOptions = {},
): Promise<void> {
  const session = new XmlSession(handler);
  let bytes = 0;
  const onChunk = (chunk: Buffer): void => {
    session.write(chunk);
    bytes += chunk.length;
    options.onBytes?.(bytes);
  };
  try {
    await parts.read(name, onChunk, options.maxBytes);
    session.close();
  } catch (error) {
    throw asWorkbookError(error, 'xml');
  }
}

class XmlSession {
  readonly #parser = new SaxesParser({ position: false, xmlns: false });
  readonly #text = new PartText();
  readonly #handler: XmlHandler;
  #prefix: string | undefined;
  #depth = 0;
  #events = 0;
  #eventsBefore = 0;
  #silentPieces = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
    this.#parser.on('doctype', () => {
      throw new WorkbookError('damaged', 'doctype');
    });
    this.#parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes));
    this.#parser.on('closetag', (tag) => this.#close(tag.name));
    if (handler.text !== undefined) {
      const onText = handler.text.bind(handler);
      this.#parser.on('text', onText);
      this.#parser.on('cdata', onText);
    }
  }

  write(chunk: Buffer): void {
    try {
      this.#parser.write(this.#text.next(chunk));
    } catch (error) {
      throw asWorkbookError(error, 'xml');
    }
    // One tag or text that goes on and on is gathered inside the parser, where no handler sees it.
    this.#silentPieces = this.#events === this.#eventsBefore ? this.#silentPieces + 1 : 0;
    this.#eventsBefore = this.#events;
    if (this.#silentPieces > maxSilentPieces) throw new WorkbookError('tooLarge', 'token');
  }

  close(): void {
    this.#text.end();
    this.#parser.close();
  }

  #open(name: string, attributes: Attributes): void {
    this.#events++;
    if (++this.#depth > maxDepth) throw new WorkbookError('damaged', 'xml');
    this.#prefix ??= prefixOf(name);
    this.#handler.open(this.#localName(name), attributes);
  }

  #close(name: string): void {
    this.#events++;
    this.#depth--;
    this.#handler.close?.(this.#localName(name));
  }

  /** Elements of other namespaces keep their prefix, so that none is taken for a cell. */
  #localName(name: string): string {
    const prefix = this.#prefix;
    if (prefix === undefined || prefix === '') return name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : `:${name}`;
  }
}

/** Some writers prefix everything ("x:row"); the root of a part tells which prefix it is. */
function prefixOf(rootName: string): string {
  const colon = rootName.indexOf(':');
  return colon < 0 ? '' : rootName.slice(0, colon + 1);
}

/** An attribute that must carry the prefix of another namespace, such as r:id. */
export function prefixedAttribute(attributes: Attributes, localName: string): string | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.endsWith(`:${localName}`)) return value;
  }
  return undefined;
}

/** Booleans in the XML are written 1, true or on. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

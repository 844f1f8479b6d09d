import type { LegacyFont } from '../../../shared/domain/legacyEncodings.ts';
import { decodeRuns, decodeText, textCell, type DecodedText, type TextRun } from '../cellText.ts';
import type { SheetCell } from '../types.ts';
import { WorkbookError } from '../workbookError.ts';
import { RichText } from './richText.ts';
import { parsePart, type Attributes, type XmlHandler } from './xmlPart.ts';
import type { ZipParts } from './zipParts.ts';

/** Five distinct texts for each of a million rows; more only fills memory. */
const maxStrings = 5_000_000;

/** The texts of a workbook, each decoded once for each kind of font it is shown in. */
export class SharedStrings {
  readonly #texts: string[] = [];
  readonly #runs = new Map<number, TextRun[]>();
  readonly #decoded = new Map<number, DecodedText>();
  /** 1 where the text was found to need no decoding in an ordinary font: nearly all of them. */
  #plain = new Uint8Array(0);

  static async load(
    parts: ZipParts,
    name: string | undefined,
    onBytes: (bytes: number) => void,
  ): Promise<SharedStrings> {
    const strings = new SharedStrings();
    if (name !== undefined) await parsePart(parts, name, strings.#handler(), { onBytes });
    strings.#plain = new Uint8Array(strings.#texts.length);
    return strings;
  }

  #handler(): XmlHandler {
    const rich = new RichText();
    return {
      open: (name: string, attributes: Attributes) => {
        if (name === 'si') rich.start();
        else rich.open(name, attributes);
      },
      text: (text: string) => rich.text(text),
      close: (name: string) => {
        if (name === 'si') this.#add(rich.end());
        else rich.close(name);
      },
    };
  }

  #add(content: string | TextRun[]): void {
    if (this.#texts.length >= maxStrings) throw new WorkbookError('tooLarge', 'strings');
    if (typeof content === 'string') this.#texts.push(content);
    else {
      this.#runs.set(this.#texts.length, content);
      this.#texts.push('');
    }
  }

  /** The cell that shows text number `index` in `font`; undefined when the text is blank. */
  cell(column: number, index: number, font: LegacyFont | undefined): SheetCell | undefined {
    const text = this.#texts[index];
    if (text === undefined) throw new WorkbookError('damaged', 'sharedString');
    if (font !== undefined || this.#plain[index] === 0) {
      const decoded = this.#decode(index, text, font);
      if (font !== undefined || this.#plain[index] === 0) return textCell(column, decoded);
    }
    return { column, kind: 'text', text, value: text, encoding: 'unicode' };
  }

  #decode(index: number, text: string, font: LegacyFont | undefined): DecodedText {
    const key = index * 4 + fontNumber(font);
    const known = this.#decoded.get(key);
    if (known !== undefined) return known;
    const runs = this.#runs.get(index);
    const decoded = runs === undefined ? decodeText(text, font) : decodeRuns(runs, font);
    const unchanged = runs === undefined && decoded.raw === undefined && /\S/.test(text);
    if (font === undefined && unchanged && decoded.encoding === 'unicode') this.#plain[index] = 1;
    else this.#decoded.set(key, decoded);
    return decoded;
  }
}

function fontNumber(font: LegacyFont | undefined): number {
  if (font === undefined) return 0;
  if (font.encoding === 'vni') return 1;
  return font.capitals ? 2 : 3;
}

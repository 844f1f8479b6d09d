import { legacyFont, type LegacyFont } from '../../../shared/domain/legacyEncodings.ts';
import type { FormatKind } from '../cellValues.ts';
import { builtInKind, formatKind } from '../numberFormats.ts';
import { WorkbookError } from '../workbookError.ts';
import { parsePart, type Attributes } from './xmlPart.ts';
import type { ZipParts } from './zipParts.ts';

/** What the reader needs to know of a cell format. */
export interface CellStyle {
  kind: FormatKind;
  font: LegacyFont | undefined;
}

export const plainStyle: CellStyle = { kind: 'number', font: undefined };

/** Excel allows 65,490 cell formats; a styles part of more bytes than this is no honest one. */
const maxBytes = 64 * 1024 * 1024;
const maxItems = 200_000;

/** Number formats and fonts of the cell formats (`cellXfs`), by their number. */
export async function loadStyles(parts: ZipParts, name: string | undefined): Promise<CellStyle[]> {
  if (name === undefined) return [];
  const collector = new StyleCollector();
  await parsePart(parts, name, collector, { maxBytes });
  return collector.styles();
}

class StyleCollector {
  readonly #formats = new Map<number, FormatKind>();
  readonly #fonts: (LegacyFont | undefined)[] = [];
  readonly #cellFormats: { format: number; font: number }[] = [];
  #fontName: string | undefined;
  /** `dxfs` and `cellStyleXfs` have the same elements, which count for nothing here. */
  #section = '';
  #depth = 0;

  open(name: string, attributes: Attributes): void {
    this.#depth++;
    if (this.#depth === 2) this.#section = name;
    else if (this.#section === 'numFmts' && name === 'numFmt') {
      this.#formats.set(Number(attributes['numFmtId']), formatKind(attributes['formatCode'] ?? ''));
    } else if (this.#section === 'fonts') {
      if (this.#depth === 3) this.#fontName = undefined;
      else if (name === 'name') this.#fontName = attributes['val'];
    } else if (this.#section === 'cellXfs' && name === 'xf') {
      const format = Number(attributes['numFmtId'] ?? 0);
      this.#cellFormats.push({ format, font: Number(attributes['fontId'] ?? 0) });
    }
  }

  close(name: string): void {
    this.#depth--;
    if (this.#section === 'fonts' && name === 'font') this.#fonts.push(legacyFont(this.#fontName));
    if (this.#fonts.length + this.#cellFormats.length > maxItems) {
      throw new WorkbookError('tooLarge', 'styles');
    }
  }

  styles(): CellStyle[] {
    return this.#cellFormats.map(({ format, font }) => ({
      kind: this.#formats.get(format) ?? builtInKind(format),
      font: this.#fonts[font],
    }));
  }
}

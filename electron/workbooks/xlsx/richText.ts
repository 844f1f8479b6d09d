import { legacyFont } from '../../../shared/domain/legacyEncodings.ts';
import { cleanText, type TextRun } from '../cellText.ts';
import type { Attributes } from './xmlPart.ts';

/** Gathers the `t` and `r` of one `si` or `is`. Phonetic hints (`rPh`) are no part of the text. */
export class RichText {
  #text = '';
  #runs: TextRun[] | undefined;
  /** How much of the text the runs hold already. */
  #covered = 0;
  #runStart = 0;
  #runFont: string | undefined;
  #inText = false;
  #inPhonetic = false;

  start(): void {
    this.#text = '';
    this.#runs = undefined;
    this.#covered = 0;
    this.#inPhonetic = false;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#inPhonetic) return;
    if (name === 't') this.#inText = true;
    else if (name === 'rFont') this.#runFont = attributes['val'];
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 'r') {
      this.#runStart = this.#text.length;
      this.#runFont = undefined;
    }
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'r' && !this.#inPhonetic && this.#runFont !== undefined) this.#endRun();
  }

  #endRun(): void {
    this.#addPlain(this.#runStart);
    const text = cleanText(this.#text.slice(this.#runStart));
    this.#runs?.push({ text, font: legacyFont(this.#runFont), hasFont: true });
    this.#covered = this.#text.length;
  }

  /** Text before a run that names no font, which is the usual first run. */
  #addPlain(end: number): void {
    this.#runs ??= [];
    if (end <= this.#covered) return;
    const text = cleanText(this.#text.slice(this.#covered, end));
    this.#runs.push({ text, font: undefined, hasFont: false });
  }

  /** Plain text where no run names a font, else the runs. */
  end(): string | TextRun[] {
    if (this.#runs === undefined) return cleanText(this.#text);
    this.#addPlain(this.#text.length);
    return this.#runs;
  }
}

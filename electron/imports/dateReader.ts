import {
  parseDateText,
  type DateIssue,
  type PartialDate,
} from '../../shared/domain/partialDates.ts';
import { ownText } from './ownText.ts';

/** A date cell as read. */
export interface ReadDate {
  readonly date: PartialDate | null;
  readonly issues: readonly DateIssue[];
}

const mostRemembered = 20_000;

/** Reads dates; a register writes the same day many times. */
export class DateReader {
  readonly #today: string;
  readonly #read = new Map<string, ReadDate>();
  readonly #readPast = new Map<string, ReadDate>();

  /** @param today after it, a day of issue or arrival is doubted */
  constructor(today: string) {
    this.#today = today;
  }

  /** @param isPast for dates that cannot lie ahead */
  read(text: string, isPast: boolean): ReadDate {
    const remembered = isPast ? this.#readPast : this.#read;
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const reading = parseDateText(text, isPast ? { today: this.#today } : {});
    if (remembered.size < mostRemembered) remembered.set(ownText(text), reading);
    return reading;
  }
}

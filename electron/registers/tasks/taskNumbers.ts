const dotted = /^\d{1,3}(?:[.,]\d{1,3})*[.)]?$/;

/** What a number says of its row: whose part it is. */
export type Whole = { readonly id: string | null } | 'failed';

/**
 * Finds the task that a row is a part of by its running number: 1.1 is a part of the last 1 above it. Numbers
 * begin anew in every group.
 */
export class TaskNumbers {
  #place = '';
  #byNumber = new Map<string, string | null>();

  /** @param place program and group of the row */
  wholeOf(ordinal: string, place: string): Whole {
    if (place !== this.#place) {
      this.#place = place;
      this.#byNumber = new Map();
    }
    const number = this.#numberOf(ordinal);
    if (number === '') return { id: null };
    const above = number.split('.').slice(0, -1).join('.');
    // Known once its row is: until then what stands below it has no place.
    this.#byNumber.set(number, null);
    const id = this.#byNumber.get(above);
    if (above === '' || id === undefined) return { id: null };
    return id === null ? 'failed' : { id };
  }

  placed(ordinal: string, id: string): void {
    const number = this.#numberOf(ordinal);
    if (number !== '') this.#byNumber.set(number, id);
  }

  #numberOf(ordinal: string): string {
    if (!dotted.test(ordinal)) return '';
    return ordinal.replace(/[.)]$/, '').replaceAll(',', '.');
  }
}

import { z } from 'zod';
import { mostCellsSaved, type TypedFigure } from '../../../../shared/contract/figures.ts';

const storedSchema = z.array(
  z.object({
    unitId: z.string(),
    indicatorId: z.string(),
    text: z.string(),
    note: z.string().nullable(),
  }),
);

function keyOf(unitId: string, indicatorId: string): string {
  return `${unitId} ${indicatorId}`;
}

/**
 * Figures that were typed and are not in the register yet, kept by the page itself at every keystroke: a
 * crash or a power cut costs nothing. What cannot be read back is none.
 */
export class FigureDraft {
  readonly #storageKey: string;
  readonly #cells = new Map<string, TypedFigure>();
  /** The cell being typed: kept at every keystroke, not yet meant. */
  #held: TypedFigure | null = null;
  readonly #stamps = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  constructor(formId: string, period: string) {
    this.#storageKey = `draft.figures.${formId}.${period}`;
    try {
      const stored = storedSchema.parse(JSON.parse(localStorage.getItem(this.#storageKey) ?? '[]'));
      for (const cell of stored) this.#cells.set(keyOf(cell.unitId, cell.indicatorId), cell);
    } catch {
      localStorage.removeItem(this.#storageKey);
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes with every cell. */
  readonly version = (): number => this.#version;

  /** Changes with the cells of the unit only, so that other rows are not drawn again. */
  stampOf(unitId: string): number {
    return this.#stamps.get(unitId) ?? 0;
  }

  get size(): number {
    return this.#cells.size;
  }

  get(unitId: string, indicatorId: string): TypedFigure | undefined {
    return this.#cells.get(keyOf(unitId, indicatorId));
  }

  /** Keeps what is being typed against a crash; nothing is drawn or saved for it. */
  hold(cell: TypedFigure): void {
    this.#held = cell;
    this.#keep();
  }

  /** What was being typed was given up, or has been put. */
  letGo(): void {
    if (this.#held === null) return;
    this.#held = null;
    this.#keep();
  }

  put(cells: readonly TypedFigure[]): void {
    this.#held = null;
    for (const cell of cells) {
      const key = keyOf(cell.unitId, cell.indicatorId);
      // A note that is not saved yet stays when the text is typed over.
      const note = cell.note ?? this.#cells.get(key)?.note ?? null;
      this.#cells.set(key, { ...cell, note });
      this.#touch(cell.unitId);
    }
    this.#changed();
  }

  /** What to save next. */
  next(): TypedFigure[] {
    return [...this.#cells.values()].slice(0, mostCellsSaved);
  }

  /** These are in the register now, unless they were typed over meanwhile. */
  settle(saved: readonly TypedFigure[]): void {
    for (const cell of saved) {
      const key = keyOf(cell.unitId, cell.indicatorId);
      if (this.#cells.get(key) === cell) this.#cells.delete(key);
      this.#touch(cell.unitId);
    }
    this.#changed();
  }

  #touch(unitId: string): void {
    this.#stamps.set(unitId, this.stampOf(unitId) + 1);
  }

  #changed(): void {
    this.#version += 1;
    this.#keep();
    for (const listener of this.#listeners) listener();
  }

  #keep(): void {
    const cells = [...this.#cells.values(), ...(this.#held === null ? [] : [this.#held])];
    try {
      if (cells.length === 0) localStorage.removeItem(this.#storageKey);
      else localStorage.setItem(this.#storageKey, JSON.stringify(cells));
    } catch {
      // A pasted block larger than the page may keep: it is on its way to the register already.
    }
  }
}

import type { Kysely } from 'kysely';
import type { DirectiveFilter } from '../../../shared/domain/directives.ts';
import type { AppDatabase } from '../appDatabase.ts';
import { type Lookups, readLookups } from '../lookups.ts';
import type { Tables } from '../tables.ts';
import { type Changes, ChangedRows } from './changedRows.ts';
import { toConditions } from './conditions.ts';
import { columnSorts, type Filtered, groupSorts, type Needs, Parts } from './parts.ts';
import { measuredCosts, type SearchCosts } from './searchPlan.ts';
import { TextSearch } from './textSearch.ts';

/** The register as it is at one moment, while nobody writes. */
export interface RegisterView {
  readonly kysely: Kysely<Tables>;
  readonly connection: AppDatabase['connection'];
  readonly lookups: Lookups;
  readonly parts: Parts;
  readonly text: TextSearch;
  readonly costs: SearchCosts;
  /** The rows that pass a filter (its words aside). */
  filtered(filter: DirectiveFilter): Filtered;
}

/** The connection that is asked; a job has one of its own. */
export type RegisterSource = Pick<AppDatabase, 'kysely' | 'connection'>;

/** Parts are read for so long before others get their turn. */
const readingMilliseconds = 10;

/** Options for tests. */
export interface DirectiveIndexOptions {
  /** Registers of this many rows are searched by plan (`searchPlan.ts`). */
  readonly sampledFrom?: number;
  readonly costs?: SearchCosts;
}

const indexes = new WeakMap<RegisterSource['connection'], DirectiveIndex>();

/** The index of an open register; there is one for each connection. */
export function directiveIndexOf(source: RegisterSource): DirectiveIndex {
  const known = indexes.get(source.connection);
  if (known !== undefined) return known;
  const index = new DirectiveIndex(source);
  indexes.set(source.connection, index);
  return index;
}

/** Keeps what lists, counts and searches need of the register in memory, in step with the database. */
export class DirectiveIndex {
  readonly #source: RegisterSource;
  readonly #options: DirectiveIndexOptions;
  #changed: ChangedRows | undefined;
  #parts: Parts;
  #lookups: Lookups | undefined;
  #text: TextSearch | undefined;
  #warming: Promise<void> | undefined;

  constructor(source: RegisterSource, options: DirectiveIndexOptions = {}) {
    this.#source = source;
    this.#options = options;
    this.#parts = this.#newParts();
  }

  /**
   * Asks the register when what the question needs is in memory and up to date. Nobody writes through
   * this connection meanwhile, so `work` sees one state; it must not wait for anything but queries.
   */
  async ask<T>(needs: Needs, work: (view: RegisterView) => T | Promise<T>): Promise<T> {
    for (;;) {
      const answer = await this.#source.kysely.connection().execute(async (kysely) => {
        this.#follow();
        this.#parts.settle(needs);
        const lookups = await this.#read(needs, kysely);
        if (lookups === undefined) return undefined;
        return { value: await work(this.#view(kysely, lookups)) };
      });
      if (answer !== undefined) return answer.value;
      // Others get their turn between two slices of reading.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /**
   * Reads in the background what later questions will need, half of the time at most, so that the first
   * click on a filter or a heading is as fast as the next. Ends by itself when the register is closed.
   */
  warmUp(): Promise<void> {
    this.#warming ??= this.#warm().finally(() => {
      this.#warming = undefined;
    });
    return this.#warming;
  }

  async #warm(): Promise<void> {
    try {
      for (const order of columnSorts) {
        const needs: Needs = { columns: true, order, sample: true };
        while (!this.#parts.hasRead(needs)) {
          if (!(await this.#warmStep((kysely) => this.#read(needs, kysely)))) return;
        }
      }
      const needs: Needs = { columns: true, order: 'issuedOn', sample: false };
      for (const sort of groupSorts) {
        while (!this.#parts.hasGroupOrder(sort)) {
          const isOpen = await this.#warmStep(async (kysely) => {
            this.#parts.settle(needs);
            const lookups = await this.#read(needs, kysely);
            if (lookups !== undefined) this.#parts.groupOrder(sort, lookups);
          });
          if (!isOpen) return;
        }
      }
    } catch {
      // Closed in the middle of it, most likely. Whatever else it was, the next question meets it too and
      // has somebody to tell.
    }
  }

  /** One step in the background and a rest as long; false when the register was closed. */
  async #warmStep(step: (kysely: Kysely<Tables>) => Promise<unknown>): Promise<boolean> {
    if (!this.#source.connection.open) return false;
    await this.#source.kysely.connection().execute(async (kysely) => {
      this.#follow();
      await step(kysely);
    });
    await new Promise((resolve) => {
      setTimeout(resolve, readingMilliseconds);
    });
    return true;
  }

  /** Reads some of what is missing; the catalogues, read last, when nothing is. */
  async #read(needs: Needs, kysely: Kysely<Tables>): Promise<Lookups | undefined> {
    const until = performance.now() + readingMilliseconds;
    while (this.#parts.readSlice(needs)) if (performance.now() > until) return undefined;
    const lookups = (this.#lookups ??= await readLookups(kysely));
    return this.#parts.readSampleSlice(needs, lookups) ? undefined : lookups;
  }

  /** Before a job writes in its turn; what it says it wrote is then followed like a write of our own. */
  expectWrite(): (changes: Changes) => void {
    return this.#changed?.expectWrite() ?? (() => {});
  }

  /** Takes note of what was written since the last time. */
  #follow(): void {
    this.#changed ??= new ChangedRows(this.#source.connection);
    const changes = this.#changed.take();
    if (changes.kind === 'none') return;
    this.#text?.forget();
    if (changes.kind === 'all') this.#parts = this.#newParts();
    else this.#parts.note(changes.sequences);
    if (changes.kind === 'all' || changes.catalogues) this.#lookups = undefined;
  }

  #view(kysely: Kysely<Tables>, lookups: Lookups): RegisterView {
    const { connection } = this.#source;
    const parts = this.#parts;
    this.#text ??= new TextSearch(connection);
    const sequencesOf = (ids: readonly string[]) =>
      connection
        .prepare<[string], number>(
          'SELECT sequence FROM directives WHERE id IN (SELECT value FROM json_each(?))',
        )
        .pluck()
        .all(JSON.stringify(ids));
    const filtered = (filter: DirectiveFilter) =>
      parts.filtered(toConditions(filter, lookups, sequencesOf));
    const costs = this.#options.costs ?? measuredCosts;
    return { kysely, connection, lookups, parts, text: this.#text, costs, filtered };
  }

  #newParts(): Parts {
    return new Parts(this.#source.connection, this.#options.sampledFrom);
  }
}

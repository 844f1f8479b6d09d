import type Database from 'better-sqlite3';
import { sortKey } from '../../../shared/domain/vietnamese.ts';
import type { Lookups } from '../lookups.ts';
import type { Conditions } from './conditions.ts';
import { countPassing, findStanding, type Standing } from './facetCounts.ts';
import { GroupOrder } from './groupOrder.ts';
import { sortColumns } from './orderedReader.ts';
import { mostChangedRows, RowColumns } from './rowColumns.ts';
import { RowOrder } from './rowOrder.ts';
import { sampledFromRows } from './searchPlan.ts';
import { SearchSample } from './searchSample.ts';

export type ColumnSort = keyof typeof sortColumns;
/** The sorts with an index, those used most first. */
export const columnSorts = [
  'issuedOn',
  'numberSymbol',
  'receivedOn',
  'updatedAt',
  'dueOn',
  'summary',
] as const satisfies readonly ColumnSort[];
export const groupSorts = ['type', 'issuer', 'field'] as const;
export type GroupSort = (typeof groupSorts)[number];

const catalogueOf = { type: 'types', issuer: 'issuers', field: 'fields' } as const;

/** What a question needs in memory. */
export interface Needs {
  readonly columns: boolean;
  readonly order: ColumnSort | null;
  readonly sample: boolean;
}

export const nothingNeeded: Needs = { columns: false, order: null, sample: false };

/** Rows as one filter sees them. */
export class Filtered {
  readonly standing: Standing;
  #count: number | undefined;

  constructor(standing: Standing) {
    this.standing = standing;
  }

  /** How many rows pass; counted when first asked for. */
  get count(): number {
    this.#count ??= countPassing(this.standing);
    return this.#count;
  }
}

/** Filters kept: the page, its count and the next pages ask for the same one. */
const keptFilters = 3;

/** What is in memory of the register, each part read when first needed. */
export class Parts {
  columns: RowColumns | undefined;
  readonly orders = new Map<ColumnSort, RowOrder>();
  sample: SearchSample | undefined;
  readonly #groups = new Map<GroupSort, { order: GroupOrder; made: string }>();
  readonly #filtered = new Map<string, Filtered>();
  readonly #connection: Database.Database;
  readonly #sampledFrom: number;

  constructor(connection: Database.Database, sampledFrom = sampledFromRows) {
    this.#connection = connection;
    this.#sampledFrom = sampledFrom;
  }

  /** Notes rows that changed; what would take longer to mend than to read is dropped. */
  note(changed: readonly number[]): void {
    this.#filtered.clear();
    if (this.columns !== undefined && !noteIn(this.columns, changed)) this.columns = undefined;
    for (const [name, order] of this.orders) if (!noteIn(order, changed)) this.orders.delete(name);
  }

  /** Brings what is loaded up to date. */
  settle(needs: Needs): void {
    if (this.columns?.isLoaded) this.columns.settle();
    const order = needs.order === null ? undefined : this.orders.get(needs.order);
    if (order?.isLoaded) order.settle();
    if (this.columns?.isLoaded && this.sample?.isOutdated(this.columns.count))
      this.sample = undefined;
  }

  /** True when nothing has to be read before the question is answered. */
  hasRead(needs: Needs): boolean {
    if (needs.columns && !this.columns?.isLoaded) return false;
    if (needs.order !== null && !this.orders.get(needs.order)?.isLoaded) return false;
    return !needs.sample || !this.#isSampled() || this.sample?.isLoaded === true;
  }

  /** Reads the next slice of what is missing; false when the columns and the order are there. */
  readSlice(needs: Needs): boolean {
    if (needs.columns && !this.columns?.isLoaded) {
      this.columns ??= new RowColumns(this.#connection);
      this.columns.readSlice();
      return true;
    }
    if (needs.order === null) return false;
    const order = this.orders.get(needs.order) ?? this.#newOrder(needs.order);
    if (order.isLoaded) return false;
    order.readSlice();
    return true;
  }

  /** Reads the next places of the sample; false when it is there, or the register too small for one. */
  readSampleSlice(needs: Needs, lookups: Lookups): boolean {
    if (!needs.sample || this.columns === undefined || !this.#isSampled()) return false;
    this.sample ??= new SearchSample(this.#connection, this.columns.count);
    if (this.sample.isLoaded) return false;
    this.sample.readSlice(this.columns, lookups);
    return true;
  }

  /** The rows that pass a filter. Only after `readSlice` said that the columns are there. */
  filtered(conditions: Conditions): Filtered {
    const key = JSON.stringify(conditions);
    const known = this.#filtered.get(key);
    if (known !== undefined) return known;
    if (this.columns === undefined) throw new Error('the columns are not loaded');
    const filtered = new Filtered(findStanding(this.columns, conditions));
    const [oldest] = this.#filtered.keys();
    if (this.#filtered.size >= keptFilters && oldest !== undefined) this.#filtered.delete(oldest);
    this.#filtered.set(key, filtered);
    return filtered;
  }

  /** Rows in the order of a catalogue's names; made from the dates when either changed. */
  groupOrder(sort: GroupSort, lookups: Lookups): GroupOrder {
    const dates = this.orders.get('issuedOn');
    const { columns } = this;
    if (dates === undefined || columns === undefined)
      throw new Error('the order of dates is not loaded');
    const catalogue = catalogueOf[sort];
    const names = sortedByName(lookups[catalogue].rows);
    const made = `${dates.version}:${names.join()}`;
    const kept = this.#groups.get(sort);
    if (kept?.made === made) return kept.order;
    const order = new GroupOrder(dates, columns, columns[catalogue].values, names);
    this.#groups.set(sort, { order, made });
    return order;
  }

  /** True when the order was made once; since then it may have to be made again. */
  hasGroupOrder(sort: GroupSort): boolean {
    return this.#groups.has(sort);
  }

  #isSampled(): boolean {
    return (this.columns?.count ?? 0) >= this.#sampledFrom;
  }

  #newOrder(sort: ColumnSort): RowOrder {
    // What is derived from another reading of the same order is not to be taken for made from this one.
    if (sort === 'issuedOn') this.#groups.clear();
    const order = new RowOrder(this.#connection, sortColumns[sort], this.columns?.count ?? 0);
    this.orders.set(sort, order);
    return order;
  }
}

/** The catalogue's rows in Vietnamese order; equal names in the order they were added. */
function sortedByName(rows: readonly { name: string; sequence: number }[]): number[] {
  return rows
    .map(({ name, sequence }) => ({ key: sortKey(name), sequence }))
    .sort((left, right) => {
      if (left.key === right.key) return left.sequence - right.sequence;
      return left.key < right.key ? -1 : 1;
    })
    .map(({ sequence }) => sequence);
}

/** False when too many rows changed to mend them one by one. */
function noteIn(part: RowColumns | RowOrder, changed: readonly number[]): boolean {
  for (const sequence of changed) part.changed.add(sequence);
  return part.changed.size <= mostChangedRows;
}

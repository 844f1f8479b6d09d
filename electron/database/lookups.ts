import type { Kysely } from 'kysely';
import type { Level } from '../../shared/domain/organisations.ts';
import type { Tables } from './tables.ts';

interface Named {
  readonly sequence: number;
  readonly id: string;
  readonly name: string;
}

/** The small catalogues in memory: from ids to the keys that documents carry, and back. */
export interface Lookups {
  readonly types: Catalogue<Named & { partySymbol: string; stateSymbol: string }>;
  readonly issuers: Catalogue<
    Named & {
      level: Level;
      suffix: string;
      shortName: string;
      validFrom: string | null;
      validTo: string | null;
    }
  >;
  readonly fields: Catalogue<Named>;
}

/** One catalogue, found by either key. Rows in the trash stay findable: old documents point to them. */
export class Catalogue<Row extends Named> {
  readonly rows: readonly Row[];
  readonly #byId: ReadonlyMap<string, Row>;
  readonly #bySequence: ReadonlyMap<number, Row>;

  constructor(rows: readonly Row[]) {
    this.rows = rows;
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#bySequence = new Map(rows.map((row) => [row.sequence, row]));
  }

  byId(id: string | null): Row | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  bySequence(sequence: number | null): Row | undefined {
    return sequence === null ? undefined : this.#bySequence.get(sequence);
  }
}

/** Reads the three catalogues (some hundred rows). */
export async function readLookups(database: Kysely<Tables>): Promise<Lookups> {
  const types = await database
    .selectFrom('document_types')
    .select([
      'sequence',
      'id',
      'name',
      'party_symbol as partySymbol',
      'state_symbol as stateSymbol',
    ])
    .orderBy('position')
    .execute();
  const issuers = await database
    .selectFrom('issuers')
    .select([
      'sequence',
      'id',
      'name',
      'level',
      'symbol_suffix as suffix',
      'short_name as shortName',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .orderBy('name_sort')
    .execute();
  const fields = await database
    .selectFrom('fields')
    .select(['sequence', 'id', 'name'])
    .orderBy('position')
    .execute();
  return {
    types: new Catalogue(types),
    issuers: new Catalogue(issuers),
    fields: new Catalogue(fields),
  };
}

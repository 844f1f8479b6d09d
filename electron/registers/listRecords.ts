import type { RegisterName } from '../../shared/contract/registers.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import type { AppContext } from '../context.ts';
import { registers } from './registers.ts';

/** Rows by the field names of design.md §7, and one line of text for each. */
export interface ListedRecords {
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  readonly lines: readonly string[];
}

/** The rows of a plain register in which the words stand, with or without marks. */
export async function listRegisterRecords(
  { database }: AppContext,
  register: RegisterName,
  search: string,
  limit: number,
): Promise<ListedRecords> {
  const folded = foldText(search);
  const all = await registers[register].list(database.kysely);
  const found = all.filter(({ values }) =>
    foldText(Object.values(values).join(' ')).includes(folded),
  );
  const rows = found.slice(0, limit).map(({ id, values }) => ({ id, ...values }));
  const lines = rows.map(({ id: _id, ...values }) => Object.values(values).join('\t'));
  return { total: found.length, rows, lines };
}

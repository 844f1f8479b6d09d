import type { Kysely } from 'kysely';
import type { RegisterOption } from '../../../shared/contract/registers.ts';
import { readOffice } from '../../database/officeRows.ts';
import { readUnitTree } from '../../database/records/unitRecords.ts';
import type { Tables } from '../../database/tables.ts';
import type { SheetRow } from '../../workbooks/types.ts';

/** The day on which the new communes began and the districts ended (domain.md §6.1). */
export const reorganisationDay = '2025-07-01';

const named =
  /(?<!\p{L})(?<place>tỉnh|thành phố)\s+(?!ủy|uỷ|đoàn)(?<bare>\p{L}+(?:\s+(?!(?:sau|trước|năm|kèm|theo|từ|khi|và|trực|hiện|giai|thực)(?!\p{L}))\p{L}+){0,3})/iu;

function capitalised(words: string): string {
  return words
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** The province that a letterhead or title names: "UBND TỈNH SƠN GIANG" is Tỉnh Sơn Giang. */
export function provinceInTitle(rows: readonly SheetRow[]): string | undefined {
  for (const { cells } of rows) {
    for (const { text } of cells) {
      const { place, bare } = named.exec(text)?.groups ?? {};
      if (place === undefined || bare === undefined) continue;
      const word = place.toLowerCase();
      return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${capitalised(bare)}`;
    }
  }
  return undefined;
}

/** What a list of units does not say itself: its province, and when and by what the old ones were merged. */
export async function organisationOptions(
  database: Kysely<Tables>,
  top: readonly SheetRow[],
): Promise<RegisterOption[]> {
  const tree = await readUnitTree(database);
  const provinces = tree
    .ofAllTimes({ levels: ['province'], kinds: ['area'] })
    .map(({ name }) => name);
  const office = await readOffice(database);
  const only = provinces.length === 1 ? provinces[0] : undefined;
  const province = provinceInTitle(top) ?? only ?? office?.province ?? '';
  return [
    { name: 'province', kind: 'text', value: province, suggestions: provinces },
    { name: 'happenedOn', kind: 'day', value: reorganisationDay, suggestions: [] },
    { name: 'basis', kind: 'text', value: '', suggestions: [] },
  ];
}

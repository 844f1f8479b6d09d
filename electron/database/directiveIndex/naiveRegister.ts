import {
  type Directive,
  type DirectiveFilter,
  type DirectiveSort,
} from '../../../shared/domain/directives.ts';
import {
  keyWords,
  parseDocumentNumber,
  searchedNumber,
} from '../../../shared/domain/documentNumbers.ts';
import { compareVietnamese, exactText, foldText } from '../../../shared/domain/vietnamese.ts';
import type { TestContext } from '../../testContext.ts';
import { toDirective } from '../directiveColumns.ts';
import { readLookups } from '../lookups.ts';

/*
 * The register's list done the plain way, in memory and without any index: what the real one is compared with.
 */

export type NaiveRow = Directive & { readonly sequence: number };

export async function readNaiveRows({ database }: TestContext): Promise<NaiveRow[]> {
  const lookups = await readLookups(database.kysely);
  const rows = await database.kysely.selectFrom('directives').selectAll().execute();
  return rows
    .filter((row) => row.deleted_at === null)
    .map((row) => ({
      ...toDirective(row, lookups, { attachments: 0, implementedBy: 0 }),
      sequence: row.sequence,
    }));
}

export function yearOf(row: NaiveRow): number | 'none' {
  return row.issuedOn === null ? 'none' : Number(row.issuedOn.slice(0, 4));
}

function passes(chosen: readonly (string | number)[], value: string | number | null): boolean {
  return chosen.length === 0 || chosen.includes(value ?? 'none');
}

export const facetTests = {
  types: (filter: DirectiveFilter, row: NaiveRow) => passes(filter.typeIds, row.typeId),
  issuers: (filter: DirectiveFilter, row: NaiveRow) => passes(filter.issuerIds, row.issuerId),
  levels: (filter: DirectiveFilter, row: NaiveRow) => passes(filter.levels, row.level),
  years: (filter: DirectiveFilter, row: NaiveRow) => passes(filter.years, yearOf(row)),
  fields: (filter: DirectiveFilter, row: NaiveRow) => passes(filter.fieldIds, row.fieldId),
  statuses: (filter: DirectiveFilter, row: NaiveRow) => passes(filter.statuses, row.status),
};

function texts(row: NaiveRow): string {
  return [row.numberSymbol, row.number, row.summary, row.type, row.issuer, row.field].join(' \n ');
}

function hasNumber(row: NaiveRow, search: string): boolean {
  const asked = searchedNumber(search);
  if (asked === undefined) return false;
  const { key } = parseDocumentNumber(row.numberSymbol);
  if (key === '') return compareVietnamese(row.numberSymbol, search) === 0;
  const words = keyWords(key);
  return words.split(' ')[0] === asked.number && words.startsWith(asked.words);
}

/** 3: has the number, 2: found with the marks as typed, 1: found without, 0: not found. */
function rank(row: NaiveRow, search: string): 0 | 1 | 2 | 3 {
  if (hasNumber(row, search)) return 3;
  const holds = (text: string, words: string) =>
    words.split(' ').every((word) => ` ${text}`.includes(` ${word}`));
  if (!holds(foldText(texts(row)), foldText(search))) return 0;
  const marked = exactText(search)
    .split(' ')
    .filter((word) => foldText(word) !== word);
  return marked.length === 0 || holds(exactText(texts(row)), marked.join(' ')) ? 2 : 1;
}

export function passesSearch(filter: DirectiveFilter, row: NaiveRow): boolean {
  return foldText(filter.search) === '' || rank(row, filter.search) > 0;
}

function compareDates(left: string | null, right: string | null): number {
  return (left ?? '') < (right ?? '') ? -1 : Number(left !== right);
}

function keyOf(row: NaiveRow, field: DirectiveSort['field']): string {
  return row[field] ?? '';
}

function compareRows(sort: DirectiveSort) {
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const isGroup = sort.field === 'type' || sort.field === 'issuer' || sort.field === 'field';
  const isText = isGroup || sort.field === 'numberSymbol' || sort.field === 'summary';
  return (left: NaiveRow, right: NaiveRow): number => {
    const [leftKey, rightKey] = [keyOf(left, sort.field), keyOf(right, sort.field)];
    if ((leftKey === '') !== (rightKey === '')) return leftKey === '' ? 1 : -1;
    const order = isText ? compareVietnamese(leftKey, rightKey) : compareDates(leftKey, rightKey);
    if (order !== 0) return order * sign;
    if (!isGroup) return (left.sequence - right.sequence) * sign;
    return -compareDates(left.issuedOn, right.issuedOn) || right.sequence - left.sequence;
  };
}

/** The whole list of a view, in order. */
export function naiveList(
  rows: readonly NaiveRow[],
  filter: DirectiveFilter,
  sort: DirectiveSort,
): NaiveRow[] {
  const compare = compareRows(sort);
  return rows
    .filter((row) => passesSearch(filter, row))
    .filter((row) => Object.values(facetTests).every((test) => test(filter, row)))
    .filter((row) => filter.ids.length === 0 || filter.ids.includes(row.id))
    .sort((left, right) => {
      if (foldText(filter.search) === '') return compare(left, right);
      return rank(right, filter.search) - rank(left, filter.search) || compare(left, right);
    });
}

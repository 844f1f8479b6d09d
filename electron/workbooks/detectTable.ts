import { isDataLike, isIndexRow } from './cellContent.ts';
import { isGroupBeginning } from './classifyRow.ts';
import { checkContent } from './columnContent.ts';
import { HeaderArea, headerColumns, type HeaderColumn } from './headerBlock.ts';
import {
  headerLikeness,
  prepareSynonyms,
  type FieldPhrases,
  type HeaderSynonyms,
} from './headerWords.ts';
import type { MergedRange, SheetRow } from './types.ts';

export type { HeaderSynonyms } from './headerWords.ts';

export interface TableColumn {
  /** As Excel numbers columns, from 1. */
  index: number;
  /** Groups and leaf, joined with " / "; empty for a filled column without header. */
  header: string;
  field: string | null;
  /** 0 to 1. */
  confidence: number;
}

export interface TableLayout {
  /** As Excel numbers rows, one to three of them. */
  headerRows: number[];
  /** The first row of the register itself. Group rows may stand between it and the header. */
  firstDataRow: number;
  columns: TableColumn[];
}

/** Letterhead and title take two to eight rows (domain.md §7.3); a cover text may take more. */
const rowsSearched = 60;
const tallestHeader = 3;

interface Candidate {
  top: number;
  bottom: number;
  columns: TableColumn[];
  /** Different headers: a title merged over the sheet is one text over many columns. */
  texts: number;
  score: number;
  fields: number;
}

/**
 * Finds the table of a register among the first rows of a sheet: past letterhead and title, with a
 * header of one to three rows and merged groups, past a row of column numbers. Undefined where there is
 * none, as on a cover sheet.
 */
export function detectTable(
  rows: readonly SheetRow[],
  merges: readonly MergedRange[],
  synonyms: HeaderSynonyms,
): TableLayout | undefined {
  const area = new HeaderArea(rows, merges);
  const fields = prepareSynonyms(synonyms);
  let best: Candidate | undefined;
  for (const { row } of rows.slice(0, rowsSearched)) {
    for (let height = 1; height <= tallestHeader; height++) {
      const bottom = row + height - 1;
      // A row may be blank because the headers above are merged over it.
      if (!area.has(bottom) && !area.isCutBelow(bottom - 1)) break;
      if (height > 1 && area.isTitle(row)) break;
      if (!isWhole(area, row, bottom)) continue;
      if (highestScore(area, row, bottom) <= (best?.score ?? 0)) continue;
      const candidate = assess(area, fields, row, bottom);
      if (candidate.score > (best?.score ?? 0)) best = candidate;
    }
  }
  const found = best !== undefined && isConvincing(best, rows) ? best : byShape(area);
  return found === undefined ? undefined : toLayout(found, area, synonyms);
}

/** The columns under header rows that a person chose; none at all is a table without a header. */
export function layoutAt(
  rows: readonly SheetRow[],
  merges: readonly MergedRange[],
  synonyms: HeaderSynonyms,
  headerRows: readonly number[],
): TableLayout {
  const area = new HeaderArea(rows, merges);
  const top = Math.min(...headerRows);
  const bottom = Math.max(...headerRows);
  if (headerRows.length > 0) {
    return toLayout(assess(area, prepareSynonyms(synonyms), top, bottom), area, synonyms);
  }
  const firstDataRow = rows[0]?.row ?? 1;
  return checkContent({ headerRows: [], firstDataRow, columns: [] }, rows, Object.keys(synonyms));
}

/** Cutting a merged cell, or a group from its leaves, would head columns with half their name. */
function isWhole(area: HeaderArea, top: number, bottom: number): boolean {
  return !area.isCutBelow(top - 1) && !area.isCutBelow(bottom) && !area.hasLeavesBelow(bottom);
}

function assess(
  area: HeaderArea,
  fields: readonly FieldPhrases[],
  top: number,
  bottom: number,
): Candidate {
  const headers = headerColumns(area, top, bottom);
  const columns = assignFields(headers, fields);
  const texts = new Set(columns.map(({ header }) => header)).size;
  let score = 0;
  let matched = 0;
  for (const column of columns) {
    score += column.confidence;
    if (column.field !== null) matched++;
  }
  // Headers unknown to us still make a header of a row, a little.
  score += 0.1 * Math.min(5, texts - matched);
  score -= 0.05 * (bottom - top);
  score -= dataPenalty(area, top, bottom);
  return { top, bottom, columns, texts, score, fields: matched };
}

/** A header holds no data: each cell of it counts against the rows. */
function dataPenalty(area: HeaderArea, top: number, bottom: number): number {
  let penalty = 0;
  for (let row = top; row <= bottom; row++) {
    const cells = area.cells(row);
    const isOther = isIndexRow(cells) || (row > top && isGroupRow(area, row));
    penalty += isOther ? cells.length : cells.filter(isDataLike).length;
  }
  return penalty;
}

/** The title of a group right under the header: "I | Văn bản của Trung ương", or a text alone. */
function isGroupRow(area: HeaderArea, row: number): boolean {
  const [first, ...others] = area.cells(row);
  if (first === undefined || others.length > 1) return false;
  const above = area.own(row - 1, first.column);
  const merge = area.mergeAt(row - 1, first.column);
  if (above === undefined || (merge !== undefined && merge.left < merge.right)) return false;
  return others.length === 0 || isGroupBeginning(first.text);
}

/** What the rows could reach at best: comparing the words of every data row with every header is dear. */
function highestScore(area: HeaderArea, top: number, bottom: number): number {
  const columns = headerColumns(area, top, bottom).length;
  return columns + 0.5 - dataPenalty(area, top, bottom);
}

/** Each field goes to the column that fits it best, and each column has one field. */
function assignFields(
  headers: readonly HeaderColumn[],
  fields: readonly FieldPhrases[],
): TableColumn[] {
  const pairs = headers.flatMap((header) =>
    fields.map((field) => ({ header, field, likeness: headerLikeness(header.parts, field) })),
  );
  const ordered = pairs
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness || a.header.index - b.header.index);
  const byColumn = new Map<number, { field: string; likeness: number }>();
  const taken = new Set<string>();
  for (const { header, field, likeness } of ordered) {
    if (byColumn.has(header.index) || taken.has(field.field)) continue;
    byColumn.set(header.index, { field: field.field, likeness });
    taken.add(field.field);
  }
  return headers.map(({ index, parts }) => {
    const chosen = byColumn.get(index);
    const header = parts.join(' / ');
    return { index, header, field: chosen?.field ?? null, confidence: chosen?.likeness ?? 0 };
  });
}

/** Two known headers side by side are no chance; one is enough if a table hangs under it. */
function isConvincing(candidate: Candidate, rows: readonly SheetRow[]): boolean {
  if (candidate.texts < 2) return false;
  if (candidate.fields >= 2) return true;
  const below = rows.filter(({ row, cells }) => row > candidate.bottom && cells.length >= 2);
  return candidate.fields === 1 && candidate.score >= 0.9 && below.length > 0;
}

/** A table whose headers we do not know: a row of short texts with rows as wide below it. */
function byShape(area: HeaderArea): Candidate | undefined {
  for (const [place, { row, cells }] of area.rows.slice(0, rowsSearched).entries()) {
    if (cells.length < 3 || cells.some(isDataLike) || !isWhole(area, row, row)) continue;
    const below = area.rows.slice(place + 1, place + 6);
    const wide = below.filter((next) => next.cells.length >= Math.max(3, cells.length / 2));
    if (wide.length < 2) continue;
    const columns = assignFields(headerColumns(area, row, row), []);
    return { top: row, bottom: row, columns, texts: columns.length, score: 0, fields: 0 };
  }
  return undefined;
}

function toLayout(found: Candidate, area: HeaderArea, synonyms: HeaderSynonyms): TableLayout {
  const headerRows = Array.from(
    { length: found.bottom - found.top + 1 },
    (_value, index) => found.top + index,
  );
  const layout = { headerRows, firstDataRow: found.bottom + 1, columns: found.columns };
  return checkContent(layout, area.rows, Object.keys(synonyms));
}

import { z } from 'zod';
import type { HistoryEntry } from '../../../shared/contract/history.ts';
import { formatDate, isPartialDate } from '../../../shared/domain/partialDates.ts';
import type { LoggedRow } from './queries.ts';

const loggedSchema = z.record(z.string(), z.unknown());
type Logged = z.output<typeof loggedSchema>;
type FieldChange = HistoryEntry['changes'][number];

/** Keys behind a name that stands beside them. */
function isKey(field: string): boolean {
  return /^id$|Ids?$/.test(field);
}

const dateFields: ReadonlySet<string> = new Set([
  'issuedOn',
  'receivedOn',
  'dueOn',
  'doneOn',
  'startsOn',
  'plannedOn',
  'heldOn',
  'period',
  'validFrom',
  'validTo',
]);

function parse(logged: string | null): Logged | null {
  return logged === null ? null : loggedSchema.parse(JSON.parse(logged));
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(itemText).filter(Boolean).join('; ') : '';
}

/** An item of a list: its texts, without keys and without readings of what is written beside them. */
function itemText(item: unknown): string {
  const fields = loggedSchema.safeParse(item);
  if (!fields.success) return asText(item);
  const { data } = fields;
  return Object.keys(data)
    .filter((field) => !isKey(field) && asText(data[`${field}Text`]) === '')
    .map((field) => asText(data[field]))
    .filter(Boolean)
    .join(', ');
}

/** What was read, with what was written where that says more: "quý III (9/2026)". */
function dateText(values: Logged, field: string): string {
  const date = asText(values[field]);
  const read = isPartialDate(date) ? formatDate(date) : date;
  const written = asText(values[`${field}Text`]).trim();
  if (written === '' || written === read) return read;
  return read === '' ? written : `${written} (${read})`;
}

function valueText(values: Logged, field: string): string {
  return dateFields.has(field) ? dateText(values, field) : asText(values[field]);
}

function shownFields(before: Logged, after: Logged): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter(
    (field) => !isKey(field) && !(field.endsWith('Text') && fields.has(field.slice(0, -4))),
  );
}

function compare(before: Logged, after: Logged): FieldChange[] {
  return shownFields(before, after)
    .map((field) => ({
      field,
      before: valueText(before, field),
      after: valueText(after, field),
    }))
    .filter((change) => change.before !== change.after);
}

const figuresSchema = z.object({
  cells: z.array(
    z.object({ unit: z.string(), indicator: z.string(), text: z.string(), note: z.string() }),
  ),
});

/** More cells than a person reads; the rest is in the log and comes back with an undo. */
const figuresShown = 12;

/** Cell by cell: "Xã An Bình · Số hội nghị: 3 → 4". */
function changedFigures(row: LoggedRow): FieldChange[] {
  const [before, after] = [row.before, row.after].map(
    (logged) => figuresSchema.parse(JSON.parse(logged ?? '{"cells":[]}')).cells,
  );
  const text = (cell?: { text: string; note: string }) =>
    cell === undefined || cell.note === '' ? (cell?.text ?? '') : `${cell.text} (${cell.note})`;
  return (after ?? []).slice(0, figuresShown).map((cell, index) => ({
    field: `${cell.unit} · ${cell.indicator}`,
    before: text(before?.[index]),
    after: text(cell),
  }));
}

/**
 * Field by field what an entry changed. A row that was added, removed or brought back has its label and
 * no list; a relation says of what kind it was.
 */
function changesOf(row: LoggedRow): FieldChange[] {
  if (row.subject === 'imports') return [];
  if (row.subject === 'figures') return changedFigures(row);
  const before = parse(row.before);
  const after = parse(row.after);
  if (before !== null && after !== null) return compare(before, after);
  if (row.subject !== 'relations') return [];
  return [{ field: 'kind', before: asText(before?.kind), after: asText(after?.kind) }];
}

/**
 * An entry of the log as a person reads it: names, dates in their Vietnamese form; statuses, levels,
 * kinds and yes or no ("true", "false") as codes that the page has words for.
 */
export function readableEntry(row: LoggedRow): HistoryEntry {
  const { source_file: fileName, source_row: sourceRow } = row;
  return {
    sequence: row.sequence,
    at: row.at,
    clerk: row.clerk,
    subject: row.subject,
    action: row.action,
    rowId: row.row_id,
    label: row.label,
    source: fileName === null ? null : { fileName, row: sourceRow },
    changes: changesOf(row),
  };
}

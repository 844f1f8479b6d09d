import type { Kysely } from 'kysely';
import type { HistorySubject } from '../../shared/contract/history.ts';
import type { ImportAction, ImportIssue, ImportRow } from '../../shared/contract/imports.ts';
import type {
  AskedUnit,
  RegisterAnswers,
  RegisterName,
  RegisterOption,
} from '../../shared/contract/registers.ts';
import type { Change } from '../database/history.ts';
import type { Tables } from '../database/tables.ts';
import type { ReportProgress } from '../jobs/worker.ts';
import type { SheetRow } from '../workbooks/types.ts';

/**
 * How the cells of a column are read: `text` one line, `lines` several, `day` a day of the calendar, `date`
 * as exactly as it is known (the writing kept beside it), `number` a whole count, `percent` a whole number of
 * them, `choice` one of a few words, `unit` a unit of the register, `party` a unit or only its name (the
 * writing kept in the value called as the field), `parties` several of them, `own` what the register reads by
 * itself.
 */
export type ColumnKind =
  | 'text'
  | 'lines'
  | 'day'
  | 'date'
  | 'number'
  | 'percent'
  | 'choice'
  | 'unit'
  | 'party'
  | 'parties'
  | 'own';

/** A column of a register: how it is headed, how its cells are read and how it is written out. */
export interface RegisterColumn {
  /** Its name in design.md §7; words: `registers.fields.<register>.<field>`. */
  readonly field: string;
  /** The value of the record it fills, where that is called otherwise: unit → unitId. */
  readonly value?: string;
  readonly kind: ColumnKind;
  readonly headers: readonly string[];
  /** What it is called, when it comes from the register and has no words of its own. */
  readonly title?: string;
  /** Only offered where a sheet has it: the years of goals would hide the other fields. */
  readonly isRare?: boolean;
  /** For `choice`: each code with its words; the first is how it is written out. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /**
   * Left out of the workbook written out: `whenEmpty` where no row has anything there, `always` for a
   * column that only other offices' lists have.
   */
  readonly isLeftOut?: 'whenEmpty' | 'always';
  /** On paper: millimetres that it needs, and its part of what is left of the sheet. */
  readonly width: { readonly least: number; readonly share: number };
}

/** The cells of a row by field, "nt" and merged cells filled in. */
export interface RowTexts {
  readonly row: number;
  /** The title of the group of rows it stands in; empty where there is none. */
  readonly group: string;
  /** The same with its mark, as the document has it: "I. CÔNG TÁC TUYÊN TRUYỀN". */
  readonly heading: string;
  /** What stands in the column of running numbers: "3", "1.1". */
  readonly ordinal: string;
  readonly texts: Readonly<Partial<Record<string, string>>>;
  readonly isRealDate: Readonly<Partial<Record<string, boolean>>>;
  /** A number of Excel, written with a decimal point. */
  readonly isNumber: Readonly<Partial<Record<string, boolean>>>;
  /** Column of a field as Excel counts; 0 when no column has it. */
  columnOf(field: string): number;
  readonly issues: readonly ImportIssue[];
}

/** What a row becomes and why; `values` and `before` in domain form (design.md §7). */
export type PlannedRow = ImportRow & { readonly action: ImportAction };

/** All rows of a table, planned against the register. */
export interface RegisterPlan {
  readonly rows: readonly PlannedRow[];
  /** What is written beside the rows themselves, such as old units that are missing. */
  readonly effects: readonly { readonly code: string; readonly count: number }[];
  /** Names of units that the clerk is asked about, and those that were decided. */
  readonly asked?: readonly AskedUnit[];
  /** Writes what was planned; within the transaction in which it was planned. */
  write(change: Change, report: ReportProgress): Promise<void>;
}

/** Where a plan is made. */
export interface PlanPlace {
  readonly database: Kysely<Tables>;
  readonly answers: RegisterAnswers;
  /** ISO. */
  readonly today: string;
  /** Of the workbook: where learned writings come from. */
  readonly fileName: string;
}

/** A row of the register in domain form, as lists and exports have it. */
export interface RegisterRow {
  readonly id: string;
  /** Its running number on paper, when that is not its place: "1.1" for a part of the first. */
  readonly ordinal?: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * A register that takes rows from a workbook and gives them out. Everything that is the same for all of
 * them (reading the file, the columns, the preview, the commit, the undo, the workbook written out) is
 * outside of it.
 */
export interface RegisterDefinition {
  readonly name: RegisterName;
  readonly columns: readonly RegisterColumn[];
  /** Columns that depend on what the register holds, such as its indicators; no column on paper. */
  moreColumns?(database: Kysely<Tables>): Promise<RegisterColumn[]>;
  /** Headers that such lists have and that no field takes. */
  readonly otherHeaders?: readonly string[];
  /** Fields without which no row can be read: a sheet must have one of them. */
  readonly telling: readonly string[];
  /** Tables whose pages go stale. */
  readonly subjects: readonly HistorySubject[];
  /** What the clerk is asked beside the columns, with what to begin from. */
  options?(
    place: Pick<PlanPlace, 'database' | 'today'>,
    top: readonly SheetRow[],
  ): Promise<RegisterOption[]>;
  plan(rows: readonly RowTexts[], place: PlanPlace): Promise<RegisterPlan>;
  /** @param programId only the rows of this program, where they have one */
  list(database: Kysely<Tables>, programId?: string | null): Promise<RegisterRow[]>;
}

/** The definition with all columns that a sheet may have. */
export async function withAllColumns(
  definition: RegisterDefinition,
  database: Kysely<Tables>,
): Promise<RegisterDefinition> {
  const more = (await definition.moreColumns?.(database)) ?? [];
  return more.length === 0
    ? definition
    : { ...definition, columns: [...definition.columns, ...more] };
}

import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { RegisterOption } from '../../../shared/contract/registers.ts';
import {
  type ProgramKind,
  programValuesSchema,
  type ProgramValues,
} from '../../../shared/domain/programs.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { Change } from '../../database/history.ts';
import { programRecord } from '../../database/records/programRecords.ts';
import { insertRecord, listRecords } from '../../database/records/recordRows.ts';
import type { Tables } from '../../database/tables.ts';
import type { SheetRow } from '../../workbooks/types.ts';
import type { RegisterIssueCode } from '../registerIssues.ts';

type NamedProgram = Pick<ProgramValues, 'title' | 'numberSymbol'> & { readonly id: string };

/** How registers write a program that others belong to. */
export function programLabel({
  numberSymbol,
  title,
}: Pick<ProgramValues, 'title' | 'numberSymbol'>): string {
  return [numberSymbol, title].filter(Boolean).join(' ');
}

const kindsByWord: readonly (readonly [form: RegExp, kind: ProgramKind])[] = [
  [/^chuong trinh phoi hop\b/, 'jointProgram'],
  [/^chuong trinh\b/, 'actionProgram'],
  [/^ke hoach\b/, 'plan'],
  [/^de an\b/, 'scheme'],
];

function newProgram(title: string): ProgramValues {
  const folded = foldText(title);
  const kind = kindsByWord.find(([form]) => form.test(folded))?.[1];
  return programValuesSchema.parse({ title, ...(kind !== undefined && { kind }) });
}

/** The program that rows belong to: named by a column, else by the clerk; made when nobody knows it. */
export class ProgramChoice {
  readonly #byName = new Map<string, NamedProgram[]>();
  readonly #made = new Map<string, ProgramValues>();
  readonly #chosen: string;

  constructor(programs: readonly NamedProgram[], chosen: string) {
    this.#chosen = chosen.trim();
    for (const program of programs) this.#add(program);
  }

  static async read(database: Kysely<Tables>, chosen: string): Promise<ProgramChoice> {
    return new ProgramChoice(await listRecords(database, programRecord), chosen);
  }

  #add(program: NamedProgram): void {
    const names = [program.title, program.numberSymbol, programLabel(program)];
    for (const name of new Set(names.map(foldText))) {
      if (name !== '') this.#byName.set(name, [...(this.#byName.get(name) ?? []), program]);
    }
  }

  /** @param written what the row says; empty where no column does */
  find(written: string): { readonly id: string } | RegisterIssueCode {
    const name = written.trim() === '' ? this.#chosen : written.trim();
    if (name === '') return 'programNeeded';
    const [program, ...others] = this.#byName.get(foldText(name)) ?? [];
    if (others.length > 0) return 'programSeveral';
    if (program !== undefined) return program;
    const made = { ...newProgram(name), id: newId() };
    this.#add(made);
    const { id, ...values } = made;
    this.#made.set(id, values);
    return { id };
  }

  /** How many of the programs are made with the rows. */
  countMade(ids: ReadonlySet<unknown>): number {
    return [...this.#made.keys()].filter((id) => ids.has(id)).length;
  }

  async write(change: Change, ids: ReadonlySet<unknown>): Promise<void> {
    for (const [id, values] of this.#made) {
      if (ids.has(id)) await insertRecord(change, programRecord, values, id);
    }
  }
}

/** Asks for the program of a sheet; the one that its title names, or the only one, to begin with. */
export async function programOption(
  database: Kysely<Tables>,
  top: readonly SheetRow[],
): Promise<RegisterOption> {
  const programs = await listRecords(database, programRecord);
  const title = foldText(top.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' '));
  const named = programs.filter((program) =>
    [program.numberSymbol, program.title].some(
      (name) => name !== '' && ` ${title} `.includes(` ${foldText(name)} `),
    ),
  );
  const found = named.length > 0 ? named : programs;
  const [only, ...others] = found;
  return {
    name: 'program',
    kind: 'text',
    value: only === undefined || others.length > 0 ? '' : programLabel(only),
    suggestions: [...new Set(programs.map(programLabel))],
  };
}

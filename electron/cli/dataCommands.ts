import { basename, extname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { importLayoutSchema, type ImportTotals } from '../../shared/contract/imports.ts';
import {
  type RegisterAnswers,
  type RegisterName,
  registerLayoutSchema,
  registerNames,
  registerNameSchema,
} from '../../shared/contract/registers.ts';
import { registerViewSchema } from '../../shared/contract/exports.ts';
import { officeSchema } from '../../shared/domain/organisations.ts';
import { AppError } from '../../shared/errors.ts';
import { exportPdf, exportRecords, exportWorkbook } from '../features/exports/exportRegister.ts';
import { importRegisterFile } from '../features/imports/importFile.ts';
import { importRecordsFile } from '../features/registers/importFile.ts';
import { beginRegister } from '../features/startup/beginRegister.ts';
import { sampleOffice } from '../features/startup/sampleDirectives.ts';
import { commonOptions } from './commonOptions.ts';
import { readInputFile } from './inputFiles.ts';
import { listedRegisters, listRegister } from './listRegister.ts';
import { type CliPorts, type Run, type RunOptions, withRegister } from './run.ts';

/** Directives, and the registers that are plain tables (design.md §7). */
function registerOption(registers: readonly string[]): Option {
  return new Option('--register <NAME>', 'register').choices(registers).default('directives');
}

/** The name of a plain register; undefined for that of directives. */
function plainName(name: string): RegisterName | undefined {
  const found = registerNameSchema.safeParse(name);
  return found.success ? found.data : undefined;
}

function addInit(program: Command, ports: CliPorts): void {
  commonOptions(program.command('init').description('make the database'))
    .option('--office <FILE>', 'the office as JSON: name, level, parent, place, province')
    .option('--sample', 'begin with the sample register')
    .option('--json', 'answer as JSON')
    .action((options: RunOptions & { office?: string; sample?: boolean }) => {
      // Before the register is opened: a wrong office must not leave an empty one behind.
      const office =
        options.office === undefined
          ? officeSchema.parse(sampleOffice)
          : readInputFile(options.office, officeSchema);
      const content = options.sample === true ? 'sample' : 'empty';
      return withRegister(
        options,
        ports,
        async ({ context, translate, answer }) => {
          await beginRegister(context, { office, clerk: options.clerk, content });
          answer({ office }, translate('cli.initialised', { name: office.name }));
        },
        false,
      );
    });
}

/** The arithmetic that clerks asked for: every row of the file is in one of the sums (domain.md §7.2). */
export function arithmetic(totals: ImportTotals): Record<string, number> {
  return { ...totals };
}

interface ImportOptions extends RunOptions {
  readonly register: string;
  /** Files in the order of the command; each has the mapping of the same place. */
  readonly file: readonly string[];
  readonly sheet?: string;
  readonly mapping?: readonly string[];
  readonly answer: RegisterAnswers;
  readonly errorsOut?: string;
  readonly dryRun?: boolean;
}

/** An option that is said several times. */
function collect(text: string, earlier: readonly string[] = []): string[] {
  return [...earlier, text];
}

/** `name=value`; several times for several. */
function collectAnswer(text: string, answers: RegisterAnswers): RegisterAnswers {
  const [name = '', ...value] = text.split('=');
  return { ...answers, [name]: value.join('=') };
}

/** A sheet by its number in the workbook, or by its name as the answer of an import prints it. */
const sheetSchema = z.union([z.int(), z.string()]);
const mappingSchema = importLayoutSchema.extend({ sheet: sheetSchema });
const registerMappingSchema = registerLayoutSchema.extend({ sheet: sheetSchema });

/** `--sheet` goes before what the mapping says; a name stands in the place of the number. */
function chosenSheet<Layout extends { sheet: string | number }>(
  mapping: Layout | undefined,
  asked: string | undefined,
): { sheet?: string; mapping?: Layout & { sheet: number } } {
  const sheet = asked ?? (typeof mapping?.sheet === 'string' ? mapping.sheet : undefined);
  const named = sheet === undefined ? {} : { sheet };
  if (mapping === undefined) return named;
  const index = typeof mapping.sheet === 'number' ? mapping.sheet : 0;
  return { ...named, mapping: { ...mapping, sheet: index } };
}

function importAny({ context, translate }: Run, options: ImportOptions, place: number) {
  const { answer: answers } = options;
  const mappingFile = options.mapping?.[place];
  const common = {
    file: options.file[place] ?? '',
    dryRun: options.dryRun === true,
    translate,
  };
  const register = plainName(options.register);
  if (register === undefined) {
    const mapping =
      mappingFile === undefined ? undefined : readInputFile(mappingFile, mappingSchema);
    const { errorsOut } = options;
    // One place for one sheet: with several files, only the first goes there.
    const errors = errorsOut === undefined || place > 0 ? {} : { errorsOut };
    const chosen = chosenSheet(mapping, options.sheet);
    return importRegisterFile(context, { ...common, ...chosen, ...errors });
  }
  const mapping =
    mappingFile === undefined ? undefined : readInputFile(mappingFile, registerMappingSchema);
  const chosen = chosenSheet(mapping, options.sheet);
  return importRecordsFile(context, { ...common, ...chosen, register, answers });
}

function addImport(program: Command, ports: CliPorts): void {
  commonOptions(program.command('import').description('read a legacy register'))
    .addOption(registerOption(['directives', ...registerNames]))
    .requiredOption(
      '--file <FILE>',
      'workbook (.xlsx, .xls, .csv); several times for several',
      collect,
    )
    .option('--sheet <NAME>', 'sheet, when not the best one')
    .option(
      '--mapping <FILE>',
      'layout as JSON: sheet, headerRows, firstDataRow, columns; the first for the first file',
      collect,
    )
    .option(
      '--answer <NAME=VALUE>',
      'what no column says: province, happenedOn, basis, program, form, period',
      collectAnswer,
      {},
    )
    .option('--errors-out <FILE>', 'the sheet with what is wrong with its rows, as .xlsx')
    .option('--dry-run', 'say what would happen, change nothing')
    .option('--json', 'answer as JSON')
    .action((options: ImportOptions) =>
      withRegister(options, ports, async (run) => {
        const results = [];
        for (const place of options.file.keys()) results.push(await importAny(run, options, place));
        const key = options.dryRun === true ? 'cli.importPlanned' : 'cli.imported';
        const lines = results.map(({ totals }) => run.translate(key, arithmetic(totals)));
        const [only, ...others] = results;
        const answer = others.length === 0 && only !== undefined ? only : { files: results };
        run.answer(answer, lines.join('\n'));
      }),
    );
}

/** Rows to print at most; what is no number is wrong usage, not some number of our choice. */
function rowLimit(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Must be a whole number from 1.');
  return Math.min(Number(text), 500);
}

function addList(program: Command, ports: CliPorts): void {
  commonOptions(program.command('list').description('rows as the list shows them'))
    .addOption(registerOption(listedRegisters))
    .option('--search <TEXT>', 'words, with or without diacritics', '')
    .option('--limit <N>', 'how many rows', rowLimit, 50)
    .option('--json', 'answer as JSON')
    .action((options: RunOptions & { register: string; search: string; limit: number }) =>
      withRegister(options, ports, async ({ context, answer }) => {
        const question = { search: options.search, limit: options.limit };
        const { total, rows, lines } = await listRegister(context, options.register, question);
        answer({ total, rows }, [...lines, String(total)].join('\n'));
      }),
    );
}

/**
 * By the ending of the file: a workbook under another name is one that no program opens.
 * @throws AppError `validation` where the form is not written as such a file
 */
function exportFormat({ form, out }: ExportOptions): 'xlsx' | 'pdf' {
  const ending = extname(out).toLowerCase();
  if (ending === '.xlsx') return 'xlsx';
  const isTable = plainName(form) !== undefined;
  if (ending === '.pdf' && !isTable) return 'pdf';
  const reason = isTable ? 'notXlsx' : 'notXlsxOrPdf';
  throw new AppError('validation', { reason, fileName: basename(out) });
}

function exportAny({ context }: Run, { form, out, search }: ExportOptions, format: 'xlsx' | 'pdf') {
  const register = plainName(form);
  if (register !== undefined)
    return exportRecords(context, { register, file: out, programId: null });
  const view = registerViewSchema.parse({ filter: { search } });
  return (format === 'pdf' ? exportPdf : exportWorkbook)(context, view, out);
}

interface ExportOptions extends RunOptions {
  readonly form: string;
  readonly out: string;
  readonly search: string;
}

function addExport(program: Command, ports: CliPorts): void {
  commonOptions(program.command('export').description('an official form'))
    .addOption(
      new Option('--form <ID>', 'form')
        .choices(['directives', ...registerNames])
        .default('directives'),
    )
    .requiredOption('--out <FILE>', 'file to write: .xlsx, for directives also .pdf')
    .option('--search <TEXT>', 'only rows with these words', '')
    .option('--json', 'answer as JSON')
    .action((options: ExportOptions) =>
      withRegister(options, ports, async (run) => {
        const { rows } = await exportAny(run, options, exportFormat(options));
        const key = plainName(options.form) === undefined ? 'cli.exported' : 'cli.exportedRows';
        run.answer({ file: options.out, rows }, run.translate(key, { rows, file: options.out }));
      }),
    );
}

/** init, import, list, export. */
export function addDataCommands(program: Command, ports: CliPorts): void {
  addInit(program, ports);
  addImport(program, ports);
  addList(program, ports);
  addExport(program, ports);
}

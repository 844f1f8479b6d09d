import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { importLayoutSchema, type ImportTotals } from '../../shared/contract/imports.ts';
import { registerViewSchema } from '../../shared/contract/exports.ts';
import { officeSchema } from '../../shared/domain/organisations.ts';
import { AppError } from '../../shared/errors.ts';
import { exportPdf, exportWorkbook } from '../features/exports/exportRegister.ts';
import { importRegisterFile } from '../features/imports/importFile.ts';
import { beginRegister } from '../features/startup/beginRegister.ts';
import { sampleOffice } from '../features/startup/sampleDirectives.ts';
import { commonOptions } from './commonOptions.ts';
import { listedRegisters, listRegister } from './listRegister.ts';
import { type CliPorts, type RunOptions, withRegister } from './run.ts';

function registerOption(registers: readonly string[] = ['directives']): Option {
  // The other registers of design.md §7 come with their features.
  return new Option('--register <NAME>', 'register').choices(registers).default('directives');
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new AppError('fileUnreadable', { fileName: file }, undefined, error);
  }
}

function addInit(program: Command, ports: CliPorts): void {
  commonOptions(program.command('init').description('make the database'))
    .option('--office <FILE>', 'the office as JSON: name, level, parent, place, province')
    .option('--sample', 'begin with the sample register')
    .option('--json', 'answer as JSON')
    .action((options: RunOptions & { office?: string; sample?: boolean }) =>
      withRegister(
        options,
        ports,
        async ({ context, translate, answer }) => {
          const office = officeSchema.parse(
            options.office === undefined ? sampleOffice : readJson(options.office),
          );
          const content = options.sample === true ? 'sample' : 'empty';
          await beginRegister(context, { office, clerk: options.clerk, content });
          answer({ office }, translate('cli.initialised', { name: office.name }));
        },
        false,
      ),
    );
}

/** The arithmetic that clerks asked for: every row of the file is in one of the sums (domain.md §7.2). */
export function arithmetic(totals: ImportTotals): Record<string, number> {
  return { ...totals };
}

function addImport(program: Command, ports: CliPorts): void {
  commonOptions(program.command('import').description('read a legacy register'))
    .addOption(registerOption(['directives']))
    .requiredOption('--file <FILE>', 'workbook (.xlsx, .xls)')
    .option('--sheet <NAME>', 'sheet, when not the best one')
    .option('--mapping <FILE>', 'layout as JSON: sheet, headerRows, firstDataRow, columns')
    .option('--dry-run', 'say what would happen, change nothing')
    .option('--json', 'answer as JSON')
    .action(
      (
        options: RunOptions & { file: string; sheet?: string; mapping?: string; dryRun?: boolean },
      ) =>
        withRegister(options, ports, async ({ context, translate, answer }) => {
          const mapping =
            options.mapping === undefined
              ? undefined
              : importLayoutSchema.parse(readJson(options.mapping));
          const result = await importRegisterFile(context, {
            file: options.file,
            ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
            ...(mapping === undefined ? {} : { mapping }),
            dryRun: options.dryRun === true,
            translate,
          });
          const key = options.dryRun === true ? 'cli.importPlanned' : 'cli.imported';
          answer(result, translate(key, arithmetic(result.totals)));
        }),
    );
}

function addList(program: Command, ports: CliPorts): void {
  commonOptions(program.command('list').description('rows as the list shows them'))
    .addOption(registerOption(listedRegisters))
    .option('--search <TEXT>', 'words, with or without diacritics', '')
    .option('--limit <N>', 'how many rows', (text) => Number.parseInt(text, 10), 50)
    .option('--json', 'answer as JSON')
    .action((options: RunOptions & { register: string; search: string; limit: number }) =>
      withRegister(options, ports, async ({ context, answer }) => {
        const limit = Math.min(Math.max(options.limit || 50, 1), 500);
        const { total, rows, lines } = await listRegister(context, options.register, {
          search: options.search,
          limit,
        });
        answer({ total, rows }, [...lines, String(total)].join('\n'));
      }),
    );
}

function addExport(program: Command, ports: CliPorts): void {
  commonOptions(program.command('export').description('an official form'))
    .addOption(new Option('--form <ID>', 'form').choices(['directives']).default('directives'))
    .requiredOption('--out <FILE>', 'file to write: .xlsx or .pdf')
    .option('--search <TEXT>', 'only rows with these words', '')
    .option('--json', 'answer as JSON')
    .action((options: RunOptions & { out: string; search: string }) =>
      withRegister(options, ports, async ({ context, translate, answer }) => {
        const view = registerViewSchema.parse({ filter: { search: options.search } });
        const write = options.out.toLowerCase().endsWith('.pdf') ? exportPdf : exportWorkbook;
        const { rows } = await write(context, view, options.out);
        answer({ file: options.out, rows }, translate('cli.exported', { rows, file: options.out }));
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

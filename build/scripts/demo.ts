import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { registerViewSchema } from '../../shared/contract/exports.ts';
import { deadlinesContract } from '../../shared/contract/deadlines.ts';
import type { TranslationKey } from '../../shared/locales/index.ts';
import { type CliPorts, type Run, withRegister } from '../../electron/cli/run.ts';
import { deadlinesHandlers } from '../../electron/features/deadlines/handlers.ts';
import { directivesHandlers } from '../../electron/features/directives/handlers.ts';
import { exportPdf, exportWorkbook } from '../../electron/features/exports/exportRegister.ts';
import { importRegisterFile } from '../../electron/features/imports/importFile.ts';
import { beginRegister } from '../../electron/features/startup/beginRegister.ts';
import { sampleOffice } from '../../electron/features/startup/sampleDirectives.ts';
import { writeLegacyRegisters } from '../samples/legacyRegisters.ts';
import { root } from './processes.ts';

const clerk = 'Nguyễn Thị Lan';

async function importBoth(
  run: Run,
  files: readonly string[],
  say: (text: string) => void,
): Promise<void> {
  for (const file of files) {
    const result = await importRegisterFile(run.context, {
      file,
      dryRun: false,
      translate: run.translate,
    });
    say(run.translate('cli.imported', { ...result.totals }));
    for (const { row, action, issues } of result.rows) {
      if (action === 'error')
        say(
          `  ${run.translate('cli.refusedRow', { row, reason: issues.map(({ message }) => message).join('; ') })}`,
        );
    }
  }
}

type Facet = 'types' | 'levels' | 'statuses';

/** Catalogue rows bring their name; levels and statuses are codes with words of their own. */
function nameOf(run: Run, facet: Facet, value: string | number, label: string): string {
  if (facet === 'types') return label === '' ? run.translate('directives.filter.none') : label;
  const group = facet === 'levels' ? 'level' : 'status';
  return run.translate(`directives.${group}.${value}` as TranslationKey);
}

async function summarise(run: Run, say: (text: string) => void): Promise<void> {
  const summary = await directivesHandlers.summary({}, run.context);
  const { groups } = await deadlinesHandlers.list(
    deadlinesContract.list.input.parse({ most: 1 }),
    run.context,
  );
  say(
    run.translate('cli.summary', {
      total: summary.total,
      overdue: groups.find(({ group }) => group === 'overdue')?.count ?? 0,
      withoutNumber: summary.withoutNumber,
    }),
  );
  const filter = registerViewSchema.parse({}).filter;
  const facets = await directivesHandlers.facets({ filter }, run.context);
  for (const facet of ['types', 'levels', 'statuses'] as const) {
    const parts = facets[facet].map(
      ({ value, label, count }) => `${nameOf(run, facet, value, label)} ${count}`,
    );
    say(`  ${run.translate(`cli.by.${facet}`)}: ${parts.join(' · ')}`);
  }
}

async function writePaper(run: Run, folder: string, say: (text: string) => void): Promise<void> {
  const view = registerViewSchema.parse({});
  const workbook = join(folder, 'So van ban chi dao.xlsx');
  const pdf = join(folder, 'So van ban chi dao.pdf');
  for (const [file, write] of [
    [workbook, exportWorkbook],
    [pdf, exportPdf],
  ] as const) {
    const { rows } = await write(run.context, view, file);
    say(
      run.translate('cli.exported', {
        rows,
        file: `${file} (${Math.ceil(statSync(file).size / 1024)} KB)`,
      }),
    );
  }
}

/** `demo`: a sample office, a messy old register taken in, the arithmetic, a summary, a workbook and a PDF. */
export function addDemoCommand(program: Command, ports: CliPorts): void {
  program
    .command('demo')
    .description(
      'make a sample office, import a legacy register, print the summary, write an export and a PDF',
    )
    .option('--data <DIR>', 'data folder', join(root, 'out/demo'))
    .addOption(
      new Option('--lang <LANGUAGE>', 'language of messages').choices(['vi', 'en']).default('vi'),
    )
    .action(async (options: { data: string; lang: 'vi' | 'en' }) => {
      rmSync(options.data, { recursive: true, force: true });
      mkdirSync(options.data, { recursive: true });
      const say = (text: string): void => ports.print(`${text}\n`);
      const legacy = await writeLegacyRegisters(options.data);
      const register = join(options.data, 'register');
      await withRegister(
        { data: register, lang: options.lang, clerk },
        ports,
        async (run) => {
          await beginRegister(run.context, { office: sampleOffice, clerk, content: 'sample' });
          say(run.translate('cli.initialised', { name: sampleOffice.name }));
          await importBoth(run, [legacy.xlsx, legacy.xls], say);
          await summarise(run, say);
          await writePaper(run, options.data, say);
        },
        false,
      );
    });
}

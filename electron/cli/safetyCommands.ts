import type { Command } from 'commander';
import { AppError } from '../../shared/errors.ts';
import type { TranslationKey } from '../../shared/locales/index.ts';
import { readOffice } from '../database/officeRows.ts';
import { restoreBackup, saveBackup, verifyRegister } from '../features/backups/safety.ts';
import { commonOptions } from './commonOptions.ts';
import { type CliPorts, type RunOptions, withRegister } from './run.ts';

/** backup, restore, verify. */
export function addSafetyCommands(program: Command, ports: CliPorts): void {
  commonOptions(
    program.command('backup').description('the register and its attachments in one file'),
  )
    .requiredOption('--out <FILE>', 'file to write')
    .option('--json', 'answer as JSON')
    .action((options: RunOptions & { out: string }) =>
      withRegister(options, ports, async ({ context, translate, answer }) => {
        const { rows } = await saveBackup(context, options.out);
        answer({ file: options.out, rows }, translate('cli.backedUp', { rows, file: options.out }));
      }),
    );
  commonOptions(program.command('restore').description('go back to a backup'))
    .requiredOption('--from <FILE>', 'backup file')
    .option('--json', 'answer as JSON')
    .action((options: RunOptions & { from: string }) =>
      withRegister(
        options,
        ports,
        async ({ context, translate, answer }) => {
          const isKept = (await readOffice(context.database.kysely)) !== undefined;
          const { rows } = await restoreBackup(context, options.from);
          const key = isKept ? 'cli.restored' : 'cli.restoredAsFirst';
          answer({ rows }, translate(key, { rows }));
        },
        false,
      ),
    );
  commonOptions(
    program.command('verify').description('integrity of the register and its attachments'),
  )
    .option('--json', 'answer as JSON')
    .action((options: RunOptions) =>
      withRegister(options, ports, async ({ context, translate, answer }) => {
        const result = await verifyRegister(context);
        // The codes are those of verifyRegister, each with its sentence.
        const problems = result.problems.map(({ code, count }) =>
          translate(`backups.problem.${code}` as TranslationKey, { count }),
        );
        answer(
          result,
          [
            translate('cli.verified', { rows: result.rows, attachments: result.attachments }),
            ...problems,
          ].join('\n'),
        );
        if (!result.isIntact) throw new AppError('databaseDamaged');
      }),
    );
}

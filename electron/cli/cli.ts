import { Command, CommanderError } from 'commander';
import { createTranslator, type Language } from '../../shared/locales/index.ts';
import { AppError } from '../../shared/errors.ts';
import { dataFolder } from '../database/dataFolder.ts';
import { toFailure } from '../ipc/dispatcher.ts';
import { logError } from '../app/log.ts';
import { addDataCommands } from './dataCommands.ts';
import { addSafetyCommands } from './safetyCommands.ts';
import { type CliPorts, exitCodes, registerFolder } from './run.ts';

/**
 * The headless commands of design.md §7: the same handlers without a window, for IT staff and tests.
 * Exit 0 done, 1 refused with a plain sentence on stderr, 2 wrong usage.
 */
export function createCli(ports: CliPorts): Command {
  const program = new Command('so-dan-van')
    .exitOverride()
    .showHelpAfterError()
    .configureOutput({ writeOut: ports.print, writeErr: ports.printError });
  addDataCommands(program, ports);
  addSafetyCommands(program, ports);
  return program;
}

/** Runs a command line and gives its exit code; never throws. */
export async function runCli(
  program: Command,
  argv: readonly string[],
  ports: CliPorts,
): Promise<number> {
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    ports.printError(`${explain(error, argv)}\n`);
    return exitCodes.refused;
  }
}

/** The sentence of a failure, without stack or path of the program. */
function explain(error: unknown, argv: readonly string[]): string {
  const value = (name: string): string | undefined => {
    const joined = argv
      .find((argument) => argument.startsWith(`--${name}=`))
      ?.slice(name.length + 3);
    const at = argv.indexOf(`--${name}`);
    return joined ?? (at < 0 ? undefined : argv[at + 1]);
  };
  const language: Language = value('lang') === 'en' ? 'en' : 'vi';
  const translate = createTranslator(language);
  const { logs } = dataFolder(registerFolder(value('data') ?? '.'));
  const failure = toFailure(error, 'cli', (ref, where, cause) => logError(logs, ref, where, cause));
  const ref = failure.ref === undefined ? {} : { ref: failure.ref };
  const fields = error instanceof AppError ? Object.keys(error.fields ?? {}) : [];
  const context = String(failure.details['reason'] ?? '');
  const sentence = translate(`errors.${failure.code}`, { ...failure.details, ...ref, context });
  return fields.length === 0 ? sentence : `${sentence} (${fields.join(', ')})`;
}

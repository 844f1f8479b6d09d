import { type Command, Option } from 'commander';

/** Options that every command takes. */
export function commonOptions(command: Command): Command {
  return command
    .requiredOption('--data <DIR>', 'folder of the register, or that of the window')
    .addOption(
      new Option('--lang <LANGUAGE>', 'language of messages').choices(['vi', 'en']).default('vi'),
    )
    .option('--clerk <NAME>', 'who makes the change', 'Quản trị');
}

import { join } from 'node:path';
import { createCli, runCli } from '../../electron/cli/cli.ts';
import type { CliPorts } from '../../electron/cli/run.ts';
import { nodeProcesses } from '../../electron/jobs/process.ts';
import { addDemoCommand } from './demo.ts';
import { browserPaper } from './browserPaper.ts';
import { root } from './processes.ts';

// Whoever reads only the first lines (`| head`) closes the pipe; that is no error.
process.stdout.on('error', () => process.exit());

/* `npm run -s cli -- <command> --data DIR …`: the headless commands, run from source. */
const ports: CliPorts = {
  print: (text) => void process.stdout.write(text),
  printError: (text) => void process.stderr.write(text),
  startProcess: nodeProcesses(join(root, 'electron/workers'), '.ts'),
  createPaper: browserPaper,
};
const program = createCli(ports);
addDemoCommand(program, ports);
process.exitCode = await runCli(program, process.argv.slice(2), ports);

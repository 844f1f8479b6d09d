import type { RunningApp } from '../harness/launchApp.ts';

/** Kills the process of a running job, as the system does when it runs out of memory. */
export async function killWorker(app: RunningApp, job: string): Promise<void> {
  const killed = await app.evaluate(
    ({ app: main }, { name, isElectron }) => {
      const pids = isElectron
        ? main
            .getAppMetrics()
            .filter((metric) => metric.serviceName === `so-dan-van ${name}`)
            .map((metric) => metric.pid)
        : process
            .getBuiltinModule('node:child_process')
            .spawnSync('pgrep', ['-P', String(process.pid), '-f', `workers/${name}`], {
              encoding: 'utf8',
            })
            .stdout.split('\n')
            .filter(Boolean)
            .map(Number);
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      return pids.length;
    },
    { name: job, isElectron: app.host === 'electron' },
  );
  if (killed !== 1) throw new Error(`${killed} processes of ${job}`);
}

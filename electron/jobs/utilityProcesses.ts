import { utilityProcess } from 'electron';
import type { StartProcess } from './process.ts';

/** Workers as Electron utility processes, for the window. */
export function utilityProcesses(folder: string): StartProcess {
  return (name) => {
    const child = utilityProcess.fork(`${folder}/${name}.js`, [], {
      serviceName: `so-dan-van ${name}`,
    });
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.on('exit', listener),
      kill: () => void child.kill(),
    };
  };
}

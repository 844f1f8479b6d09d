import { AppError } from '../shared/errors.ts';
import type { AppContext } from './context.ts';

/** Today by the PC's clock. Local, because a deadline ends at midnight in the office. */
export function localToday(now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Makes the context of a run from its ports. */
export function createContext(ports: Omit<AppContext, 'database' | 'clerk' | 'today'>): AppContext {
  return {
    ...ports,
    get database() {
      return ports.session.database;
    },
    get clerk() {
      if (ports.session.clerk === undefined) throw new AppError('notReady');
      return ports.session.clerk;
    },
    today: () => localToday(),
  };
}

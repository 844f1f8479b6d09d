import { localToday } from '../shared/domain/moments.ts';
import { AppError } from '../shared/errors.ts';
import type { AppContext } from './context.ts';

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

import { randomBytes } from 'node:crypto';
import type { ContractMap, Procedure } from '../../shared/contract/procedure.ts';
import { AppError, type Failure, type Result } from '../../shared/errors.ts';
import { toAppError } from '../database/sqliteErrors.ts';

/** Writes an unexpected error where IT staff will find it by its reference. */
export type LogError = (ref: string, where: string, error: unknown) => void;

/** One door for every call: `(feature, procedure, input) → Result`. */
export type Dispatch = (
  feature: unknown,
  procedure: unknown,
  input: unknown,
) => Promise<Result<unknown>>;

type AnyHandler = (input: unknown, context: unknown) => unknown;

/** Own properties only: `constructor` and `__proto__` are unknown features like any other. */
function own<Value>(table: Readonly<Record<string, Value>>, key: unknown): Value | undefined {
  return typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
}

function fieldProblems(error: {
  issues: readonly { path: PropertyKey[]; code: string }[];
}): Record<string, string> {
  const problems = error.issues.map(
    ({ path, code }) => [path.map(String).join('.') || 'input', code] as const,
  );
  return Object.fromEntries(problems);
}

/** What the page may know of a failure: never a stack, a path or SQL (design.md §5). */
export function toFailure(error: unknown, where: string, log: LogError): Failure {
  const known = toAppError(error);
  if (known === undefined || known.code === 'internal') {
    const ref = randomBytes(4).toString('hex').toUpperCase();
    log(ref, where, error);
    return { code: 'internal', details: {}, ref };
  }
  const fields = known.fields === undefined ? {} : { fields: known.fields };
  return { code: known.code, details: known.details, ...fields };
}

/**
 * Makes the dispatcher: looks the procedure up, checks the input, runs the handler, checks the output
 * (which also strips what the contract does not name), and turns every failure into a Result.
 */
export function createDispatcher<Context>(
  contract: ContractMap,
  handlers: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  context: Context,
  log: LogError,
): Dispatch {
  return async (feature, procedure, input) => {
    // Whatever a page sends as a name: an object with a broken toString must not throw here.
    const where = [feature, procedure]
      .map((name) => (typeof name === 'string' ? name : '?'))
      .join('.');
    try {
      const declared: Procedure | undefined = own(own(contract, feature) ?? {}, procedure);
      const handler = own(own(handlers, feature) ?? {}, procedure) as AnyHandler | undefined;
      if (declared === undefined || handler === undefined)
        throw new AppError('notFound', { procedure: where });
      const parsed = declared.input.safeParse(input);
      if (!parsed.success) throw new AppError('validation', {}, fieldProblems(parsed.error));
      const output = await handler(parsed.data, context);
      return { ok: true, data: declared.output.parse(output) };
    } catch (error) {
      return { ok: false, error: toFailure(error, where, log) };
    }
  };
}

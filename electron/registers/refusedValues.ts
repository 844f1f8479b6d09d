import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { ImportIssue } from '../../shared/contract/imports.ts';
import { issue } from '../imports/issueCodes.ts';
import type { RecordDefinition } from '../database/records/recordRows.ts';
import type { Tables } from '../database/tables.ts';
import { registerIssue } from './registerIssues.ts';

function schemaIssue(found: z.core.$ZodIssue, columnOf: (name: string) => number): ImportIssue {
  const name = String(found.path[0] ?? '');
  if (found.code === 'too_big' && found.origin === 'string') {
    return issue(columnOf(name), 'tooLong', { limit: Number(found.maximum) });
  }
  return registerIssue(columnOf(name), 'refusedValue', { text: name });
}

/**
 * Values checked by the schema of their record and by what it knows beyond it; `problem` names a sentence of
 * `errors.field`.
 */
export async function refusedValues<Schema extends z.ZodObject>(
  record: RecordDefinition<Schema>,
  given: unknown,
  id: string,
  database: Kysely<Tables>,
  columnOf: (name: string) => number,
): Promise<{ values: z.output<Schema> | undefined; issues: ImportIssue[] }> {
  const parsed = record.schema.safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((found) => schemaIssue(found, columnOf));
    return { values: undefined, issues };
  }
  const problems = (await record.problems?.(parsed.data, id, database)) ?? {};
  const issues = Object.entries(problems).map(([name, reason]) => ({
    column: columnOf(name),
    code: 'problem',
    details: { reason },
  }));
  return { values: issues.length > 0 ? undefined : parsed.data, issues };
}

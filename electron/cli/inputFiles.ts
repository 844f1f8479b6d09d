import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { AppError } from '../../shared/errors.ts';

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new AppError('fileUnreadable', { fileName: file }, undefined, error);
  }
}

/**
 * Reads a JSON file that a person wrote. What is wrong with it is hers to mend, so it is told by the names
 * in the file, and is no unexpected error.
 * @throws AppError `fileUnreadable`; `validation` with the file and its wrong fields
 */
export function readInputFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path }) => path.map(String).join('.'));
  const fileName = basename(file);
  if (paths.includes('')) throw new AppError('validation', { reason: 'shape', fileName });
  const fields = [...new Set(paths)].slice(0, mostFields).join(', ');
  throw new AppError('validation', { reason: 'fields', fileName, fields });
}

/** A wrong list of columns is wrong in every column; the first few say how. */
const mostFields = 5;

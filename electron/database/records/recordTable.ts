import type { z } from 'zod';

type SnakeCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${SnakeCase<Rest>}`
    : `_${Lowercase<First>}${SnakeCase<Rest>}`
  : Name;

/** Lists and objects are kept as JSON text, yes and no as 1 and 0. */
type Stored<Value> = Value extends string | number | null
  ? Value
  : Value extends boolean
    ? number
    : string;

export interface TrackedColumns {
  id: string;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
  deleted_at: string | null;
  revision: number;
}

/** The columns of a table that keeps the values of a schema: the same names in snake_case. */
export type RecordTable<Values> = {
  [Name in keyof Values & string as SnakeCase<Name>]: Stored<Values[Name]>;
} & TrackedColumns;

export type Columns = Readonly<Record<string, string | number | null>>;
export type StoredRow = Readonly<Record<string, unknown>>;

/** `validFrom` → `valid_from`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function toStored(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : JSON.stringify(value);
}

/** The columns that keep the values. */
export function toColumns(values: Readonly<Record<string, unknown>>): Columns {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [columnName(field), toStored(value)]),
  );
}

/** The kind of value a field holds once defaults and `nullable` are taken off. */
function innerType(type: z.core.$ZodType): string {
  const { def } = type._zod;
  const { innerType: inner } = def as { innerType?: z.core.$ZodType };
  return inner === undefined ? def.type : innerType(inner);
}

function fromStored(type: z.core.$ZodType, stored: unknown): unknown {
  if (stored === null) return null;
  const kind = innerType(type);
  if (kind === 'boolean') return stored === 1;
  const isJson = kind === 'array' || kind === 'object' || kind === 'record';
  return isJson && typeof stored === 'string' ? JSON.parse(stored) : stored;
}

/** The values that a stored row keeps, checked by their schema. */
export function toValues<Schema extends z.ZodObject>(
  schema: Schema,
  row: StoredRow,
): z.output<Schema> {
  const fields = Object.entries(schema.shape).map(
    ([field, type]) => [field, fromStored(type, row[columnName(field)])] as const,
  );
  return schema.parse(Object.fromEntries(fields));
}

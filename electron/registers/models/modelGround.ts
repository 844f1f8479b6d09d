import type { Kysely } from 'kysely';
import { exactText } from '../../../shared/domain/vietnamese.ts';
import type { RegisterAnswers, RegisterOption } from '../../../shared/contract/registers.ts';
import { movementOfYear, readFields } from '../../database/models/movementFields.ts';
import { movementRecord } from '../../database/records/movementRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import { UnitMatcher } from '../../database/records/unitMatcher.ts';
import type { Tables } from '../../database/tables.ts';
import type { SheetRow } from '../../workbooks/types.ts';
import type { PlanPlace } from '../definition.ts';

/** The movement that rows of a year belong to, with its fields of work. */
export interface MovementOfRows {
  readonly movementId: string | null;
  readonly fields: Awaited<ReturnType<typeof readFields>>;
}

/** What the rows of a list of models are read against. */
export interface ModelGround {
  readonly answers: RegisterAnswers;
  readonly units: UnitMatcher;
  /** `unknown` where the clerk named a movement that is none. */
  movementOf(year: number): Promise<MovementOfRows | 'unknown'>;
  fieldsIn(movementId: string | null): Promise<MovementOfRows['fields']>;
}

/** Reads it once for all rows of a list. */
export async function readModelGround({ database, answers }: PlanPlace): Promise<ModelGround> {
  const asked = exactText(answers['movement'] ?? '');
  const movements = asked === '' ? [] : await listRecords(database, movementRecord);
  const chosen = movements.find(({ title }) => exactText(title) === asked);
  const known = new Map<number, MovementOfRows>();
  const fields = new Map<string, MovementOfRows['fields']>();
  const fieldsIn = async (movementId: string | null): Promise<MovementOfRows['fields']> => {
    if (movementId === null) return [];
    const read = fields.get(movementId) ?? (await readFields(database, movementId));
    fields.set(movementId, read);
    return read;
  };
  return {
    fieldsIn,
    answers,
    units: await UnitMatcher.read(database),
    async movementOf(year) {
      if (asked !== '' && chosen === undefined) return 'unknown';
      const before = known.get(year);
      if (before !== undefined) return before;
      const movementId = chosen?.id ?? (await movementOfYear(database, year));
      const movement = { movementId, fields: await fieldsIn(movementId) };
      known.set(year, movement);
      return movement;
    },
  };
}

/** "ĐĂNG KÝ MÔ HÌNH … NĂM 2026": the year in the title of a list. */
function yearInTitle(rows: readonly SheetRow[]): number | undefined {
  for (const { cells } of rows) {
    for (const { text } of cells) {
      const found = /(?<!\p{L})năm\s+(\d{4})(?!\d)/iu.exec(text);
      if (found !== null) return Number(found[1]);
    }
  }
  return undefined;
}

/** What a list of registrations does not say in its columns: into which movement, of which year. */
export async function modelOptions(
  database: Kysely<Tables>,
  today: string,
  top: readonly SheetRow[],
): Promise<RegisterOption[]> {
  const year = yearInTitle(top) ?? Number(today.slice(0, 4));
  const movements = await listRecords(database, movementRecord);
  const covering = await movementOfYear(database, year);
  return [
    {
      name: 'movement',
      kind: 'text',
      value: movements.find(({ id }) => id === covering)?.title ?? '',
      suggestions: [...new Set(movements.map(({ title }) => title))],
    },
    { name: 'year', kind: 'text', value: String(year), suggestions: [] },
  ];
}

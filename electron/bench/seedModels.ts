import { type ModelState, reachedMask, standingOf } from '../../shared/domain/modelCycle.ts';
import { movementValuesSchema } from '../../shared/domain/movements.ts';
import { foldText } from '../../shared/domain/vietnamese.ts';
import type { AppDatabase } from '../database/appDatabase.ts';
import { movementFieldRecord, movementRecord } from '../database/records/movementRecords.ts';
import { insertRecord } from '../database/records/recordRows.ts';
import { seedTree } from './seedUnits.ts';

/** Forty thousand models a year over five years; each lives up to four. */
export const years = [2022, 2023, 2024, 2025, 2026] as const;
const modelsAYear = 40_000;
const newModelsAYear = 10_000;
export const modelYearCount = years.length * modelsAYear;
const fieldCount = 11;

const clerk = 'Nguyễn Thị Thử';
const at = '2026-01-01T00:00:00.000Z';

/** Ways that models went; the funnel narrows as in domain.md §5.5. */
const ways: readonly (readonly ModelState[])[] = [
  ['registered'],
  ['registered', 'running'],
  ['registered', 'running', 'checked'],
  ['registered', 'running', 'stopped'],
  ['registered', 'running', 'checked', 'proposed'],
  ['registered', 'running', 'checked', 'proposed', 'recognised'],
  ['registered', 'running', 'checked', 'proposed', 'recognised'],
  ['registered', 'running', 'checked', 'proposed', 'recognised', 'exemplary'],
  ['registered', 'running', 'checked', 'proposed', 'recognised', 'exemplary', 'awarded'],
  ['registered', 'running', 'checked', 'proposed', 'recognised', 'exemplary', 'replicated'],
];

const standings = ways.map((way) => {
  const { state, reached } = standingOf(
    way.map((to) => ({ to, level: to === 'recognised' ? ('commune' as const) : null })),
  );
  const level = reached.includes('recognised') ? 'commune' : null;
  return { state, reached: JSON.stringify(reached), mask: reachedMask(reached), level };
});

function idOf(kind: number, index: number): string {
  return `00000000-0000-7000-8000-${kind}${String(index).padStart(11, '0')}`;
}

/** The register of a country's models. */
export interface SeededModels {
  readonly movementId: string;
  readonly communeIds: readonly string[];
}

async function seedMovement(database: AppDatabase) {
  return database.change(clerk, async (change) => {
    const { communeIds } = await seedTree(change);
    const values = movementValuesSchema.parse({
      title: 'Thi đua “Dân vận khéo”',
      registrantLevels: ['commune'],
      rules: [{ scope: 'each' }, { scope: 'any', atLeast: 5, counts: 'effective' }],
    });
    const movementId = await insertRecord(change, movementRecord, values);
    const fieldIds: string[] = [];
    for (let index = 0; index < fieldCount; index++) {
      const field = {
        movementId,
        name: `Lĩnh vực mẫu ${index + 1}`,
        position: index,
        oldNames: [],
      };
      fieldIds.push(await insertRecord(change, movementFieldRecord, field));
    }
    return { movementId, communeIds, fieldIds };
  });
}

function insertModels({ connection }: AppDatabase): void {
  const insert = connection.prepare(`
    INSERT INTO models (id, title, subject, subject_post, subject_unit, place, title_folded, search_folded,
      created_at, created_by, updated_at, updated_by)
    VALUES (:id, :title, '', '', '', :place, :folded, :folded, :at, :clerk, :at, :clerk)`);
  const count = modelsAYear + (years.length - 1) * newModelsAYear;
  for (let index = 0; index < count; index++) {
    const title = `Vận động Nhân dân hiến đất mở đường số ${index}`;
    const place = `Thôn ${index % 20}`;
    insert.run({
      id: idOf(1, index),
      title,
      place,
      folded: foldText(`${title} ${place}`),
      at,
      clerk,
    });
  }
}

/** Fills an empty register with 200,000 model-years, 3,321 communes and a look at each tenth model. */
export async function seedModels(database: AppDatabase): Promise<SeededModels> {
  const { movementId, communeIds, fieldIds } = await seedMovement(database);
  const { connection } = database;
  const long = 'Tuyên truyền, vận động cán bộ, đảng viên và Nhân dân cùng làm. '.repeat(5);
  const insert = connection.prepare(`
    INSERT INTO model_years (id, model_id, movement_id, year, kind, unit_id, unit, field_id, more_field_ids,
      field_text, linked_movements, reasons, goals, content, scope, forces, resources, schedule, outputs,
      sustainability, expected, achieved, results, notes, state, reached, level, reached_mask, search_folded,
      created_at, created_by, updated_at, updated_by)
    VALUES (:id, :modelId, :movementId, :year, 'collective', :unitId, '', :fieldId, '[]', '', '[]', '', '', :long,
      '', '', '', '', '', '', '[]', '[]', '', '', :state, :reached, :level, :mask, :folded, :at, :clerk, :at, :clerk)`);
  const look = connection.prepare(`
    INSERT INTO model_checks (id, model_id, year, verdict, checked_on, checked_on_text, "by", notes,
      created_at, created_by, updated_at, updated_by)
    VALUES (:id, :modelId, :year, 'kept', NULL, '', '', '', :at, :clerk, :at, :clerk)`);
  connection.transaction(() => {
    insertModels(database);
    let number = 0;
    for (const [nth, year] of years.entries()) {
      for (let index = 0; index < modelsAYear; index++) {
        const model = nth * newModelsAYear + index;
        const modelId = idOf(1, model);
        number += 1;
        insert.run({
          id: idOf(2, number),
          modelId,
          movementId,
          year,
          unitId: communeIds[model % communeIds.length],
          fieldId: fieldIds[model % fieldIds.length],
          long,
          ...standings[(model + nth) % standings.length],
          folded: foldText(long),
          at,
          clerk,
        });
        if (model % 10 === 0) look.run({ id: idOf(3, number), modelId, year, at, clerk });
      }
    }
  })();
  return { movementId, communeIds };
}

import type { Change } from '../database/history.ts';
import { insertRecord } from '../database/records/recordRows.ts';
import { coverageRequirementRecord } from '../database/records/coverageRecords.ts';
import { targetRecord } from '../database/records/targetRecords.ts';
import { unitRecord } from '../database/records/unitRecords.ts';
import { coverageRequirementValuesSchema } from '../../shared/domain/coverage.ts';
import { directiveValuesSchema } from '../../shared/domain/directives.ts';
import { targetValuesSchema } from '../../shared/domain/targets.ts';
import { unitValuesSchema } from '../../shared/domain/units.ts';
import type { AppDatabase } from '../database/appDatabase.ts';
import { insertDirective } from '../database/directiveRows.ts';
import { readLookups } from '../database/lookups.ts';

/** Provinces and communes since 01/7/2025 (domain.md §6.1). */
export const provinceCount = 34;
export const communeCount = 3321;

/** A made-up country after the mergers of 2025, and who carried a directive out in it. */
export interface SeededUnits {
  readonly directiveId: string;
  readonly requirementId: string;
  readonly provinceIds: readonly string[];
  readonly communeIds: readonly string[];
}

const clerk = 'Nguyễn Thị Thử';

/** Provinces and the communes below them. */
export async function seedTree(
  change: Change,
): Promise<Pick<SeededUnits, 'provinceIds' | 'communeIds'>> {
  const provinceIds: string[] = [];
  for (let index = 0; index < provinceCount; index++) {
    const values = unitValuesSchema.parse({ name: `Tỉnh mẫu ${index + 1}`, level: 'province' });
    provinceIds.push(await insertRecord(change, unitRecord, values));
  }
  const communeIds: string[] = [];
  for (let index = 0; index < communeCount; index++) {
    const parentId = provinceIds[index % provinceCount] ?? null;
    const name = `Xã mẫu ${index + 1}`;
    const values = unitValuesSchema.parse({ name, level: 'commune', parentId });
    communeIds.push(await insertRecord(change, unitRecord, values));
  }
  return { provinceIds, communeIds };
}

/** Ten communes in twelve have a document, every fourth of those one folded into another. */
function seedStates(
  database: AppDatabase,
  requirementId: string,
  unitIds: readonly string[],
): void {
  const insert = database.connection.prepare(`
    INSERT INTO unit_coverage
      (id, requirement_id, unit_id, state, done_on, done_on_text, document_id, document, notes,
       created_at, created_by, updated_at, updated_by)
    VALUES (?, ?, ?, ?, ?, '', NULL, ?, '', ?, ?, ?, ?)`);
  const at = '2026-01-01T00:00:00.000Z';
  database.connection.transaction(() => {
    for (const [index, unitId] of unitIds.entries()) {
      if (index % 12 >= 10) continue;
      const id = `00000000-0000-7000-8000-1${String(index).padStart(11, '0')}`;
      const state = index % 4 === 0 ? 'folded' : 'own';
      const month = String((index % 12) + 1).padStart(2, '0');
      const document = `${index % 60}-KH/ĐU`;
      insert.run(
        id,
        requirementId,
        unitId,
        state,
        `2025-${month}-15`,
        document,
        at,
        clerk,
        at,
        clerk,
      );
    }
  })();
}

/** Twenty targets typed month by month, two of them commune by commune, and five counted from coverage. */
async function seedTargets(
  database: AppDatabase,
  requirementId: string,
  unitIds: readonly string[],
): Promise<string[]> {
  const targetIds = await database.change(clerk, async (change) => {
    const ids: string[] = [];
    for (let index = 0; index < 25; index++) {
      const isComputed = index >= 20;
      const values = targetValuesSchema.parse({
        title: `Chỉ tiêu mẫu ${index + 1}`,
        kind: isComputed ? 'computed' : 'ratio',
        goal: 80 + index / 2,
        measure: '%',
        frequency: 'monthly',
        addsUnits: index < 2,
        ...(isComputed && { source: 'coverage', sourceOptions: { requirementId } }),
      });
      ids.push(await insertRecord(change, targetRecord, values));
    }
    return ids;
  });
  const insert = database.connection.prepare(`
    INSERT INTO target_figures
      (id, target_id, unit_id, period, period_text, goal, actual, part, whole, qualifier, notes,
       created_at, created_by, updated_at, updated_by)
    VALUES (?, ?, ?, ?, '', NULL, NULL, ?, ?, '', '', ?, ?, ?, ?)`);
  const at = '2026-01-01T00:00:00.000Z';
  let number = 0;
  const add = (targetId: string, unitId: string | null, period: string): void => {
    number += 1;
    const id = `00000000-0000-7000-8000-2${String(number).padStart(11, '0')}`;
    insert.run(id, targetId, unitId, period, number % 90, 100, at, clerk, at, clerk);
  };
  database.connection.transaction(() => {
    for (let month = 1; month <= 12; month++) {
      const period = `2026-${String(month).padStart(2, '0')}`;
      for (const [index, targetId] of targetIds.slice(0, 20).entries()) {
        if (index >= 2) add(targetId, null, period);
        else for (const unitId of unitIds) add(targetId, unitId, period);
      }
    }
  })();
  return targetIds;
}

/** Fills an empty register. */
export async function seedUnits(
  database: AppDatabase,
): Promise<SeededUnits & { readonly targetIds: readonly string[] }> {
  const seeded = await database.change(clerk, async (change) => {
    const lookups = await readLookups(change.transaction);
    const values = directiveValuesSchema.parse({
      numberSymbol: '25-NQ/TW',
      issuedOn: '2013-06-03',
    });
    const directiveId = await insertDirective(change, values, lookups);
    const tree = await seedTree(change);
    const requirementId = await insertRecord(
      change,
      coverageRequirementRecord,
      coverageRequirementValuesSchema.parse({
        directiveId,
        title: 'Xây dựng chương trình hành động',
        levels: ['commune'],
      }),
    );
    return { directiveId, requirementId, ...tree };
  });
  seedStates(database, seeded.requirementId, seeded.communeIds);
  const targetIds = await seedTargets(database, seeded.requirementId, seeded.communeIds);
  return { ...seeded, targetIds };
}

import type Database from 'better-sqlite3';
import {
  figureFormValuesSchema,
  figureIndicatorValuesSchema,
} from '../../shared/domain/figures.ts';
import { successionValuesSchema, unitValuesSchema } from '../../shared/domain/units.ts';
import type { AppDatabase } from '../database/appDatabase.ts';
import {
  ensureIndicatorKeys,
  ensureSheet,
  ensureUnitKeys,
  keyIn,
} from '../database/figures/figureKeys.ts';
import { packNumbers, type PackedNumber, slotOf } from '../database/figures/figurePack.ts';
import type { Change } from '../database/history.ts';
import { figureFormRecord, figureIndicatorRecord } from '../database/records/figureRecords.ts';
import { insertRecord } from '../database/records/recordRows.ts';
import { unitRecord, unitSuccessionRecord } from '../database/records/unitRecords.ts';
import { Random } from './random.ts';

/** As after 01/7/2025 (domain.md §6.1). */
export const communeCount = 3321;
export const indicatorCount = 54;
const provinces = 34;
/** Half of the communes came out of two old ones each. */
const oldPerMerged = 2;

/** The register of a country's figures. */
export interface SeededFigures {
  readonly formId: string;
  readonly indicatorIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly provinceIds: readonly string[];
}

async function addUnits(change: Change): Promise<{ unitIds: string[]; provinceIds: string[] }> {
  const country = await insertRecord(
    change,
    unitRecord,
    unitValuesSchema.parse({ name: 'Trung ương', level: 'central' }),
  );
  const add = (values: object) => insertRecord(change, unitRecord, unitValuesSchema.parse(values));
  const provinceIds: string[] = [];
  for (let index = 0; index < provinces; index++) {
    provinceIds.push(await add({ name: `Tỉnh ${index}`, level: 'province', parentId: country }));
  }
  const unitIds: string[] = [];
  for (let index = 0; index < communeCount; index++) {
    const parentId = provinceIds[index % provinces];
    const isMerged = index % 2 === 0;
    const id = await add({
      name: `Xã ${index}`,
      level: 'commune',
      parentId,
      validFrom: isMerged ? '2025-07-01' : null,
    });
    unitIds.push(id);
    if (!isMerged) continue;
    const fromIds: string[] = [];
    for (let old = 0; old < oldPerMerged; old++) {
      const name = `Xã cũ ${index}-${old}`;
      fromIds.push(await add({ name, level: 'commune', parentId, validTo: '2025-06-30' }));
    }
    const succession = successionValuesSchema.parse({
      kind: 'merge',
      happenedOn: '2025-07-01',
      fromIds,
      toIds: [id],
      basis: 'NQ',
    });
    await insertRecord(change, unitSuccessionRecord, succession);
  }
  return { unitIds, provinceIds };
}

async function addForm(change: Change): Promise<{ formId: string; indicatorIds: string[] }> {
  const form = figureFormValuesSchema.parse({ name: 'Biểu tháng', unitLevels: ['commune'] });
  const formId = await insertRecord(change, figureFormRecord, form);
  const indicatorIds: string[] = [];
  for (let index = 0; index < indicatorCount; index++) {
    const isRatio = index % 9 === 8;
    const isStock = index % 5 === 4;
    const values = figureIndicatorValuesSchema.parse({
      formId,
      code: String(index + 1),
      name: `Chỉ tiêu ${index + 1}`,
      position: index,
      ...(isStock && { nature: 'stock', overTime: 'last' }),
      ...(isRatio && {
        kind: 'ratio',
        unitOfMeasure: '%',
        overUnits: 'weighted',
        denominatorId: indicatorIds[0],
      }),
    });
    indicatorIds.push(await insertRecord(change, figureIndicatorRecord, values));
  }
  return { formId, indicatorIds };
}

function fillMonth(
  connection: Database.Database,
  sheet: number,
  units: readonly number[],
  indicators: readonly number[],
  random: Random,
): void {
  const value = connection.prepare(
    `INSERT INTO figure_values
      (sheet_sequence, unit_sequence, indicator_sequence, value, qualifier, note)
     VALUES (?, ?, ?, ?, '', '')`,
  );
  const report = connection.prepare(
    'INSERT INTO figure_reports (sheet_sequence, unit_sequence, sums) VALUES (?, ?, ?)',
  );
  connection.transaction(() => {
    for (const unit of units) {
      const pack: PackedNumber[] = [];
      for (const indicator of indicators) {
        const number = random.between(1, 99);
        value.run(sheet, unit, indicator, number);
        pack.push([slotOf(indicator, 'value'), number]);
      }
      report.run(sheet, unit, packNumbers(pack));
    }
  })();
}

/** Units of a country with their history, a form of 54 indicators, and every figure of the months given. */
export async function seedFigures(
  database: AppDatabase,
  months: readonly string[],
): Promise<SeededFigures> {
  const silent = <T>(work: (change: Change) => Promise<T>) =>
    database.change('Nguyễn Thị Thử', (change) => work({ ...change, record: async () => {} }));
  const units = await silent(addUnits);
  const form = await silent(addForm);
  const random = new Random(54);
  for (const month of months) {
    const [sheet, unitKeyOf, indicatorKeyOf] = await silent(
      async ({ transaction }) =>
        [
          await ensureSheet(transaction, form.formId, month),
          await ensureUnitKeys(transaction, units.unitIds),
          await ensureIndicatorKeys(transaction, form.indicatorIds),
        ] as const,
    );
    const unitKeys = units.unitIds.map((id) => keyIn(unitKeyOf, id));
    const indicatorKeys = form.indicatorIds.map((id) => keyIn(indicatorKeyOf, id));
    fillMonth(database.connection, sheet.sequence, unitKeys, indicatorKeys, random);
  }
  database.connection.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)');
  return { ...units, ...form };
}

import {
  modelCheckValuesSchema,
  modelValuesSchema,
  modelYearFormSchema,
} from '../../../shared/domain/models.ts';
import type { Change } from '../../database/history.ts';
import { readChecks } from '../../database/models/modelChecks.ts';
import { insertModelYear } from '../../database/models/modelYears.ts';
import { modelCheckRecord, modelRecord } from '../../database/records/modelRecords.ts';
import { insertRecord } from '../../database/records/recordRows.ts';

/*
 * The scheme of Bắc Kạn sets targets for 2018-2020 and names no model of these years (domain.md §1.4 rows
 * 9–11): its units get models called "mẫu", so that the targets are counted from rows. As the figures of the
 * sample always were, 6 of 8 communes and 6 of 6 offices reach theirs, and 45 of 45 models are reviewed: these
 * and the eight that the text names.
 */

const years = [2018, 2019, 2020] as const;

const madeUp = 'Mô hình mẫu: bài viết chỉ nêu chỉ tiêu của Đề án, không nêu tên mô hình.';
const reviewed = 'Bài viết nêu 100% mô hình được rà soát; kết quả rà soát là của dữ liệu mẫu.';

interface UnitModels {
  readonly unit: string;
  /** Its models are kept from this year on. */
  readonly since: (typeof years)[number];
  /** The fields of each model, by their place in the movement's list of eight. */
  readonly models: readonly (readonly number[])[];
}

/** Four models that are in all eight fields together. */
const everyField = [
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
] as const;
/** Cải cách hành chính, xây dựng cơ quan, công sở. */
const office = [[5]] as const;

const unitModels: readonly UnitModels[] = [
  { unit: 'Xã Cường Lợi', since: 2018, models: everyField },
  { unit: 'Xã Xuân La', since: 2018, models: everyField },
  { unit: 'Xã Quân Bình', since: 2019, models: everyField },
  { unit: 'Xã Cẩm Giàng', since: 2019, models: everyField },
  { unit: 'Xã Nông Hạ', since: 2020, models: everyField },
  { unit: 'Thị trấn Chợ Mới', since: 2020, models: everyField },
  { unit: 'Phường Sông Cầu', since: 2020, models: everyField.slice(0, 3) },
  { unit: 'Phường Đức Xuân', since: 2020, models: [[0], [1], [2], [3]] },
  { unit: 'Cơ quan, đơn vị mẫu 1', since: 2018, models: office },
  { unit: 'Cơ quan, đơn vị mẫu 2', since: 2018, models: office },
  { unit: 'Cơ quan, đơn vị mẫu 3', since: 2019, models: office },
  { unit: 'Cơ quan, đơn vị mẫu 4', since: 2019, models: office },
  { unit: 'Cơ quan, đơn vị mẫu 5', since: 2020, models: office },
  { unit: 'Cơ quan, đơn vị mẫu 6', since: 2020, models: office },
];

/** The movement that the models belong to, with the ids of its fields in order. */
interface Place {
  readonly movementId: string;
  readonly fieldIds: readonly string[];
  /** Ids of the scheme's units by name. */
  readonly units: ReadonlyMap<string, string>;
}

async function writeModels(change: Change, { unit, since, models }: UnitModels, place: Place) {
  const unitId = place.units.get(unit);
  if (unitId === undefined) throw new Error(`no sample unit ${unit}`);
  for (const [index, fields] of models.entries()) {
    const title = `Mô hình mẫu ${index + 1}, ${unit}`;
    const model = modelValuesSchema.parse({ title, subject: unit, place: unit });
    const modelId = await insertRecord(change, modelRecord, model);
    const [fieldId, ...moreFieldIds] = fields.map((number) => place.fieldIds[number]);
    for (const year of years.filter((each) => each >= since)) {
      const form = modelYearFormSchema.parse({
        movementId: place.movementId,
        year,
        kind: 'collective',
        unitId,
        unit,
        fieldId,
        moreFieldIds,
        notes: madeUp,
      });
      await insertModelYear(change, modelId, form, 'recognised');
    }
  }
}

/** Writes the models of the scheme's units and the yearly review of every model recognised until then. */
export async function writeSchemeModels(change: Change, place: Place): Promise<void> {
  for (const models of unitModels) await writeModels(change, models, place);
  for (const year of years) {
    for (const { modelId } of await readChecks(change.transaction, { year })) {
      const check = { modelId, year, verdict: 'kept', notes: reviewed };
      await insertRecord(change, modelCheckRecord, modelCheckValuesSchema.parse(check));
    }
  }
}

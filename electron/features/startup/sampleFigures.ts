import { unitValuesSchema } from '../../../shared/domain/units.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { putFigures } from '../../database/figures/putFigures.ts';
import type { Change } from '../../database/history.ts';
import { insertRecord } from '../../database/records/recordRows.ts';
import { unitRecord } from '../../database/records/unitRecords.ts';

const commune = 'Xã Thạch Điền';

/** The profile of S2 as its report of 04/5/2018 writes it (domain.md §1.3 rows 3 and 8). */
const profile = [
  ['HO', '1585 hộ'],
  ['KHAU', 'hơn 6640 khẩu'],
  ['NGHEO', '9,78%'],
  ['NTM', '13 tiêu chí'],
  ['DAT', '5016 m 2'],
  ['RAO', '4163 m'],
] as const;

async function ensureUnit(change: Change): Promise<void> {
  const known = await change.transaction
    .selectFrom('units')
    .select('id')
    .where('name_folded', '=', foldText(commune))
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (known !== undefined) return;
  const values = unitValuesSchema.parse({ name: commune, level: 'commune' });
  await insertRecord(change, unitRecord, values);
}

/** Writes the figures of the sample office into a register that has the shipped forms. */
export async function writeSampleFigures(change: Change): Promise<void> {
  await ensureUnit(change);
  const note = 'Theo báo cáo ngày 04/5/2018';
  const problems = await putFigures(
    change,
    profile.map(([indicator, text]) => ({
      form: 'ĐĐTH',
      unit: commune,
      indicator,
      period: 'năm 2018',
      text,
      note,
    })),
  );
  const problem = problems.find((found) => found !== null);
  if (problem !== undefined) throw new Error(`sample figures: ${problem}`);
}

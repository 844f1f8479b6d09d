import { type UnitValues, unitValuesSchema } from '../../../shared/domain/units.ts';
import type { Change } from '../../database/history.ts';
import { insertRecord } from '../../database/records/recordRows.ts';
import { unitRecord } from '../../database/records/unitRecords.ts';

/*
 * One branch of the tree for each source province, so that none is mixed with the office's own units. Where a
 * text gives numbers without names, the units are called "mẫu" and say so.
 */

const unnamed = 'Đơn vị mẫu: bài viết chỉ nêu số lượng, không nêu tên.';
/** Districts ended on 30/6/2025 (domain.md §6.1). */
const lastDistrictDay = '2025-06-30';

type Sample = Partial<UnitValues> & Pick<UnitValues, 'name' | 'level'>;

function addUnit(change: Change, values: Sample): Promise<string> {
  return insertRecord(change, unitRecord, unitValuesSchema.parse(values));
}

async function addMany(
  change: Change,
  count: number,
  name: string,
  values: Omit<Sample, 'name'>,
): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number++) {
    const unit = { position: number, notes: unnamed, ...values, name: `${name} mẫu ${number}` };
    ids.push(await addUnit(change, unit));
  }
  return ids;
}

/** An Giang: 11 district committees and 67 departments, branches and enterprises (domain.md §1.2 rows 6 and 8). */
async function writeAnGiang(change: Change) {
  const id = await addUnit(change, {
    name: 'Tỉnh An Giang',
    level: 'province',
    position: 9001,
    notes: 'Nhánh mẫu theo bài viết của tỉnh An Giang.',
  });
  const below = { parentId: id };
  const committees = await addMany(change, 11, 'Huyện, thị, thành ủy', {
    ...below,
    level: 'district',
    kind: 'committee',
    validTo: lastDistrictDay,
  });
  const offices = await addMany(change, 52, 'Sở, ban, ngành', {
    ...below,
    level: 'province',
    kind: 'government',
  });
  const enterprises = await addMany(change, 15, 'Doanh nghiệp', {
    ...below,
    level: 'province',
    kind: 'enterprise',
  });
  return { id, committees, departments: [...offices, ...enterprises] };
}

/** Hà Nội: 29 boards of districts (domain.md §1.5 row 1). */
async function writeHaNoi(change: Change) {
  const id = await addUnit(change, {
    name: 'Thành phố Hà Nội',
    level: 'province',
    position: 9002,
    notes: 'Nhánh mẫu theo bài viết của Thành ủy Hà Nội.',
  });
  const boards = await addMany(change, 29, 'Ban Dân vận quận, huyện, thị ủy', {
    parentId: id,
    level: 'district',
    kind: 'advisory',
    validTo: lastDistrictDay,
  });
  return { id, boards };
}

/** Districts and communes that the text names (domain.md §1.4 rows 3 and 4). */
const districts: readonly (readonly [name: string, communes: readonly string[]])[] = [
  ['Huyện Na Rì', ['Xã Cường Lợi']],
  ['Huyện Pác Nặm', ['Xã Xuân La']],
  ['Huyện Bạch Thông', ['Xã Quân Bình', 'Xã Cẩm Giàng']],
  ['Huyện Chợ Mới', ['Xã Nông Hạ', 'Thị trấn Chợ Mới']],
  ['Huyện Chợ Đồn', []],
  ['Thành phố Bắc Kạn', ['Phường Sông Cầu', 'Phường Đức Xuân']],
];

const officeName = 'Cơ quan, đơn vị';

async function writeBacKan(change: Change) {
  const ended = { validTo: lastDistrictDay };
  const id = await addUnit(change, {
    name: 'Tỉnh Bắc Kạn',
    level: 'province',
    position: 9003,
    notes: 'Nhánh mẫu theo bài viết của tỉnh Bắc Kạn; các đơn vị kế tục chưa ghi.',
    ...ended,
  });
  const named = 'Tên theo bài viết của tỉnh Bắc Kạn.';
  /** Ids by name, in order. */
  const units = new Map<string, string>();
  for (const [name, communes] of districts) {
    const district = { name, parentId: id, notes: named, ...ended };
    const districtId = await addUnit(change, { ...district, level: 'district' });
    units.set(name, districtId);
    for (const commune of communes) {
      const values = { name: commune, parentId: districtId, notes: named, ...ended };
      units.set(commune, await addUnit(change, { ...values, level: 'commune' }));
    }
  }
  const offices = await addMany(change, 6, officeName, {
    parentId: id,
    level: 'province',
    kind: 'government',
    ...ended,
  });
  for (const [index, officeId] of offices.entries()) {
    units.set(`${officeName} mẫu ${index + 1}`, officeId);
  }
  return { id, units };
}

/** Writes the three branches. */
export async function writeSampleUnits(change: Change) {
  return {
    anGiang: await writeAnGiang(change),
    haNoi: await writeHaNoi(change),
    bacKan: await writeBacKan(change),
  };
}

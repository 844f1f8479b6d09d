import type { Kysely } from 'kysely';
import { writeForebears } from '../../../shared/domain/forebears.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import { readUnitTree } from '../../database/records/unitRecords.ts';
import type { Tables } from '../../database/tables.ts';
import type { RegisterDefinition, RegisterRow } from '../definition.ts';
import { shownValue } from '../readCells.ts';
import { organisationColumns, otherOrganisationHeaders } from './columns.ts';
import { planOrganisations } from './organisationPlan.ts';
import { organisationOptions } from './provinceOption.ts';

/** Units of all times, each after the one it stands under. */
function inTreeOrder({ units }: UnitTree): Unit[] {
  const known = new Set(units.map(({ id }) => id));
  const children = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const ordered: Unit[] = [];
  const walk = (parent: string | null): void => {
    for (const unit of children.get(parent) ?? []) {
      ordered.push(unit);
      walk(unit.id);
    }
  };
  walk(null);
  return ordered;
}

/** An old unit that lived on when the new one began gave it a part of itself. */
function gaveAPart(old: Unit, heir: Unit): boolean {
  return old.validTo === null || (heir.validFrom !== null && old.validTo >= heir.validFrom);
}

function forebearsText(tree: UnitTree, heir: Unit): string {
  const forebears = tree.forebearsOf(heir.id).map((old) => {
    const parent = tree.byId(old.parentId);
    const within = parent?.level === 'district' ? parent.name : '';
    return { name: old.name, isPart: gaveAPart(old, heir), within };
  });
  return writeForebears(forebears);
}

async function listOrganisations(database: Kysely<Tables>): Promise<RegisterRow[]> {
  const tree = await readUnitTree(database);
  const unitName = (id: string) => tree.byId(id)?.name ?? '';
  return inTreeOrder(tree).map((unit) => ({
    id: unit.id,
    values: Object.fromEntries(
      organisationColumns.map((column) => {
        if (column.field === 'parent') return [column.field, unitName(unit.parentId ?? '')];
        if (column.field === 'forebears') return [column.field, forebearsText(tree, unit)];
        return [column.field, shownValue(column, unit, unitName)];
      }),
    ),
  }));
}

/** Đơn vị: units with the days of their life and the old ones that became them. */
export const organisationsRegister: RegisterDefinition = {
  name: 'organisations',
  columns: organisationColumns,
  otherHeaders: otherOrganisationHeaders,
  telling: ['name'],
  subjects: ['units', 'unitSuccessions'],
  options: ({ database }, top) => organisationOptions(database, top),
  plan: planOrganisations,
  list: listOrganisations,
};

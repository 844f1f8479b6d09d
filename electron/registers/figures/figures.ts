import type { Kysely } from 'kysely';
import { periodName } from '../../../shared/domain/periods.ts';
import { FigureNames } from '../../database/figures/figureNames.ts';
import { listFigures } from '../../database/figures/listFigures.ts';
import type { Tables } from '../../database/tables.ts';
import type { PlannedRow, RegisterDefinition, RegisterRow } from '../definition.ts';
import { UnitDecisions } from '../unitDecisions.ts';
import { figureColumns, indicatorColumns } from './columns.ts';
import { figureOptions } from './figureOptions.ts';
import { FigurePlan } from './figurePlan.ts';

async function listRows(database: Kysely<Tables>): Promise<RegisterRow[]> {
  const { rows } = await listFigures(database, '', Number.MAX_SAFE_INTEGER);
  return rows.map(({ id, form, period, unit, indicator, unitOfMeasure, text, note }) => ({
    id,
    values: {
      form,
      period: periodName(period),
      unit,
      indicator,
      measure: unitOfMeasure,
      value: text,
      note,
    },
  }));
}

/** Periodic figures: a row for each unit with its indicators across, or a row for each figure. */
export const figuresRegister: RegisterDefinition = {
  name: 'figures',
  columns: figureColumns,
  moreColumns: indicatorColumns,
  otherHeaders: ['người báo cáo', 'người BC', 'SĐT', 'số điện thoại', 'mã', 'mã chỉ tiêu'],
  telling: ['unit', 'value'],
  subjects: ['figures', 'units', 'unitSpellings'],
  options: ({ database }, top) => figureOptions(database, top),

  async plan(rows, place) {
    const { database, answers, today } = place;
    const names = await FigureNames.read(database);
    const units = new UnitDecisions(names.units, answers, today);
    const columns = [...figureColumns, ...(await indicatorColumns(database))];
    const plan = new FigurePlan(place, names, units, columns);
    const planned: PlannedRow[] = [];
    for (const row of rows) planned.push(await plan.row(row));
    return {
      rows: planned,
      effects: units.effects,
      asked: units.asked,
      write: (change, report) => plan.write(change, report),
    };
  },

  list: listRows,
};

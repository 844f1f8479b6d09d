import type { Kysely } from 'kysely';
import { formatFigure } from '../../../shared/domain/figures.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import type { TargetFigureValues, TargetValues } from '../../../shared/domain/targets.ts';
import { programRecord } from '../../database/records/programRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import { targetFigureRecord, targetRecord } from '../../database/records/targetRecords.ts';
import { readUnitTree } from '../../database/records/unitRecords.ts';
import type { Tables } from '../../database/tables.ts';
import type { RegisterRow } from '../definition.ts';
import { periodInTitle } from '../figures/figureOptions.ts';
import { plainRegister } from '../plainRegister.ts';
import { programLabel, programOption } from '../programs/programChoice.ts';
import { shownValue } from '../readCells.ts';
import { goalColumns, otherTargetHeaders, targetColumns } from './columns.ts';
import { writtenFigure } from './targetFigures.ts';
import { targetRules } from './targetRules.ts';

const directionWords = { atLeast: '', atMost: 'không quá ', exactly: 'đúng ' } as const;

function goalText({ goal, goalText: text, direction }: TargetValues): string {
  if (text !== '' || goal === null) return text;
  return `${directionWords[direction]}${formatFigure(goal)}`;
}

/** The cells of a target; beside a figure those of its period. */
function cellsOf(
  target: TargetValues,
  figure: TargetFigureValues | undefined,
  unitName: (id: string) => string,
): Record<string, string | number> {
  const own = targetColumns.map(
    (column) => [column.field, shownValue(column, { ...target }, unitName)] as const,
  );
  const cells = { ...Object.fromEntries(own), target: goalText(target) };
  if (figure === undefined)
    return { ...cells, period: target.periodText || formatDate(target.period ?? '') };
  return {
    ...cells,
    target: figure.goal === null ? cells.target : formatFigure(figure.goal),
    actual: writtenFigure(figure),
    period: figure.periodText || formatDate(figure.period),
    reportingUnit: unitName(figure.unitId ?? ''),
    notes: figure.notes,
  };
}

/** A row for each period of a target in which something was reached; targets without any have one. */
async function listTargets(
  database: Kysely<Tables>,
  only: string | null = null,
): Promise<RegisterRow[]> {
  const tree = await readUnitTree(database);
  const unitName = (id: string) => tree.byId(id)?.name ?? '';
  const programs = new Map(
    (await listRecords(database, programRecord)).map((program) => [program.id, program]),
  );
  const targets = (await listRecords(database, targetRecord))
    .filter(({ programId }) => only === null || programId === only)
    .toSorted((left, right) => left.position - right.position);
  const figures = await listRecords(database, targetFigureRecord);
  return targets.flatMap((target): RegisterRow[] => {
    const program = programs.get(target.programId ?? '');
    const label = { program: program === undefined ? '' : programLabel(program) };
    const reached = figures
      .filter((figure) => figure.targetId === target.id && writtenFigure(figure) !== '')
      .toSorted((left, right) => left.period.localeCompare(right.period));
    if (reached.length === 0)
      return [{ id: target.id, values: { ...cellsOf(target, undefined, unitName), ...label } }];
    return reached.map((figure) => ({
      id: figure.id,
      values: { ...cellsOf(target, figure, unitName), ...label },
    }));
  });
}

/** Targets with what was reached, period by period; goals by years where the annex has them. */
export const targetsRegister = plainRegister({
  name: 'targets',
  columns: targetColumns,
  moreColumns: () => Promise.resolve([...goalColumns]),
  otherHeaders: otherTargetHeaders,
  record: targetRecord,
  required: 'title',
  subjects: ['programs', 'targets', 'targetFigures'],
  key: ['title'],
  unlessDiffers: ['programId', 'unitId', 'measure'],
  options: async ({ database }, top) => [
    await programOption(database, top),
    { name: 'period', kind: 'text', value: periodInTitle(top), suggestions: [] },
  ],
  rules: targetRules,
  list: listTargets,
});

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { TargetLine, TargetUnit } from '../../../shared/contract/targets.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { CoverageReader } from '../../database/directiveCoverage/coverageReader.ts';
import { readDirectiveNames } from '../../database/directiveCoverage/directiveNames.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import { targetFigureRecord, targetRecord } from '../../database/records/targetRecords.ts';
import type { Tables } from '../../database/tables.ts';
import type { SourceReading } from '../../database/targetSources/source.ts';
import { type EvaluationDay, evaluateTarget, evaluateUnits, type TargetRow } from './evaluate.ts';
import { readFigures, readUnitFigures } from './figures.ts';

export interface TargetQuestion extends EvaluationDay {
  readonly ids?: readonly string[];
  readonly programId: string | null;
  readonly directiveId: string | null;
  readonly search: string;
}

function beginReading(database: Kysely<Tables>): SourceReading {
  return { database, coverage: new CoverageReader(database) };
}

async function readRows(database: Kysely<Tables>, question: TargetQuestion): Promise<TargetRow[]> {
  const rows = await listRecords(database, targetRecord, {
    ...(question.programId !== null && { programId: question.programId }),
    ...(question.directiveId !== null && { directiveId: question.directiveId }),
  });
  const wanted = foldText(question.search);
  return rows
    .filter(({ id, title }) => question.ids?.includes(id) ?? foldText(title).includes(wanted))
    .toSorted((left, right) => left.position - right.position);
}

/** Targets with their figures, in their own order. */
export async function listTargets(
  database: Kysely<Tables>,
  question: TargetQuestion,
): Promise<TargetLine[]> {
  const rows = await readRows(database, question);
  const figures = await readFigures(database, rows, question.day);
  const reading = beginReading(database);
  const directives = await readDirectiveNames(
    database,
    rows.flatMap(({ directiveId }) => directiveId ?? []),
  );
  const tree = await reading.coverage.tree();
  const lines: TargetLine[] = [];
  for (const row of rows) {
    // Counting a country's units takes a while: other calls of the window come between.
    await nextTurn();
    lines.push({
      ...row,
      unitName: tree.byId(row.unitId)?.name ?? '',
      directive: directives.get(row.directiveId ?? '')?.label ?? '',
      evaluation: await evaluateTarget(row, figures.get(row.id) ?? [], question, reading),
    });
  }
  return lines;
}

/** One target unit by unit. */
export async function readTargetUnits(
  database: Kysely<Tables>,
  target: TargetRow,
  when: EvaluationDay,
): Promise<{ period: string | null; lines: TargetUnit[] }> {
  const figures = await readUnitFigures(database, target, when.day);
  const { period, units } = await evaluateUnits(target, figures, when, beginReading(database));
  return {
    period,
    lines: units.map(({ unit, ...line }) => ({
      unit: {
        id: unit.id,
        name: unit.name,
        shortName: unit.shortName,
        level: unit.level,
        kind: unit.kind,
        validFrom: unit.validFrom,
        validTo: unit.validTo,
      },
      ...line,
    })),
  };
}

/** All figures of a target, the latest period first. */
export async function readTargetFigures(database: Kysely<Tables>, targetId: string) {
  const figures = await listRecords(database, targetFigureRecord, { targetId });
  const units = await database.selectFrom('units').select(['id', 'name']).execute();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return figures
    .toSorted((left, right) => right.period.localeCompare(left.period))
    .map((figure) => ({ ...figure, unitName: names.get(figure.unitId ?? '') ?? '' }));
}

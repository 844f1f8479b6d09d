import {
  figureFormValuesSchema,
  type FigureIndicatorValues,
  figureIndicatorValuesSchema,
} from '../../../shared/domain/figures.ts';
import type { Period, PeriodKind } from '../../../shared/domain/periods.ts';
import { type UnitValues, unitValuesSchema, type UnitView } from '../../../shared/domain/units.ts';
import { insertRecord } from '../../database/records/recordRows.ts';
import { unitRecord } from '../../database/records/unitRecords.ts';
import type { TestContext } from '../../testContext.ts';
import { changeRecords } from '../recordHandlers.ts';
import { figureFormsHandlers, figureIndicatorsHandlers, figuresHandlers } from './handlers.ts';

/** A small form for tests, with its indicators by name. */
export interface TestForm {
  readonly formId: string;
  readonly ids: Readonly<Record<string, string>>;
}

type Rules = Partial<Omit<FigureIndicatorValues, 'formId' | 'name' | 'denominatorId'>> & {
  readonly denominator?: string;
};

export async function addForm(
  context: TestContext,
  periodKind: PeriodKind,
  indicators: Readonly<Record<string, Rules>>,
): Promise<TestForm> {
  const form = figureFormValuesSchema.parse({
    name: 'Biểu thử',
    periodKind,
    unitLevels: ['commune'],
  });
  const { id: formId } = await figureFormsHandlers.create({ values: form }, context);
  const ids: Record<string, string> = {};
  for (const [name, { denominator, ...rules }] of Object.entries(indicators)) {
    const values = figureIndicatorValuesSchema.parse({
      ...rules,
      formId,
      name,
      denominatorId: denominator === undefined ? null : ids[denominator],
      position: Object.keys(ids).length,
    });
    ids[name] = (await figureIndicatorsHandlers.create({ values }, context)).id;
  }
  return { formId, ids };
}

export function addUnit(
  context: TestContext,
  name: string,
  values: Partial<UnitValues> = {},
): Promise<string> {
  const unit = unitValuesSchema.parse({ name, level: 'commune', ...values });
  return changeRecords(context, unitRecord, (change) => insertRecord(change, unitRecord, unit));
}

/** Saves figures of one unit by the names of indicators: "text" or ["text", "note"]. */
export async function type(
  context: TestContext,
  { formId, ids }: TestForm,
  period: Period,
  unitId: string,
  figures: Readonly<Record<string, string | readonly [string, string]>>,
): Promise<number> {
  const cells = Object.entries(figures).map(([name, typed]) => {
    const [text, note] = typeof typed === 'string' ? [typed, ''] : typed;
    return { unitId, indicatorId: ids[name] ?? '', text, note };
  });
  return (await figuresHandlers.save({ formId, period, cells }, context)).changed;
}

export function rollUp(
  context: TestContext,
  { formId }: TestForm,
  period: Period,
  view: UnitView = 'current',
  unitId: string | null = null,
) {
  return figuresHandlers.rollUp({ formId, period, view, unitId, offset: 0, limit: 200 }, context);
}

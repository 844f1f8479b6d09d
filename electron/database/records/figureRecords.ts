import type { Kysely } from 'kysely';
import {
  figureFormValuesSchema,
  figureIndicatorValuesSchema,
  type FigureIndicatorValues,
} from '../../../shared/domain/figures.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { Tables } from '../tables.ts';
import { readUses } from '../uses.ts';
import type { Problems, RecordDefinition } from './recordRows.ts';

/** A form (biểu) that units fill in each period; with figures in it, it stays. */
export const figureFormRecord: RecordDefinition<typeof figureFormValuesSchema> = {
  subject: 'figureForms',
  table: 'figure_forms',
  schema: figureFormValuesSchema,
  label: ({ name }) => name,
};

async function denominatorProblem(
  { denominatorId, formId }: FigureIndicatorValues,
  id: string,
  database: Kysely<Tables>,
): Promise<Problems> {
  if (denominatorId === null) return { denominatorId: 'required' };
  const row = await database
    .selectFrom('figure_indicators')
    .select(['form_id', 'kind'])
    .where('id', '=', denominatorId)
    .executeTakeFirst();
  const fits = row?.form_id === formId && row.kind === 'number' && denominatorId !== id;
  return fits ? {} : { denominatorId: 'wrongDenominator' };
}

async function indicatorProblems(
  values: FigureIndicatorValues,
  id: string,
  database: Kysely<Tables>,
): Promise<Problems> {
  const { minimum, maximum, overUnits, overTime } = values;
  const isWeighted = overUnits === 'weighted' || overTime === 'weighted';
  const stored = await database
    .selectFrom('figure_indicators')
    .select(['kind', 'form_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  const isMoved =
    stored !== undefined && (stored.kind !== values.kind || stored.form_id !== values.formId);
  return {
    ...(isWeighted && (await denominatorProblem(values, id, database))),
    ...(minimum !== null && maximum !== null && maximum < minimum && { maximum: 'belowMinimum' }),
    // What was typed was understood by the kind it had.
    ...(isMoved &&
      (await readUses(database, 'figureIndicators', id)).figures !== undefined && {
        kind: 'inUse',
      }),
  };
}

/** An indicator (chỉ tiêu thống kê) of a form; with figures or as another's weight, it stays. */
export const figureIndicatorRecord: RecordDefinition<typeof figureIndicatorValuesSchema> = {
  subject: 'figureIndicators',
  table: 'figure_indicators',
  schema: figureIndicatorValuesSchema,
  label: ({ code, name }) => (code === '' ? name : `${code} ${name}`),
  derive: ({ name }) => ({ name_folded: foldText(name) }),
  problems: indicatorProblems,
};

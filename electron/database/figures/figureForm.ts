import type { Kysely } from 'kysely';
import type { FigureForm, FigureIndicator } from '../../../shared/domain/figures.ts';
import { AppError } from '../../../shared/errors.ts';
import { figureFormRecord, figureIndicatorRecord } from '../records/figureRecords.ts';
import { findRecord, listRecords } from '../records/recordRows.ts';
import type { Tables } from '../tables.ts';

/** A form with its indicators, in the order of its paper. */
export interface FullForm {
  readonly form: FigureForm;
  readonly indicators: readonly FigureIndicator[];
}

/** All forms outside the trash, in the office's order. */
export async function listForms(database: Kysely<Tables>): Promise<FigureForm[]> {
  const forms = await listRecords(database, figureFormRecord);
  return forms.toSorted((left, right) => left.position - right.position);
}

/** The indicators of a form, by position. */
export async function listIndicators(
  database: Kysely<Tables>,
  formId: string,
): Promise<FigureIndicator[]> {
  const indicators = await listRecords(database, figureIndicatorRecord, { formId });
  return indicators.toSorted((left, right) => left.position - right.position);
}

/** Throws AppError `notFound`, also for a form in the trash. */
export async function readForm(database: Kysely<Tables>, formId: string): Promise<FullForm> {
  const { values, track } = await findRecord(database, figureFormRecord, formId);
  if (track.deletedAt !== null) throw new AppError('notFound');
  return {
    form: { ...values, id: formId },
    indicators: await listIndicators(database, formId),
  };
}

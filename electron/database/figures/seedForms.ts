import {
  figureFormValuesSchema,
  figureIndicatorValuesSchema,
} from '../../../shared/domain/figures.ts';
import { type FormSeed, formSeeds } from '../../../shared/domain/figureSeeds.ts';
import type { Change } from '../history.ts';
import { figureFormRecord, figureIndicatorRecord } from '../records/figureRecords.ts';
import { insertRecord } from '../records/recordRows.ts';
import { listForms } from './figureForm.ts';

async function addForm(change: Change, seed: FormSeed, position: number): Promise<void> {
  const form = figureFormValuesSchema.parse({ ...seed, position });
  const formId = await insertRecord(change, figureFormRecord, form);
  const ids = new Map<string, string>();
  for (const [index, { denominator, ...indicator }] of seed.indicators.entries()) {
    const denominatorId = denominator === undefined ? null : ids.get(denominator);
    const values = figureIndicatorValuesSchema.parse({
      ...indicator,
      formId,
      denominatorId,
      position: (index + 1) * 10,
    });
    ids.set(
      seed.indicators[index]?.code ?? '',
      await insertRecord(change, figureIndicatorRecord, values),
    );
  }
}

/** Adds the shipped forms that the register does not have, by their code. Returns how many. */
export async function addShippedForms(change: Change): Promise<number> {
  const known = new Set((await listForms(change.transaction)).map(({ code }) => code));
  const missing = formSeeds.filter(({ code }) => !known.has(code));
  for (const seed of missing) await addForm(change, seed, (formSeeds.indexOf(seed) + 1) * 10);
  return missing.length;
}

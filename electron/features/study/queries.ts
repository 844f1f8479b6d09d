import { type Kysely, sql } from 'kysely';
import { sumSessions } from '../../../shared/domain/study.ts';
import { studySessionRecord, studyStepRecord } from '../../database/records/coverageRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import type { Tables } from '../../database/tables.ts';

/** The steps in the office's order, with how many sessions use each. */
export async function listSteps(database: Kysely<Tables>) {
  const steps = await listRecords(database, studyStepRecord);
  const uses = await database
    .selectFrom('study_sessions')
    .select(['step_id', sql<number>`count(*)`.as('uses')])
    .where('deleted_at', 'is', null)
    .groupBy('step_id')
    .execute();
  const usesById = new Map(uses.map((row) => [row.step_id, row.uses]));
  return steps
    .toSorted((left, right) => left.position - right.position)
    .map((step) => ({ ...step, usedBy: usesById.get(step.id) ?? 0 }));
}

async function unitNames(database: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await database.selectFrom('units').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What was done to study a directive, step by step. */
export async function readStudy(database: Kysely<Tables>, directiveId: string) {
  const steps = await listSteps(database);
  const names = await unitNames(database);
  const stepNames = new Map(
    (await database.selectFrom('study_steps').select(['id', 'name']).execute()).map(
      ({ id, name }) => [id, name],
    ),
  );
  const rows = await listRecords(database, studySessionRecord, { directiveId });
  const sessions = rows
    .map((row) => ({
      ...row,
      unit: names.get(row.unitId ?? '') ?? '',
      step: stepNames.get(row.stepId) ?? '',
    }))
    .toSorted((left, right) => (right.heldOn ?? '').localeCompare(left.heldOn ?? ''));
  return {
    steps: steps.map(({ id, name }) => {
      const done = rows.filter(({ stepId }) => stepId === id);
      const units = new Set(done.map(({ unitId }) => unitId)).size;
      return { id, name, units, sum: sumSessions(done) };
    }),
    sessions,
  };
}

import { type Kysely, sql } from 'kysely';
import type {
  CheckLines,
  CheckPart,
  ModelWhole,
  ReplicationRow,
} from '../../../shared/contract/models.ts';
import { AppError } from '../../../shared/errors.ts';
import { countChecks, readChecks } from '../../database/models/modelChecks.ts';
import {
  modelCheckRecord,
  modelMoveRecord,
  modelRecord,
  modelYearRecord,
  replicationRecord,
} from '../../database/records/modelRecords.ts';
import { findRecord, listRecords, toRecord } from '../../database/records/recordRows.ts';
import type { StoredRow } from '../../database/records/recordTable.ts';
import type { Tables } from '../../database/tables.ts';
import { readModelLine } from './lines.ts';

async function readReplications(
  database: Kysely<Tables>,
  modelId: string,
): Promise<ReplicationRow[]> {
  const { rows } = await sql<StoredRow>`
    SELECT replications.*, coalesce(units.name, replications.unit) AS unit_name
    FROM replications
    JOIN model_years ON model_years.id = replications.model_year_id
    LEFT JOIN units ON units.id = replications.unit_id
    WHERE model_years.model_id = ${modelId} AND replications.deleted_at IS NULL
    ORDER BY replications.id`.execute(database);
  return rows.map((row) => ({
    ...toRecord(replicationRecord, row),
    unitName: typeof row['unit_name'] === 'string' ? row['unit_name'] : '',
  }));
}

/** A model-year with all that belongs to it. Throws AppError `notFound`. */
export async function readModelWhole(database: Kysely<Tables>, id: string): Promise<ModelWhole> {
  const line = await readModelLine(database, id);
  const year = await findRecord(database, modelYearRecord, id);
  if (line === undefined || year.track.deletedAt !== null) throw new AppError('notFound');
  const { modelId } = year.values;
  const model = await findRecord(database, modelRecord, modelId);
  const years = await listRecords(database, modelYearRecord, { modelId });
  const checks = await listRecords(database, modelCheckRecord, { modelId });
  return {
    line,
    model: { ...model.values, ...model.track },
    year: { ...year.values, ...year.track },
    years: years
      .map(({ id: yearId, year: number, state }) => ({ id: yearId, year: number, state }))
      .toSorted((left, right) => right.year - left.year),
    moves: await listRecords(database, modelMoveRecord, { modelYearId: id }),
    replications: await readReplications(database, modelId),
    checks: checks.toSorted((left, right) => right.year - left.year),
  };
}

/** A part of the recognised models of a year with what was found, and how many there are in all. */
export async function readCheckLines(
  database: Kysely<Tables>,
  { year, onlyOpen, cursor, limit }: CheckPart,
): Promise<CheckLines> {
  const lines = await readChecks(database, { year, onlyOpen, after: cursor, limit });
  const rows = lines.map((line) => {
    const { modelId: id, modelYearId, title, subject, unit, recognisedIn } = line;
    const { checkId, revision, verdict, checkedOn, checkedOnText, by, notes } = line;
    const check =
      checkId === null || revision === null || verdict === null
        ? null
        : { id: checkId, revision, verdict, checkedOn, checkedOnText, by, notes };
    return { id, modelYearId, title, subject, unit, recognisedIn, check };
  });
  const next = rows.length < limit ? null : (rows.at(-1)?.id ?? null);
  return { ...(await countChecks(database, year)), rows, next };
}

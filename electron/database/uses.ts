import { type Kysely, sql } from 'kysely';
import type { RecordSubject } from '../../shared/contract/history.ts';
import { type UseSubject, type Uses, usesDetails } from '../../shared/domain/uses.ts';
import { AppError } from '../../shared/errors.ts';
import type { Tables } from './tables.ts';

/*
 * Who names whom. A row that others name does not go to the trash, because they would name nothing then;
 * the refusal says where it is named. A table with a new column of ids gets a line here.
 */

type Used = RecordSubject | 'directives';

/** Rows of `by` that name rows of `used`. */
interface Use {
  readonly used: Used;
  readonly by: UseSubject;
  /** A table, or a question in brackets that gives one. */
  readonly table: string;
  /** Columns that hold one id. */
  readonly ids?: readonly string[];
  /** Columns of JSON with ids anywhere in it. No id is a part of another, so that they are found as text. */
  readonly json?: readonly string[];
  /** They belong to the row: they go out of sight with it and come back, and only keep it from going for good. */
  readonly isPart?: boolean;
}

const figuresOfUnits = `(SELECT unit_id, NULL AS deleted_at FROM figure_reports
  JOIN figure_unit_keys ON sequence = unit_sequence)`;
const sheetsWithFigures = `(SELECT form_id, NULL AS deleted_at FROM figure_sheets
  WHERE EXISTS (SELECT 1 FROM figure_values WHERE sheet_sequence = figure_sheets.sequence))`;
const figuresOfIndicators = `(SELECT indicator_id, NULL AS deleted_at FROM figure_values
  JOIN figure_indicator_keys ON sequence = indicator_sequence)`;

export const allUses: readonly Use[] = [
  { used: 'units', by: 'units', table: 'units', ids: ['parent_id', 'heir_id'] },
  { used: 'units', by: 'unitSuccessions', table: 'unit_successions', json: ['from_ids', 'to_ids'] },
  { used: 'units', by: 'unitPeople', table: 'unit_people', ids: ['unit_id'] },
  { used: 'units', by: 'programs', table: 'programs', ids: ['issuer_id'], json: ['signatories'] },
  { used: 'units', by: 'tasks', table: 'tasks', ids: ['lead_unit_id'], json: ['cooperating'] },
  { used: 'units', by: 'reviews', table: 'reviews', ids: ['unit_id'] },
  { used: 'units', by: 'targets', table: 'targets', ids: ['unit_id'], json: ['source_options'] },
  { used: 'units', by: 'targetFigures', table: 'target_figures', ids: ['unit_id'] },
  {
    used: 'units',
    by: 'coverageRequirements',
    table: 'coverage_requirements',
    json: ['under_ids', 'unit_ids'],
  },
  { used: 'units', by: 'unitCoverage', table: 'unit_coverage', ids: ['unit_id'] },
  { used: 'units', by: 'studySessions', table: 'study_sessions', ids: ['unit_id'] },
  { used: 'units', by: 'activities', table: 'activities', ids: ['unit_id'] },
  { used: 'units', by: 'followUps', table: 'follow_ups', ids: ['unit_id'] },
  { used: 'units', by: 'figureReports', table: figuresOfUnits, ids: ['unit_id'] },
  { used: 'directives', by: 'programs', table: 'programs', json: ['directive_ids'] },
  {
    used: 'directives',
    by: 'targets',
    table: 'targets',
    ids: ['directive_id'],
    json: ['source_options'],
  },
  {
    used: 'directives',
    by: 'coverageRequirements',
    table: 'coverage_requirements',
    ids: ['directive_id'],
    isPart: true,
  },
  { used: 'directives', by: 'unitCoverage', table: 'unit_coverage', ids: ['document_id'] },
  {
    used: 'directives',
    by: 'studySessions',
    table: 'study_sessions',
    ids: ['directive_id'],
    isPart: true,
  },
  {
    used: 'directives',
    by: 'directiveDeadlines',
    table: 'directive_deadlines',
    ids: ['directive_id'],
    isPart: true,
  },
  {
    used: 'directives',
    by: 'directiveDeadlines',
    table: 'directive_deadlines',
    ids: ['document_id'],
  },
  { used: 'directives', by: 'activities', table: 'activities', json: ['directive_ids'] },
  {
    used: 'directives',
    by: 'unitSuccessions',
    table: 'unit_successions',
    ids: ['basis_directive_id'],
  },
  {
    used: 'programs',
    by: 'targets',
    table: 'targets',
    ids: ['program_id'],
    json: ['source_options'],
  },
  { used: 'programs', by: 'activities', table: 'activities', ids: ['program_id'] },
  { used: 'tasks', by: 'tasks', table: 'tasks', ids: ['parent_id'] },
  { used: 'activities', by: 'followUps', table: 'follow_ups', ids: ['activity_id'] },
  { used: 'coverageRequirements', by: 'targets', table: 'targets', json: ['source_options'] },
  { used: 'studySteps', by: 'studySessions', table: 'study_sessions', ids: ['step_id'] },
  { used: 'studySteps', by: 'targets', table: 'targets', json: ['source_options'] },
  { used: 'figureForms', by: 'figures', table: sheetsWithFigures, ids: ['form_id'] },
  {
    used: 'figureIndicators',
    by: 'figureIndicators',
    table: 'figure_indicators',
    ids: ['denominator_id'],
  },
  { used: 'figureIndicators', by: 'figures', table: figuresOfIndicators, ids: ['indicator_id'] },
  { used: 'units', by: 'movements', table: 'movements', ids: ['collector_id'] },
  { used: 'units', by: 'registrations', table: 'registrations', ids: ['unit_id'] },
  { used: 'units', by: 'modelYears', table: 'model_years', ids: ['unit_id'] },
  { used: 'units', by: 'replications', table: 'replications', ids: ['unit_id'] },
  { used: 'units', by: 'awards', table: 'awards', ids: ['unit_id'] },
  { used: 'units', by: 'awardProposals', table: 'award_proposals', ids: ['unit_id'] },
  { used: 'units', by: 'appraisals', table: 'appraisals', ids: ['unit_id'] },
  { used: 'directives', by: 'movements', table: 'movements', json: ['directive_ids'] },
  { used: 'directives', by: 'modelMoves', table: 'model_moves', ids: ['basis_directive_id'] },
  { used: 'directives', by: 'awards', table: 'awards', ids: ['decision_id'] },
  { used: 'movements', by: 'modelYears', table: 'model_years', ids: ['movement_id'] },
  {
    used: 'movementFields',
    by: 'modelYears',
    table: 'model_years',
    ids: ['field_id'],
    json: ['more_field_ids'],
  },
  { used: 'modelYears', by: 'awards', table: 'awards', ids: ['model_year_id'] },
  { used: 'modelYears', by: 'awardProposals', table: 'award_proposals', ids: ['model_year_id'] },
  { used: 'modelYears', by: 'appraisals', table: 'appraisals', ids: ['model_year_id'] },
  { used: 'awardKinds', by: 'awards', table: 'awards', ids: ['award_kind_id'] },
  { used: 'awardKinds', by: 'awardProposals', table: 'award_proposals', ids: ['award_kind_id'] },
  { used: 'awardProposals', by: 'awards', table: 'awards', ids: ['proposal_id'] },
];

/** What goes out of sight with another row, and the column that says with which. */
const wholes: Readonly<Record<string, { readonly column: string; readonly table: string }>> = {
  tasks: { column: 'program_id', table: 'programs' },
  reviews: { column: 'program_id', table: 'programs' },
  follow_ups: { column: 'activity_id', table: 'activities' },
  target_figures: { column: 'target_id', table: 'targets' },
  coverage_requirements: { column: 'directive_id', table: 'directives' },
  unit_coverage: { column: 'requirement_id', table: 'coverage_requirements' },
  study_sessions: { column: 'directive_id', table: 'directives' },
  directive_deadlines: { column: 'directive_id', table: 'directives' },
  registrations: { column: 'movement_id', table: 'movements' },
  model_years: { column: 'model_id', table: 'models' },
  model_moves: { column: 'model_year_id', table: 'model_years' },
  replications: { column: 'model_year_id', table: 'model_years' },
};

function isInSight(table: string): string {
  const whole = wholes[table];
  const within =
    whole === undefined
      ? ''
      : ` AND ${whole.column} IN (SELECT id FROM ${whole.table} WHERE ${isInSight(whole.table)})`;
  return `deleted_at IS NULL${within}`;
}

/** How many rows in sight name the row, by register. */
export async function readUses(database: Kysely<Tables>, used: Used, id: string): Promise<Uses> {
  const counts = allUses
    .filter((use) => use.used === used && use.isPart !== true)
    .map(({ by, table, ids = [], json = [] }) => {
      const names = [
        ...ids.map((column) => sql`${sql.ref(column)} = ${id}`),
        ...json.map((column) => sql`instr(${sql.ref(column)}, ${id}) > 0`),
      ];
      return sql`SELECT ${by} AS by, count(*) AS count FROM ${sql.raw(table)}
        WHERE (${sql.join(names, sql` OR `)}) AND ${sql.raw(isInSight(table))}`;
    });
  if (counts.length === 0) return {};
  const { rows } = await sql<{ by: UseSubject; count: number }>`
    ${sql.join(counts, sql` UNION ALL `)}`.execute(database);
  return Object.fromEntries(
    rows.filter(({ count }) => count > 0).map(({ by, count }) => [by, count]),
  );
}

/**
 * Keeps a row that others name where it is.
 * @throws AppError `conflict` with the details of `usesDetails`
 */
export async function refuseUsed(
  database: Kysely<Tables>,
  used: Used,
  id: string,
  label: string,
): Promise<void> {
  const uses = await readUses(database, used, id);
  if (Object.keys(uses).length > 0) throw new AppError('conflict', usesDetails(label, uses));
}

/** SQL for the ids of all rows of a register that others name, parts and what is in the trash among them. */
export function namedIdsSql(used: Used): string {
  return allUses
    .filter((use) => use.used === used)
    .flatMap(({ table, ids = [], json = [] }) => [
      ...ids.map((column) => `SELECT ${column} AS id FROM ${table} WHERE ${column} IS NOT NULL`),
      ...json.map(
        (column) => `SELECT atom AS id FROM ${table}, json_tree(${column}) WHERE type = 'text'`,
      ),
    ])
    .join(' UNION ');
}

/** The ids of `namedIdsSql`: asked once before many rows go. */
export async function readNamedIds(
  database: Kysely<Tables>,
  used: Used,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`${sql.raw(namedIdsSql(used))}`.execute(database);
  return new Set(rows.map(({ id }) => id));
}

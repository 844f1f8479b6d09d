import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type {
  CoverageRequirementValues,
  UnitCoverageValues,
} from '../../../shared/domain/coverage.ts';
import { coverageDay, type CoveredUnit, coverUnits } from '../../../shared/domain/coverageCount.ts';
import type { Track } from '../../../shared/domain/records.ts';
import type { UnitTree } from '../../../shared/domain/unitTree.ts';
import type { UnitView } from '../../../shared/domain/units.ts';
import { coverageRequirementRecord } from '../records/coverageRecords.ts';
import { findRecord, listRecords } from '../records/recordRows.ts';
import { readUnitTree } from '../records/unitRecords.ts';
import type { Tables } from '../tables.ts';
import { readDirectiveNames } from './directiveNames.ts';

export type RequirementRow = CoverageRequirementValues & Track;
export type UnitCoverageRow = UnitCoverageValues & Track;

/** How the units are named and when they are counted. */
export interface CoverageQuestion {
  readonly view: UnitView;
  readonly reportDay: string;
}

/** The units asked by a demand, and the day on which they are looked at. */
export interface Coverage {
  readonly day: string;
  readonly units: readonly CoveredUnit<UnitCoverageRow>[];
}

/**
 * The rows of a demand straight from their columns: with the units of a whole country the check of each
 * value, which the writer has made already, would take longer than the question itself.
 */
async function readRows(
  database: Kysely<Tables>,
  requirementId: string,
): Promise<UnitCoverageRow[]> {
  const rows = await database
    .selectFrom('unit_coverage')
    .selectAll()
    .where('requirement_id', '=', requirementId)
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    deletedAt: row.deleted_at,
    requirementId: row.requirement_id,
    unitId: row.unit_id,
    state: row.state,
    doneOn: row.done_on,
    doneOnText: row.done_on_text,
    documentId: row.document_id,
    document: row.document,
    notes: row.notes,
  }));
}

/** A demand outside the trash; undefined otherwise. */
async function readRequirement(
  database: Kysely<Tables>,
  id: string,
): Promise<RequirementRow | undefined> {
  const { values, track } = await findRecord(database, coverageRequirementRecord, id);
  return track.deletedAt === null ? { ...values, ...track } : undefined;
}

/** Answers about coverage, reading the unit tree and the rows of each demand once. */
export class CoverageReader {
  readonly #database: Kysely<Tables>;
  #tree: Promise<UnitTree> | undefined;
  readonly #rows = new Map<string, Promise<UnitCoverageRow[]>>();
  readonly #answers = new Map<string, Coverage>();

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  /** All units of all times. */
  tree(): Promise<UnitTree> {
    this.#tree ??= readUnitTree(this.#database);
    return this.#tree;
  }

  /** The demands of a directive, or all; those of directives in the trash are not asked. */
  async requirements(directiveId?: string): Promise<RequirementRow[]> {
    const rows = await listRecords(
      this.#database,
      coverageRequirementRecord,
      directiveId === undefined ? {} : { directiveId },
    );
    const alive = await readDirectiveNames(
      this.#database,
      rows.map((row) => row.directiveId),
    );
    return rows.filter((row) => alive.has(row.directiveId));
  }

  /** The demand, or undefined when it is in the trash. Throws AppError `notFound` for an unknown one. */
  requirement(id: string): Promise<RequirementRow | undefined> {
    return readRequirement(this.#database, id);
  }

  /** How every unit that the demand asks stands to it (shared/domain/coverageCount.ts). */
  async cover(
    requirement: RequirementRow,
    { view, reportDay }: CoverageQuestion,
  ): Promise<Coverage> {
    const day = coverageDay(requirement.dueOn, view, reportDay);
    const key = [requirement.id, day, reportDay].join(' ');
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const rows = this.#rows.get(requirement.id) ?? readRows(this.#database, requirement.id);
    this.#rows.set(requirement.id, rows);
    const tree = await this.tree();
    const stored = await rows;
    // With the units of a whole country each step takes a while: other calls of the window come between.
    await nextTurn();
    const units = coverUnits(tree, requirement, stored, { day, reportDay });
    await nextTurn();
    const answer = { day, units };
    this.#answers.set(key, answer);
    return answer;
  }
}

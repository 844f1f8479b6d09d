import type { Kysely } from 'kysely';
import type {
  CoverageLine,
  CoveredDirective,
  RequirementCount,
} from '../../../shared/contract/coverage.ts';
import { countStates, type CoveredUnit } from '../../../shared/domain/coverageCount.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { lagBetween } from '../../../shared/domain/lag.ts';
import { type Unit, unitKinds, unitLevels } from '../../../shared/domain/units.ts';
import { AppError } from '../../../shared/errors.ts';
import {
  type CoverageQuestion,
  CoverageReader,
  type RequirementRow,
  type UnitCoverageRow,
} from '../../database/directiveCoverage/coverageReader.ts';
import {
  type NamedDirective,
  namedWithDate,
  readDirectiveNames,
} from '../../database/directiveCoverage/directiveNames.ts';
import type { Tables } from '../../database/tables.ts';

type Covered = CoveredUnit<UnitCoverageRow>;

/** The lines of the table of domain.md §4.10 no. 7, from the highest level down. */
function countByKind(units: readonly Covered[]): RequirementCount['byKind'] {
  const groups = new Map<string, Covered[]>();
  for (const covered of units) {
    const key = `${covered.unit.level} ${covered.unit.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [covered]);
    else group.push(covered);
  }
  return unitLevels.flatMap((level) =>
    unitKinds.flatMap((kind) => {
      const group = groups.get(`${level} ${kind}`);
      return group === undefined
        ? []
        : [{ level, kind, count: countStates(group.map(({ state }) => state)) }];
    }),
  );
}

async function countRequirement(
  reader: CoverageReader,
  requirement: RequirementRow,
  question: CoverageQuestion,
): Promise<RequirementCount> {
  const { day, units } = await reader.cover(requirement, question);
  const count = countStates(units.map(({ state }) => state));
  return { requirement, day, count, byKind: countByKind(units) };
}

/** Every directive that asks something, the newest first, with its counts. */
export async function readOverview(
  database: Kysely<Tables>,
  question: CoverageQuestion,
): Promise<{ directive: CoveredDirective; requirements: RequirementCount[] }[]> {
  const reader = new CoverageReader(database);
  const byDirective = new Map<string, RequirementCount[]>();
  for (const requirement of await reader.requirements()) {
    const counts = byDirective.get(requirement.directiveId) ?? [];
    counts.push(await countRequirement(reader, requirement, question));
    byDirective.set(requirement.directiveId, counts);
  }
  const names = await readDirectiveNames(database, byDirective.keys());
  return [...names.values()]
    .toSorted((left, right) => (right.issuedOn ?? '').localeCompare(left.issuedOn ?? ''))
    .map((directive) => ({ directive, requirements: byDirective.get(directive.id) ?? [] }));
}

/** The demands of one directive with their counts. Throws AppError `notFound`. */
export async function readOfDirective(
  database: Kysely<Tables>,
  directiveId: string,
  question: CoverageQuestion,
): Promise<{ directive: CoveredDirective; requirements: RequirementCount[] }> {
  const directive = (await readDirectiveNames(database, [directiveId])).get(directiveId);
  if (directive === undefined) throw new AppError('notFound');
  const reader = new CoverageReader(database);
  const requirements: RequirementCount[] = [];
  for (const requirement of await reader.requirements(directiveId)) {
    requirements.push(await countRequirement(reader, requirement, question));
  }
  return { directive, requirements };
}

function toSummary({ id, name, shortName, level, kind, validFrom, validTo }: Unit) {
  return { id, name, shortName, level, kind, validFrom, validTo };
}

/** The document in words: as the register names it, else as it was written. */
function documentText(row: UnitCoverageRow, document: NamedDirective | undefined): string {
  if (document !== undefined) return namedWithDate(document);
  if (row.doneOn === null || row.document === '') return row.document;
  return `${row.document}, ${formatDate(row.doneOn)}`;
}

/** From the highest level down, kind by kind, as the table of counts has them. */
function byLevelAndKind(units: readonly Covered[]): Covered[] {
  const place = ({ unit }: Covered) =>
    unitLevels.indexOf(unit.level) * unitKinds.length + unitKinds.indexOf(unit.kind);
  return units.toSorted((left, right) => place(left) - place(right));
}

function knownOf({ state, doneOn, doneOnText, documentId, document, notes }: UnitCoverageRow) {
  return { state, doneOn, doneOnText, documentId, document, notes };
}

/** Every unit asked with its state and document. Throws AppError `notFound`. */
export async function readUnits(
  database: Kysely<Tables>,
  requirementId: string,
  question: CoverageQuestion,
): Promise<{ day: string; lines: CoverageLine[] }> {
  const reader = new CoverageReader(database);
  const requirement = await reader.requirement(requirementId);
  if (requirement === undefined) throw new AppError('notFound');
  const { day, units } = await reader.cover(requirement, question);
  const tree = await reader.tree();
  const documents = await readDirectiveNames(database, [
    requirement.directiveId,
    ...units.flatMap(({ row }) => row?.documentId ?? []),
  ]);
  const issuedOn = documents.get(requirement.directiveId)?.issuedOn ?? null;
  const lines = byLevelAndKind(units).map(({ unit, state, row, inherited, isUndecided }) => {
    const document = documents.get(row?.documentId ?? '');
    return {
      unit: toSummary(unit),
      parent: tree.parentOn(unit.id, day)?.name ?? '',
      state,
      row: row === null ? null : knownOf(row),
      document: row === null ? '' : documentText(row, document),
      lagDays: lagBetween(issuedOn, document?.issuedOn ?? row?.doneOn ?? null),
      inherited,
      isUndecided,
    };
  });
  return { day, lines };
}

import { type Kysely, sql } from 'kysely';
import type { UnitLife, UnitSummary, UnitTreeLine } from '../../../shared/contract/units.ts';
import { isValidOn, type UnitChoice, type UnitTree } from '../../../shared/domain/unitTree.ts';
import type { Unit } from '../../../shared/domain/units.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { findRecord, listRecords } from '../../database/records/recordRows.ts';
import {
  readUnitTree,
  unitPersonRecord,
  unitRecord,
  unitSpellingRecord,
  unitSuccessionRecord,
} from '../../database/records/unitRecords.ts';
import type { Tables } from '../../database/tables.ts';

function toSummary({ id, name, shortName, level, kind, validFrom, validTo }: Unit): UnitSummary {
  return { id, name, shortName, level, kind, validFrom, validTo };
}

/** Who is in charge of each unit on a day, as one text. */
async function readPeople(
  database: Kysely<Tables>,
  day: string,
): Promise<ReadonlyMap<string, string>> {
  const people = await listRecords(database, unitPersonRecord);
  const byUnit = new Map<string, string>();
  for (const person of people) {
    if (!isValidOn(person, day)) continue;
    const text = person.post === '' ? person.name : `${person.name}, ${person.post}`;
    const before = byUnit.get(person.unitId);
    byUnit.set(person.unitId, before === undefined ? text : `${before}; ${text}`);
  }
  return byUnit;
}

/** The units of a day, each line after its parent's. */
export async function readTree(
  database: Kysely<Tables>,
  day: string,
): Promise<{ lines: UnitTreeLine[]; ended: number }> {
  const tree = await readUnitTree(database);
  const children = tree.childrenOn(day);
  const people = await readPeople(database, day);
  const lines: UnitTreeLine[] = [];
  const walk = (parentId: string | null, depth: number): void => {
    for (const unit of children.get(parentId) ?? []) {
      const count = children.get(unit.id)?.length ?? 0;
      lines.push({
        ...toSummary(unit),
        parentId,
        depth,
        children: count,
        people: people.get(unit.id) ?? '',
      });
      walk(unit.id, depth + 1);
    }
  };
  walk(null, 0);
  return { lines, ended: tree.units.length - lines.length };
}

async function spelledLike(database: Kysely<Tables>, folded: string): Promise<Set<string>> {
  const rows = await database
    .selectFrom('unit_spellings')
    .select('unit_id')
    .where('deleted_at', 'is', null)
    .where(sql<boolean>`instr(spelling_folded, ${folded}) > 0`)
    .execute();
  return new Set(rows.map((row) => row.unit_id));
}

/** Units whose name, short name or other writing holds the words; names that begin with them first. */
export async function findUnits(
  database: Kysely<Tables>,
  search: string,
  day: string | null,
  choice: UnitChoice,
  limit: number,
): Promise<UnitSummary[]> {
  const tree = await readUnitTree(database);
  const folded = foldText(search);
  const spelled = folded === '' ? new Set<string>() : await spelledLike(database, folded);
  const units = day === null ? tree.ofAllTimes(choice) : tree.validOn(day, choice);
  const ranked = units.flatMap((unit) => {
    const name = foldText(unit.name);
    const isFound =
      name.includes(folded) || foldText(unit.shortName).includes(folded) || spelled.has(unit.id);
    return isFound ? [{ unit, rank: name.startsWith(folded) ? 0 : 1 }] : [];
  });
  return ranked
    .toSorted((left, right) => left.rank - right.rank)
    .slice(0, limit)
    .map(({ unit }) => toSummary(unit));
}

/** Everything reachable by going only back, and only on. */
function relativesOf(tree: UnitTree, id: string): Unit[] {
  const found = new Map<string, Unit>();
  const walk = (from: string, next: (of: string) => Unit[]): void => {
    for (const unit of next(from)) {
      if (found.has(unit.id)) continue;
      found.set(unit.id, unit);
      walk(unit.id, next);
    }
  };
  walk(id, (of) => tree.forebearsOf(of));
  walk(id, (of) => tree.heirsOf(of));
  const self = tree.byId(id);
  if (self !== undefined) found.set(id, self);
  return [...found.values()];
}

/** A unit with its forebears, heirs, people and other writings. Throws AppError `notFound`. */
export async function readLife(
  database: Kysely<Tables>,
  id: string,
  today: string,
): Promise<UnitLife> {
  const { values, track } = await findRecord(database, unitRecord, id);
  const tree = await readUnitTree(database);
  const relatives = relativesOf(tree, id);
  const ids = new Set(relatives.map((unit) => unit.id));
  const successions = await listRecords(database, unitSuccessionRecord);
  const day = values.validTo !== null && values.validTo < today ? values.validTo : today;
  return {
    unit: { ...values, ...track },
    path: tree.pathOn(id, day).map(toSummary),
    relatives: relatives.map(toSummary),
    successions: successions.filter(({ fromIds, toIds }) =>
      [...fromIds, ...toIds].some((unitId) => ids.has(unitId)),
    ),
    people: await listRecords(database, unitPersonRecord, { unitId: id }),
    spellings: await listRecords(database, unitSpellingRecord, { unitId: id }),
  };
}

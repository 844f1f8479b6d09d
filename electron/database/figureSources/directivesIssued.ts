import { sql } from 'kysely';
import { partsOfPeriod, periodFirstDay, periodLastDay } from '../../../shared/domain/periods.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { FigureSource } from './figureSource.ts';

/** A place is written by its committee: "Xã Thạch Điền" issues as "Đảng ủy xã Thạch Điền". */
const committeePrefix = 'Đảng ủy ';

/**
 * Documents that the unit's committee issued in the period (domain.md §4.2 block 1). A document dated only
 * by month, quarter or year counts when all of that lies in the period.
 */
export const directivesIssued: FigureSource = {
  async compute({ database, units, period }) {
    const wholes = (['month', 'quarter', 'year'] as const).flatMap(
      (kind) => partsOfPeriod(period, kind) ?? [],
    );
    const { rows } = await sql<{ name: string; documents: number }>`
      SELECT issuers.name_folded AS name, ifnull(counted.documents, 0) AS documents
      FROM issuers LEFT JOIN (
        SELECT issuer_sequence, count(*) AS documents FROM (
          SELECT issuer_sequence FROM directives
          WHERE deleted_at IS NULL AND issued_on BETWEEN ${periodFirstDay(period)}
            AND ${periodLastDay(period)} AND issued_on_precision = 'day'
          UNION ALL
          SELECT issuer_sequence FROM directives
          WHERE deleted_at IS NULL
            AND issued_on IN (SELECT value FROM json_each(${JSON.stringify(wholes)})))
        WHERE issuer_sequence IS NOT NULL GROUP BY issuer_sequence) AS counted
        ON counted.issuer_sequence = issuers.sequence
      WHERE issuers.deleted_at IS NULL`.execute(database);
    const byName = new Map(rows.map(({ name, documents }) => [name, documents]));
    const counts = new Map<string, number>();
    for (const { id, name } of units) {
      const documents =
        byName.get(foldText(name)) ?? byName.get(foldText(`${committeePrefix}${name}`));
      if (documents !== undefined) counts.set(id, documents);
    }
    return counts;
  },
};

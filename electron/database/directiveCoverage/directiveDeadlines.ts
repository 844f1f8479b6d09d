import type { Kysely } from 'kysely';
import {
  deadlineOf,
  type DirectiveDeadlineValues,
} from '../../../shared/domain/directiveDeadlines.ts';
import type { PartialDate } from '../../../shared/domain/partialDates.ts';
import type { Track } from '../../../shared/domain/records.ts';
import { directiveDeadlineRecord } from '../records/coverageRecords.ts';
import { listRecords } from '../records/recordRows.ts';
import type { Tables } from '../tables.ts';
import { readDirectiveNames } from './directiveNames.ts';

/** A deadline on a directive with the day it falls due and the name of its directive. */
export type DueDirective = DirectiveDeadlineValues &
  Track & {
    /** Null while there is nothing to count from. */
    readonly effectiveDueOn: PartialDate | null;
    readonly directiveLabel: string;
  };

/**
 * What is due on directives outside the trash: sơ kết, tổng kết, cụ thể hóa, done or not, of one directive or
 * all. The list of deadlines asks here, because an interval is only counted when it is asked for.
 */
export async function readDeadlinesOnDirectives(
  database: Kysely<Tables>,
  directiveId?: string,
): Promise<DueDirective[]> {
  const deadlines = await listRecords(
    database,
    directiveDeadlineRecord,
    directiveId === undefined ? {} : { directiveId },
  );
  const directives = await readDirectiveNames(
    database,
    deadlines.map((row) => row.directiveId),
  );
  return deadlines.flatMap((deadline) => {
    const directive = directives.get(deadline.directiveId);
    if (directive === undefined) return [];
    return [
      {
        ...deadline,
        effectiveDueOn: deadlineOf(deadline, directive.issuedOn),
        directiveLabel: directive.label,
      },
    ];
  });
}

import type { Kysely } from 'kysely';
import type { Deadline, DeadlineSource } from '../../../shared/domain/deadlines.ts';
import { lastDay } from '../../../shared/domain/partialDates.ts';
import { compareVietnamese } from '../../../shared/domain/vietnamese.ts';
import { snoozeRecord } from '../records/activityRecords.ts';
import { listRecords } from '../records/recordRows.ts';
import type { Tables } from '../tables.ts';
import type { DeadlineReader } from './deadlineSource.ts';
import { readDirectiveDeadlines } from './directiveDeadlines.ts';
import { readFollowUpDeadlines } from './followUpDeadlines.ts';
import { readMovementDeadlines } from './movementDeadlines.ts';
import { readReviewDeadlines, readTaskDeadlines } from './programDeadlines.ts';
import { readDirectiveReviewDeadlines } from './directiveReviewDeadlines.ts';

/** Every register that has deadlines; a new one is a line here. */
const readers: Readonly<Record<DeadlineSource, DeadlineReader>> = {
  directive: readDirectiveDeadlines,
  task: readTaskDeadlines,
  review: readReviewDeadlines,
  directiveDeadline: readDirectiveReviewDeadlines,
  followUp: readFollowUpDeadlines,
  movement: readMovementDeadlines,
};

/** Everything that is still to be done, earliest first; a snooze holds until the day it names. */
export async function readDeadlines(database: Kysely<Tables>, today: string): Promise<Deadline[]> {
  const snoozes = new Map(
    (await listRecords(database, snoozeRecord))
      .filter(({ snoozedUntil }) => snoozedUntil > today)
      .map((snooze) => [`${snooze.source} ${snooze.rowId}`, snooze]),
  );
  const open = (
    await Promise.all(Object.values(readers).map((read) => read(database, today)))
  ).flat();
  return open
    .map((deadline) => {
      const snooze = snoozes.get(`${deadline.source} ${deadline.rowId}`);
      return {
        ...deadline,
        snoozedUntil: snooze?.snoozedUntil ?? null,
        snoozeReason: snooze?.reason ?? '',
      };
    })
    .map((deadline) => ({ deadline, end: lastDay(deadline.dueOn) }))
    .toSorted(
      (left, right) =>
        // Days compare as texts; thousands of them, so not by the rules of a language.
        (left.end < right.end ? -1 : Number(left.end > right.end)) ||
        compareVietnamese(left.deadline.title, right.deadline.title),
    )
    .map(({ deadline }) => deadline);
}

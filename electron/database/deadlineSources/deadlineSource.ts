import type { Kysely } from 'kysely';
import type { Deadline } from '../../../shared/domain/deadlines.ts';
import type { Tables } from '../tables.ts';

export type OpenDeadline = Omit<Deadline, 'snoozedUntil' | 'snoozeReason'>;

/** A register that knows what is still to be done and until when; closed and replaced rows are left out. */
export type DeadlineReader = (
  database: Kysely<Tables>,
  /** ISO. */
  today: string,
) => Promise<OpenDeadline[]>;

import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { partialDateSchema } from './partialDates.ts';
import { lineOf, nameSchema, referenceSchema } from './records.ts';

const count = z.number().int().min(0).max(100_000_000).nullable().default(null);

/** A step of studying a directive; the list is the office's own (domain.md §1.1 row 17). */
export const studyStepValuesSchema = z.object({
  name: nameSchema,
  position: z.number().int().min(0).max(9999).default(500),
});
export type StudyStepValues = z.infer<typeof studyStepValuesSchema>;

/** One step done by one unit: when, with how many people, how many of them Party members, how many essays. */
export const studySessionValuesSchema = z.object({
  directiveId: idSchema,
  stepId: idSchema,
  /** None = the office itself. */
  unitId: referenceSchema,
  heldOn: partialDateSchema.nullable().default(null),
  heldOnText: lineOf(120),
  participants: count,
  /** Party members who took part, of all who should have. */
  members: count,
  membersTotal: count,
  /** The percentage as reported, when only that is known: such rows cannot be added up. */
  memberPercent: z.number().min(0).max(100).nullable().default(null),
  /** Bài thu hoạch. */
  essays: count,
  notes: lineOf(2000),
});
export type StudySessionValues = z.infer<typeof studySessionValuesSchema>;

/** Counts of several sessions. */
export interface StudySum {
  readonly sessions: number;
  readonly participants: number;
  readonly essays: number;
  /** Sums over the sessions that know both numbers. */
  readonly members: number;
  readonly membersTotal: number;
  /** Sessions that gave a bare percentage; percentages are never averaged. */
  readonly percentOnly: number;
}

type Counted = Pick<
  StudySessionValues,
  'participants' | 'members' | 'membersTotal' | 'memberPercent' | 'essays'
>;

/** Adds sessions up: people and essays as they are, the percentage by its two numbers. */
export function sumSessions(sessions: readonly Counted[]): StudySum {
  const sum = { participants: 0, essays: 0, members: 0, membersTotal: 0, percentOnly: 0 };
  for (const session of sessions) {
    sum.participants += session.participants ?? 0;
    sum.essays += session.essays ?? 0;
    if (session.members !== null && session.membersTotal !== null) {
      sum.members += session.members;
      sum.membersTotal += session.membersTotal;
    } else if (session.memberPercent !== null) sum.percentOnly += 1;
  }
  return { sessions: sessions.length, ...sum };
}

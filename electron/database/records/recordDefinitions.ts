import {
  type HistorySubject,
  type RecordSubject,
  recordSubjects,
} from '../../../shared/contract/history.ts';
import {
  programRecord,
  reviewRecord,
  taskGroupRecord,
  taskOccurrenceRecord,
  taskRecord,
} from './programRecords.ts';
import {
  modelCheckRecord,
  modelMoveRecord,
  modelRecord,
  modelYearRecord,
  replicationRecord,
} from './modelRecords.ts';
import {
  movementDeadlineRecord,
  movementFieldRecord,
  movementRecord,
  registrationRecord,
} from './movementRecords.ts';
import { activityRecord, followUpRecord, snoozeRecord } from './activityRecords.ts';
import { figureFormRecord, figureIndicatorRecord } from './figureRecords.ts';
import {
  coverageRequirementRecord,
  directiveDeadlineRecord,
  studySessionRecord,
  studyStepRecord,
  unitCoverageRecord,
} from './coverageRecords.ts';
import {
  appraisalRecord,
  awardKindRecord,
  awardProposalRecord,
  awardRecord,
  certificateLayoutRecord,
  criteriaSetRecord,
  recipientMergeRecord,
} from './awardRecords.ts';
import type { RecordDefinition } from './recordRows.ts';
import { targetFigureRecord, targetRecord } from './targetRecords.ts';
import {
  unitPersonRecord,
  unitRecord,
  unitSpellingRecord,
  unitSuccessionRecord,
} from './unitRecords.ts';

/** Every register that is a plain table; undo and the trash find their rows through it. */
export const recordDefinitions: Readonly<Record<RecordSubject, RecordDefinition>> = {
  units: unitRecord,
  unitSuccessions: unitSuccessionRecord,
  unitPeople: unitPersonRecord,
  unitSpellings: unitSpellingRecord,
  programs: programRecord,
  taskGroups: taskGroupRecord,
  tasks: taskRecord,
  taskOccurrences: taskOccurrenceRecord,
  reviews: reviewRecord,
  activities: activityRecord,
  followUps: followUpRecord,
  snoozes: snoozeRecord,
  figureForms: figureFormRecord,
  figureIndicators: figureIndicatorRecord,
  coverageRequirements: coverageRequirementRecord,
  unitCoverage: unitCoverageRecord,
  studySteps: studyStepRecord,
  studySessions: studySessionRecord,
  directiveDeadlines: directiveDeadlineRecord,
  targets: targetRecord,
  targetFigures: targetFigureRecord,
  movements: movementRecord,
  movementFields: movementFieldRecord,
  movementDeadlines: movementDeadlineRecord,
  registrations: registrationRecord,
  models: modelRecord,
  modelYears: modelYearRecord,
  modelMoves: modelMoveRecord,
  replications: replicationRecord,
  modelChecks: modelCheckRecord,
  awards: awardRecord,
  awardProposals: awardProposalRecord,
  awardKinds: awardKindRecord,
  recipientMerges: recipientMergeRecord,
  certificateLayouts: certificateLayoutRecord,
  criteriaSets: criteriaSetRecord,
  appraisals: appraisalRecord,
};

const subjects: ReadonlySet<string> = new Set(recordSubjects);

/** Whether the logged table is one of `recordDefinitions`. */
export function isRecordSubject(subject: HistorySubject): subject is RecordSubject {
  return subjects.has(subject);
}

import type { ActivityValues, FollowUpValues } from '../../../shared/domain/activities.ts';
import type { AppraisalValues, CriteriaSetValues } from '../../../shared/domain/appraisals.ts';
import type {
  AwardKindValues,
  AwardProposalValues,
  AwardValues,
  CertificateLayoutValues,
  RecipientMergeValues,
} from '../../../shared/domain/awards.ts';
import type { SnoozeValues } from '../../../shared/domain/deadlines.ts';
import type { FigureFormValues, FigureIndicatorValues } from '../../../shared/domain/figures.ts';
import type {
  ModelCheckValues,
  ModelMoveValues,
  ModelValues,
  ModelYearValues,
  ReplicationValues,
} from '../../../shared/domain/models.ts';
import type {
  MovementDeadlineValues,
  MovementFieldValues,
  MovementValues,
  RegistrationValues,
} from '../../../shared/domain/movements.ts';
import type {
  ProgramValues,
  ReviewValues,
  TaskGroupValues,
} from '../../../shared/domain/programs.ts';
import type { TaskOccurrenceValues, TaskValues } from '../../../shared/domain/tasks.ts';
import type {
  CoverageRequirementValues,
  UnitCoverageValues,
} from '../../../shared/domain/coverage.ts';
import type { DirectiveDeadlineValues } from '../../../shared/domain/directiveDeadlines.ts';
import type { StudySessionValues, StudyStepValues } from '../../../shared/domain/study.ts';
import type { TargetFigureValues, TargetValues } from '../../../shared/domain/targets.ts';
import type {
  SuccessionValues,
  UnitPersonValues,
  UnitSpellingValues,
  UnitValues,
} from '../../../shared/domain/units.ts';
import type { RecordTable } from './recordTable.ts';

/** The tables of recordDefinitions.ts as queries see them: the columns of their values, and the derived ones. */
export interface RecordTables {
  units: RecordTable<UnitValues> & { name_folded: string; name_sort: string };
  unit_successions: RecordTable<SuccessionValues>;
  activities: RecordTable<ActivityValues>;
  follow_ups: RecordTable<FollowUpValues>;
  deadline_snoozes: RecordTable<SnoozeValues>;
  unit_people: RecordTable<UnitPersonValues>;
  unit_spellings: RecordTable<UnitSpellingValues> & { spelling_folded: string };
  coverage_requirements: RecordTable<CoverageRequirementValues>;
  unit_coverage: RecordTable<UnitCoverageValues>;
  study_steps: RecordTable<StudyStepValues> & { name_folded: string };
  study_sessions: RecordTable<StudySessionValues>;
  directive_deadlines: RecordTable<DirectiveDeadlineValues>;
  targets: RecordTable<TargetValues> & { title_folded: string };
  target_figures: RecordTable<TargetFigureValues>;
  programs: RecordTable<ProgramValues> & { title_sort: string; search_folded: string };
  task_groups: RecordTable<TaskGroupValues>;
  tasks: RecordTable<TaskValues> & {
    deadline: string | null;
    deadline_end: string | null;
    search_folded: string;
  };
  task_occurrences: RecordTable<TaskOccurrenceValues>;
  reviews: RecordTable<ReviewValues>;
  figure_forms: RecordTable<FigureFormValues>;
  figure_indicators: RecordTable<FigureIndicatorValues> & { name_folded: string };
  movements: RecordTable<MovementValues>;
  movement_fields: RecordTable<MovementFieldValues>;
  movement_deadlines: RecordTable<MovementDeadlineValues>;
  registrations: RecordTable<RegistrationValues>;
  models: RecordTable<ModelValues> & { title_folded: string; search_folded: string };
  model_years: RecordTable<ModelYearValues> & { reached_mask: number; search_folded: string };
  model_moves: RecordTable<ModelMoveValues>;
  replications: RecordTable<ReplicationValues>;
  model_checks: RecordTable<ModelCheckValues>;
  awards: RecordTable<AwardValues>;
  award_proposals: RecordTable<AwardProposalValues>;
  award_kinds: RecordTable<AwardKindValues>;
  recipient_merges: RecordTable<RecipientMergeValues>;
  certificate_layouts: RecordTable<CertificateLayoutValues>;
  criteria_sets: RecordTable<CriteriaSetValues>;
  appraisals: RecordTable<AppraisalValues>;
}

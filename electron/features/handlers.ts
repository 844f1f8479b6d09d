import type { AppContract } from '../../shared/contract/contract.ts';
import type { Handlers } from '../../shared/contract/procedure.ts';
import type { AppContext } from '../context.ts';
import { activitiesHandlers, followUpsHandlers } from './activities/handlers.ts';
import { attachmentsHandlers } from './attachments/handlers.ts';
import { appraisalsHandlers, criteriaSetsHandlers } from './appraisals/handlers.ts';
import {
  awardKindsHandlers,
  awardPapersHandlers,
  awardProposalsHandlers,
  awardsHandlers,
  certificateLayoutsHandlers,
  recipientMergesHandlers,
} from './awards/handlers.ts';
import { backupsHandlers } from './backups/handlers.ts';
import { deadlinesHandlers } from './deadlines/handlers.ts';
import {
  coverageHandlers,
  coverageRequirementsHandlers,
  unitCoverageHandlers,
} from './directiveCoverage/handlers.ts';
import { directivesHandlers } from './directives/handlers.ts';
import { documentTypesHandlers } from './documentTypes/handlers.ts';
import { exportsHandlers } from './exports/handlers.ts';
import { fieldsHandlers } from './fields/handlers.ts';
import {
  figureFormsHandlers,
  figureIndicatorsHandlers,
  figuresHandlers,
} from './figures/handlers.ts';
import { historyHandlers } from './history/handlers.ts';
import { importsHandlers } from './imports/handlers.ts';
import { issuersHandlers } from './issuers/handlers.ts';
import { jobsHandlers } from './jobs/handlers.ts';
import {
  modelChecksHandlers,
  modelsHandlers,
  movementDeadlinesHandlers,
  movementFieldsHandlers,
  movementsHandlers,
  registrationsHandlers,
  replicationsHandlers,
} from './models/handlers.ts';
import { modelPapersHandlers } from './models/papers.ts';
import { officeHandlers } from './office/handlers.ts';
import {
  programsHandlers,
  reviewsHandlers,
  taskGroupsHandlers,
  tasksHandlers,
} from './programs/handlers.ts';
import { registersHandlers } from './registers/handlers.ts';
import { relationsHandlers } from './relations/handlers.ts';
import { startupHandlers } from './startup/handlers.ts';
import {
  directiveDeadlinesHandlers,
  studySessionsHandlers,
  studyStepsHandlers,
} from './study/handlers.ts';
import { targetFiguresHandlers, targetsHandlers } from './targets/handlers.ts';
import { trashHandlers } from './trash/handlers.ts';
import { unitPeopleHandlers, unitsHandlers, unitSpellingsHandlers } from './units/handlers.ts';
import { viewsHandlers } from './views/handlers.ts';

/** Every procedure of the contract and who answers it; a missing one does not compile. */
export const handlers: Handlers<AppContract, AppContext> = {
  startup: startupHandlers,
  office: officeHandlers,
  issuers: issuersHandlers,
  documentTypes: documentTypesHandlers,
  fields: fieldsHandlers,
  directives: directivesHandlers,
  relations: relationsHandlers,
  attachments: attachmentsHandlers,
  history: historyHandlers,
  units: unitsHandlers,
  unitPeople: unitPeopleHandlers,
  unitSpellings: unitSpellingsHandlers,
  programs: programsHandlers,
  taskGroups: taskGroupsHandlers,
  tasks: tasksHandlers,
  reviews: reviewsHandlers,
  movements: movementsHandlers,
  movementFields: movementFieldsHandlers,
  movementDeadlines: movementDeadlinesHandlers,
  registrations: registrationsHandlers,
  models: modelsHandlers,
  replications: replicationsHandlers,
  modelChecks: modelChecksHandlers,
  modelPapers: modelPapersHandlers,
  activities: activitiesHandlers,
  followUps: followUpsHandlers,
  deadlines: deadlinesHandlers,
  coverage: coverageHandlers,
  coverageRequirements: coverageRequirementsHandlers,
  unitCoverage: unitCoverageHandlers,
  studySteps: studyStepsHandlers,
  studySessions: studySessionsHandlers,
  directiveDeadlines: directiveDeadlinesHandlers,
  targets: targetsHandlers,
  targetFigures: targetFiguresHandlers,
  awards: awardsHandlers,
  awardProposals: awardProposalsHandlers,
  awardKinds: awardKindsHandlers,
  awardPapers: awardPapersHandlers,
  recipientMerges: recipientMergesHandlers,
  certificateLayouts: certificateLayoutsHandlers,
  criteriaSets: criteriaSetsHandlers,
  appraisals: appraisalsHandlers,
  trash: trashHandlers,
  figureForms: figureFormsHandlers,
  figureIndicators: figureIndicatorsHandlers,
  figures: figuresHandlers,
  views: viewsHandlers,
  imports: importsHandlers,
  registers: registersHandlers,
  exports: exportsHandlers,
  backups: backupsHandlers,
  jobs: jobsHandlers,
};

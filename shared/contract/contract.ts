import { activitiesContract, followUpsContract } from './activities.ts';
import { appraisalsContract, criteriaSetsContract } from './appraisals.ts';
import { attachmentsContract } from './attachments.ts';
import {
  awardKindsContract,
  awardPapersContract,
  awardProposalsContract,
  awardsContract,
  certificateLayoutsContract,
  recipientMergesContract,
} from './awards.ts';
import { backupsContract } from './backups.ts';
import { documentTypesContract, fieldsContract, issuersContract } from './catalogues.ts';
import { deadlinesContract } from './deadlines.ts';
import {
  coverageContract,
  coverageRequirementsContract,
  unitCoverageContract,
} from './coverage.ts';
import { directivesContract } from './directives.ts';
import { exportsContract } from './exports.ts';
import { figureFormsContract, figureIndicatorsContract, figuresContract } from './figures.ts';
import { historyContract } from './history.ts';
import { importsContract } from './imports.ts';
import { jobsContract } from './jobs.ts';
import {
  modelChecksContract,
  modelPapersContract,
  modelsContract,
  replicationsContract,
} from './models.ts';
import {
  movementDeadlinesContract,
  movementFieldsContract,
  movementsContract,
  registrationsContract,
} from './movements.ts';
import { officeContract } from './office.ts';
import type { ContractMap } from './procedure.ts';
import {
  programsContract,
  reviewsContract,
  taskGroupsContract,
  tasksContract,
} from './programs.ts';
import { registersContract } from './registers.ts';
import { relationsContract } from './relations.ts';
import { startupContract } from './startup.ts';
import { directiveDeadlinesContract, studySessionsContract, studyStepsContract } from './study.ts';
import { targetFiguresContract, targetsContract } from './targets.ts';
import { trashContract } from './trash.ts';
import { unitPeopleContract, unitsContract, unitSpellingsContract } from './units.ts';
import { viewsContract } from './views.ts';

/** Everything the page may ask of the main process (design.md §5). */
export const contract = {
  startup: startupContract,
  office: officeContract,
  issuers: issuersContract,
  documentTypes: documentTypesContract,
  fields: fieldsContract,
  directives: directivesContract,
  relations: relationsContract,
  attachments: attachmentsContract,
  history: historyContract,
  units: unitsContract,
  unitPeople: unitPeopleContract,
  unitSpellings: unitSpellingsContract,
  programs: programsContract,
  taskGroups: taskGroupsContract,
  tasks: tasksContract,
  reviews: reviewsContract,
  movements: movementsContract,
  movementFields: movementFieldsContract,
  movementDeadlines: movementDeadlinesContract,
  registrations: registrationsContract,
  models: modelsContract,
  replications: replicationsContract,
  modelChecks: modelChecksContract,
  modelPapers: modelPapersContract,
  activities: activitiesContract,
  followUps: followUpsContract,
  deadlines: deadlinesContract,
  coverage: coverageContract,
  coverageRequirements: coverageRequirementsContract,
  unitCoverage: unitCoverageContract,
  studySteps: studyStepsContract,
  studySessions: studySessionsContract,
  directiveDeadlines: directiveDeadlinesContract,
  targets: targetsContract,
  targetFigures: targetFiguresContract,
  awards: awardsContract,
  awardProposals: awardProposalsContract,
  awardKinds: awardKindsContract,
  awardPapers: awardPapersContract,
  recipientMerges: recipientMergesContract,
  certificateLayouts: certificateLayoutsContract,
  criteriaSets: criteriaSetsContract,
  appraisals: appraisalsContract,
  trash: trashContract,
  figureForms: figureFormsContract,
  figureIndicators: figureIndicatorsContract,
  figures: figuresContract,
  views: viewsContract,
  imports: importsContract,
  registers: registersContract,
  exports: exportsContract,
  backups: backupsContract,
  jobs: jobsContract,
} satisfies ContractMap;

export type AppContract = typeof contract;

import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { AppContext } from '../../context.ts';
import { readDeadlinesOnDirectives } from '../../database/directiveCoverage/directiveDeadlines.ts';
import {
  readDirectiveNames,
  namedWithDate,
} from '../../database/directiveCoverage/directiveNames.ts';
import {
  directiveDeadlineRecord,
  studySessionRecord,
  studyStepRecord,
} from '../../database/records/coverageRecords.ts';
import { recordHandlers } from '../recordHandlers.ts';
import { listSteps, readStudy } from './queries.ts';

export const studyStepsHandlers: FeatureHandlers<AppContract['studySteps'], AppContext> = {
  ...recordHandlers(studyStepRecord),
  list: (_input, { database }) => listSteps(database.kysely),
};

export const studySessionsHandlers: FeatureHandlers<AppContract['studySessions'], AppContext> = {
  ...recordHandlers(studySessionRecord),
  ofDirective: ({ directiveId }, { database }) => readStudy(database.kysely, directiveId),
};

export const directiveDeadlinesHandlers: FeatureHandlers<
  AppContract['directiveDeadlines'],
  AppContext
> = {
  ...recordHandlers(directiveDeadlineRecord),
  async ofDirective({ directiveId }, { database }) {
    const deadlines = await readDeadlinesOnDirectives(database.kysely, directiveId);
    const documents = await readDirectiveNames(
      database.kysely,
      deadlines.flatMap(({ documentId }) => documentId ?? []),
    );
    return deadlines
      .map((deadline) => {
        const document = documents.get(deadline.documentId ?? '');
        return {
          ...deadline,
          documentLabel: document === undefined ? '' : namedWithDate(document),
        };
      })
      .toSorted((left, right) =>
        (left.effectiveDueOn ?? '9').localeCompare(right.effectiveDueOn ?? '9'),
      );
  },
};

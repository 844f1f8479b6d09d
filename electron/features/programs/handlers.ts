import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { insertTask, insertTaskGroup } from '../../database/programs/taskWrites.ts';
import {
  programRecord,
  reviewRecord,
  taskGroupRecord,
  taskOccurrenceRecord,
  taskRecord,
} from '../../database/records/programRecords.ts';
import { printPaper, writePaper } from '../../exports/paper.ts';
import { changeRecords, readRecord, recordHandlers } from '../recordHandlers.ts';
import { listPrograms, readProgramWhole } from './queries.ts';
import { readTaskLines } from './taskLines.ts';
import {
  findingBecomesTask,
  recordPeriod,
  removeTask,
  removeTaskGroup,
  updateTasks,
} from './writes.ts';

export const programsHandlers: FeatureHandlers<AppContract['programs'], AppContext> = {
  ...recordHandlers(programRecord),

  list: (question, context) => listPrograms(context.database.kysely, question, context.today()),

  whole: ({ id }, context) => readProgramWhole(context.database.kysely, id, context.today()),

  print: async ({ id, jobId }, context) => ({
    isSent: await printPaper(context, { route: `/print/programs/${id}`, jobId }),
  }),

  pdf: ({ id, jobId }, context) =>
    writePaper(
      context,
      { route: `/print/programs/${id}`, jobId },
      createTranslator('vi')('programs.paper.fileName', { date: context.today() }),
    ),
};

export const taskGroupsHandlers: FeatureHandlers<AppContract['taskGroups'], AppContext> = {
  ...recordHandlers(taskGroupRecord),

  async create({ values }, context) {
    const id = await changeRecords(context, taskGroupRecord, (change) =>
      insertTaskGroup(change, values),
    );
    return readRecord(context, taskGroupRecord, id);
  },

  async remove({ ids }, context) {
    await changeRecords(context, taskGroupRecord, async (change) => {
      for (const id of ids) await removeTaskGroup(change, id);
    });
    return {};
  },
};

export const tasksHandlers: FeatureHandlers<AppContract['tasks'], AppContext> = {
  ...recordHandlers(taskRecord),

  async create({ values }, context) {
    const id = await changeRecords(context, taskRecord, (change) => insertTask(change, values));
    return readRecord(context, taskRecord, id);
  },

  async remove({ ids }, context) {
    await changeRecords(context, taskRecord, async (change) => {
      for (const id of ids) await removeTask(change, id);
    });
    return {};
  },

  list: (question, context) => readTaskLines(context.database.kysely, question, context.today()),

  async updateMany({ ids, change: wanted }, context) {
    const changed = await changeRecords(context, taskRecord, (change) =>
      updateTasks(change, ids, wanted, context.today()),
    );
    return { changed };
  },

  async recordPeriod({ values }, context) {
    await changeRecords(context, taskOccurrenceRecord, (change) => recordPeriod(change, values));
    return {};
  },
};

export const reviewsHandlers: FeatureHandlers<AppContract['reviews'], AppContext> = {
  ...recordHandlers(reviewRecord),

  async becomeTask({ id, finding, programId }, context) {
    const taskId = await changeRecords(context, reviewRecord, (change) =>
      findingBecomesTask(change, id, finding, programId),
    );
    context.emit('tasks.changed', {});
    return { taskId };
  },
};

import { taskRecord } from '../../database/records/programRecords.ts';
import { plainRegister } from '../plainRegister.ts';
import { programOption } from '../programs/programChoice.ts';
import { otherTaskHeaders, taskColumns } from './columns.ts';
import { listTasks } from './listTasks.ts';
import { taskRules } from './taskRules.ts';

/** Tasks of programs: groups from the group rows, parts by their numbers (domain.md §4.6). */
export const tasksRegister = plainRegister({
  name: 'tasks',
  columns: taskColumns,
  otherHeaders: otherTaskHeaders,
  record: taskRecord,
  required: 'title',
  subjects: ['programs', 'taskGroups', 'tasks'],
  key: ['programId', 'title'],
  unlessDiffers: ['groupId', 'parentId'],
  unlessDiffersInFile: ['leadUnitId', 'leadUnit', 'dueOn'],
  options: async ({ database }, top) => [await programOption(database, top)],
  rules: taskRules,
  list: listTasks,
});

import type { ProgramWhole, TaskLine } from '../../../shared/contract/programs.ts';
import { programValuesSchema } from '../../../shared/domain/programs.ts';
import { taskValuesSchema } from '../../../shared/domain/tasks.ts';

const track = {
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: '',
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: '',
  deletedAt: null,
};
const programId = '01890000-0000-7000-8000-000000000001';

/** A task as lists show it, for tests. */
export function line(
  title: string,
  deadline: string | null,
  values: Partial<TaskLine> = {},
): TaskLine {
  return {
    ...taskValuesSchema.parse({ programId, title, dueOn: deadline }),
    ...track,
    id: title,
    state: 'notStarted',
    deadline,
    deadlineText: '',
    shownProgress: 0,
    occurrences: [],
    program: '',
    group: '',
    leadUnitName: '',
    depth: 0,
    ...values,
  };
}

/** A program with these tasks, for tests. */
export function programWith(tasks: TaskLine[], issuedOn: string | null): ProgramWhole {
  const values = programValuesSchema.parse({ title: 'Chương trình', issuedOn });
  return {
    program: { ...values, ...track, id: programId, issuerName: '', tasks: 0, done: 0, overdue: 0 },
    directives: [],
    groups: [],
    tasks,
    reviews: [],
  };
}

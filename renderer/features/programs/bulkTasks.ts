import type { TaskLine } from '../../../shared/contract/programs.ts';
import type { PartialDate } from '../../../shared/domain/partialDates.ts';
import { changeTask, type TaskChange } from '../../../shared/domain/taskChanges.ts';
import {
  deadlineInForce,
  type TaskState,
  taskState,
  type TaskStatus,
} from '../../../shared/domain/tasks.ts';

/** The form of "sửa chung": null or an empty text means "giữ nguyên". */
export interface BulkDraft {
  readonly status: TaskStatus | null;
  readonly leadUnit: { readonly unitId: string | null; readonly name: string };
  readonly dueOn: PartialDate | null;
  readonly dueOnText: string;
  readonly reason: string;
  readonly progress: number | null;
}

export const untouchedDraft: BulkDraft = {
  status: null,
  leadUnit: { unitId: null, name: '' },
  dueOn: null,
  dueOnText: '',
  reason: '',
  progress: null,
};

/** Only what the clerk touched. A reason without a deadline changes nothing. */
export function bulkChangeOf(draft: BulkDraft): TaskChange {
  const { status, leadUnit, dueOn, dueOnText, reason, progress } = draft;
  return {
    ...(status !== null && { status }),
    ...(progress !== null && { progress }),
    ...(leadUnit.name.trim() !== '' && { leadUnit }),
    ...(dueOnText.trim() !== '' && {
      deadline: { dueOn, dueOnText: dueOnText.trim(), reason: reason.trim() },
    }),
  };
}

/** One value of a task before and after. */
export interface PreviewChange {
  readonly field: 'state' | 'leadUnit' | 'deadline' | 'progress';
  readonly before: string;
  readonly after: string;
}

/** A task that will differ, and in what. */
export interface PreviewRow {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly PreviewChange[];
}

/** How the words of a preview are made; the page knows them. */
export interface PreviewWords {
  readonly state: (state: TaskState) => string;
  readonly date: (date: PartialDate | null, text: string) => string;
}

/** The tasks that the change will alter, computed as the register will compute them. */
export function previewBulk(
  tasks: readonly TaskLine[],
  change: TaskChange,
  today: string,
  words: PreviewWords,
): PreviewRow[] {
  return tasks.flatMap((task) => {
    const after = changeTask(task, change, today);
    const due = deadlineInForce(after);
    // The state of a recurring task hangs on its periods, which a change of several does not touch.
    const state =
      task.recurrence === 'none' ? taskState({ ...after, dueOn: due.dueOn }, today) : task.state;
    const leadUnit = change.leadUnit === undefined ? task.leadUnitName : after.leadUnit;
    const all: PreviewChange[] = [
      { field: 'state', before: words.state(task.state), after: words.state(state) },
      { field: 'leadUnit', before: task.leadUnitName, after: leadUnit },
      {
        field: 'deadline',
        before: words.date(task.deadline, task.deadlineText),
        after: words.date(due.dueOn, due.dueOnText),
      },
      { field: 'progress', before: `${task.progress}%`, after: `${after.progress}%` },
    ];
    const changes = all.filter(({ before, after: next }) => before !== next);
    return changes.length === 0 ? [] : [{ id: task.id, title: task.title, changes }];
  });
}

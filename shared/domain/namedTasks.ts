import { parseDateText, type PartialDate } from './partialDates.ts';
import { type TaskState, taskState, type TaskStatus } from './tasks.ts';
import { foldText } from './vietnamese.ts';

/** A task by the names of its fields, as registers exchange it (design.md §7). */
export interface NamedTask {
  readonly group: string;
  readonly title: string;
  readonly leadUnit: string;
  readonly cooperatingUnits: string;
  readonly output: string;
  readonly dueText: string;
  readonly dueOn: PartialDate | null;
  readonly status: string;
  readonly progress: number | null;
  readonly result: string;
  readonly notes: string;
}

/** How a state is written in registers and forms: in words, never symbols (domain.md §3.5). */
export const taskStateWords: Readonly<Record<TaskState, string>> = {
  notStarted: 'chưa thực hiện',
  inProgress: 'đang thực hiện',
  overdue: 'quá hạn',
  done: 'hoàn thành',
  doneLate: 'hoàn thành muộn',
  paused: 'tạm dừng',
};

/** Other writings of the states that registers were seen with (domain.md §3.5, §4.6). */
const spellings: Readonly<Record<TaskState, readonly string[]>> = {
  notStarted: ['chưa triển khai', 'chưa bắt đầu', 'chưa làm', 'mới giao'],
  inProgress: ['đang triển khai', 'đang làm', 'tiếp tục thực hiện', 'thường xuyên'],
  overdue: ['trễ hạn', 'chậm', 'chậm tiến độ', 'chậm muộn'],
  done: ['đã hoàn thành', 'đã thực hiện', 'hoàn thành đúng hạn', 'đạt', 'xong', 'đã xong'],
  doneLate: ['hoàn thành quá hạn', 'hoàn thành trễ hạn', 'hoàn thành chậm'],
  paused: ['tạm hoãn', 'dừng', 'hoãn', 'dừng thực hiện'],
};

const stateByWord: ReadonlyMap<string, TaskState> = new Map(
  (Object.keys(taskStateWords) as TaskState[]).flatMap((state) =>
    [taskStateWords[state], ...spellings[state]].map((word) => [foldText(word), state] as const),
  ),
);

/** The state that a text names, with or without marks; undefined when it names none. */
export function readTaskState(text: string): TaskState | undefined {
  return stateByWord.get(foldText(text));
}

/** What a named task says once its words are understood. */
export interface TaskReading {
  readonly dueOn: PartialDate | null;
  readonly dueOnText: string;
  readonly status: TaskStatus;
  readonly progress: number;
  readonly notes: string;
}

function readStatus(state: TaskState | undefined, progress: number): TaskStatus {
  if (state !== undefined && state !== 'overdue') return state;
  if (progress >= 100) return 'done';
  return progress > 0 ? 'inProgress' : 'notStarted';
}

/**
 * Understands deadline, status and progress of a named task. "Quá hạn" follows from the deadline; where the
 * deadline does not say so, and where a status is no known word, the writing is kept in the notes.
 */
export function readNamedTask(named: NamedTask, today: string): TaskReading {
  const dueOn = named.dueOn ?? parseDateText(named.dueText).date;
  const state = readTaskState(named.status);
  const written = Math.min(100, Math.max(0, Math.round(named.progress ?? 0)));
  const status = readStatus(state, written);
  const isDone = status === 'done' || status === 'doneLate';
  const follows = taskState({ status, doneOn: null, dueOn }, today);
  const isLost =
    named.status.trim() !== '' &&
    (state === undefined || (state === 'overdue' && follows !== 'overdue'));
  const kept = isLost ? [`Trạng thái trong sổ: ${named.status.trim()}`] : [];
  return {
    dueOn,
    dueOnText: named.dueText.trim(),
    status,
    progress: isDone && named.progress === null ? 100 : written,
    notes: [named.notes.trim(), ...kept].filter(Boolean).join('\n'),
  };
}

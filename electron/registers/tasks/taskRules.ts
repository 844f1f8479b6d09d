import { readNamedTask, readTaskState } from '../../../shared/domain/namedTasks.ts';
import {
  deadlineInForce,
  type Recurrence,
  type TaskState,
  taskState,
  type TaskValues,
  taskValuesSchema,
} from '../../../shared/domain/tasks.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { insertTask } from '../../database/programs/taskWrites.ts';
import { taskGroupRecord } from '../../database/records/programRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import type { PlanPlace, RowTexts } from '../definition.ts';
import type { RowRules, Values } from '../plainPlan.ts';
import { ProgramChoice } from '../programs/programChoice.ts';
import type { RowReading } from '../readCells.ts';
import { registerIssue } from '../registerIssues.ts';
import { TaskGroups } from './taskGroups.ts';
import { TaskNumbers } from './taskNumbers.ts';

const recurrenceForms: readonly (readonly [form: RegExp, recurrence: Recurrence])[] = [
  [/\b(?:hang|moi|dinh ky) (?:thang|1 thang)\b/, 'month'],
  [/\b(?:hang|moi) quy\b/, 'quarter'],
  [/\b(?:hang|moi) nam\b/, 'year'],
];

function readRecurrence(text: string): Recurrence | undefined {
  const folded = foldText(text);
  return recurrenceForms.find(([form]) => form.test(folded))?.[1];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The state that a row names, and its notes before that was kept in them. */
interface Said {
  readonly state: TaskState | undefined;
  readonly notes: string | undefined;
}

/** Deadline, status and notes of a row; `dueText` is the writing, `dueOn` the date beside it. */
function settleWords(row: RowTexts, reading: RowReading, today: string): Said {
  const { texts, isRealDate } = row;
  const { given } = reading;
  const written = (texts['dueText'] ?? '').trim();
  const status = (texts['status'] ?? '').trim();
  const progress = given['progress'];
  const { dueOn, dueOnText, notes, ...said } = readNamedTask(
    {
      group: '',
      title: textOf(given['title']),
      leadUnit: '',
      cooperatingUnits: '',
      output: '',
      dueText: written,
      dueOn: typeof given['dueOn'] === 'string' ? given['dueOn'] : null,
      status,
      progress: typeof progress === 'number' ? progress : null,
      result: '',
      notes: textOf(given['notes']),
    },
    today,
  );
  const isDate = isRealDate['dueText'] === true && dueOn !== null;
  if (written !== '') {
    if (dueOn !== null) given['dueOn'] = dueOn;
    given['dueOnText'] = isDate ? '' : dueOnText;
    const recurrence = readRecurrence(written);
    if (recurrence !== undefined) given['recurrence'] = recurrence;
  }
  const state = readTaskState(status);
  if (status !== '' || progress !== undefined) {
    given['status'] = said.status;
    if (progress !== undefined || state === 'done' || state === 'doneLate')
      given['progress'] = said.progress;
  }
  const lost = notes === textOf(given['notes']) ? undefined : textOf(given['notes']);
  writeNotes(reading, notes);
  return { state, notes: lost };
}

function writeNotes({ given, shown }: RowReading, notes: string): void {
  if (notes === '') {
    delete given['notes'];
    delete shown['notes'];
    return;
  }
  given['notes'] = notes;
  shown['notes'] = notes;
}

/** A later deadline goes in the place of the last one that was agreed on; the first one stays. */
function fitDeadline(stored: TaskValues, given: Record<string, unknown>): void {
  const last = stored.adjustments.at(-1);
  if (last === undefined || given['dueOnText'] === undefined) return;
  const { dueOn = null, dueOnText } = given;
  const inForce = deadlineInForce(stored);
  const isSame = dueOn === null ? dueOnText === inForce.dueOnText : dueOn === inForce.dueOn;
  delete given['dueOn'];
  delete given['dueOnText'];
  if (isSame) return;
  given['adjustments'] = [...stored.adjustments.slice(0, -1), { ...last, dueOn, dueOnText }];
}

function fitTask(stored: TaskValues, reading: RowReading, said: Said, today: string): Values {
  const { state, notes } = said;
  const isRecurring = stored.recurrence !== 'none';
  const shown = taskState({ ...stored, dueOn: deadlineInForce(stored).dueOn }, today);
  // "Quá hạn" and "hoàn thành muộn" follow from the dates, and of a recurring task from its periods.
  const follows = isRecurring || state === 'overdue' || state === shown;
  if (follows && notes !== undefined) writeNotes(reading, notes);
  const given: Record<string, unknown> = { ...reading.given };
  // Decided once, when the task came in; now the clerk's choice stands.
  delete given['recurrence'];
  fitDeadline(stored, given);
  if (follows) delete given['status'];
  if (isRecurring) delete given['progress'];
  return given;
}

/** What a row of tasks says beyond its cells: its program, its group, the task that it is a part of. */
export async function taskRules({ database, answers, today }: PlanPlace): Promise<RowRules> {
  const programs = await ProgramChoice.read(database, answers['program'] ?? '');
  const groups = new TaskGroups(await listRecords(database, taskGroupRecord));
  const numbers = new TaskNumbers();
  const said = new WeakMap<RowReading, Said>();
  const idsOf = (written: readonly Values[], name: string) =>
    new Set(written.map((values) => values[name]));
  return {
    settle(row, reading) {
      const program = programs.find(row.texts['program'] ?? '');
      if (typeof program === 'string') return [registerIssue(row.columnOf('program'), program)];
      const { given } = reading;
      const heading = (row.texts['group'] ?? '').trim() || row.heading;
      if (heading !== '') {
        given['groupId'] = groups.find(program.id, heading);
        reading.shown['group'] = heading;
      }
      const whole = numbers.wholeOf(row.ordinal, `${program.id}|${textOf(given['groupId'])}`);
      if (whole === 'failed') return [registerIssue(0, 'wholeFailed')];
      if (whole.id !== null) given['parentId'] = whole.id;
      given['programId'] = program.id;
      said.set(reading, settleWords(row, reading, today));
      return [];
    },
    fit(stored, reading) {
      const words = said.get(reading) ?? { state: undefined, notes: undefined };
      return fitTask(taskValuesSchema.parse(stored), reading, words, today);
    },
    placed: ({ ordinal }, id) => numbers.placed(ordinal, id),
    effects: (written) => [
      { code: 'newPrograms', count: programs.countMade(idsOf(written, 'programId')) },
      { code: 'taskGroups', count: groups.countMade(idsOf(written, 'groupId')) },
    ],
    async before(change, written) {
      await programs.write(change, idsOf(written, 'programId'));
      await groups.write(change, idsOf(written, 'groupId'));
    },
    insert: (change, values, id) => insertTask(change, taskValuesSchema.parse(values), id),
  };
}

import { expect, test } from 'vitest';
import { type NamedTask, readNamedTask, readTaskState, taskStateWords } from './namedTasks.ts';

const today = '2026-09-15';
const named: NamedTask = {
  group: '',
  title: 'Xây dựng kế hoạch',
  leadUnit: '',
  cooperatingUnits: '',
  output: '',
  dueText: '',
  dueOn: null,
  status: '',
  progress: null,
  result: '',
  notes: '',
};

test('every state is read back from its own words, with or without marks', () => {
  for (const [state, word] of Object.entries(taskStateWords)) {
    expect(readTaskState(word.toUpperCase())).toBe(state);
  }
  expect(readTaskState('HOAN THANH')).toBe('done');
  expect(readTaskState('Tiếp tục thực hiện')).toBe('inProgress');
  expect(readTaskState('theo dõi')).toBeUndefined();
});

test('overdue is never typed: it follows from the deadline, or stays in the notes', () => {
  const late = { ...named, status: 'Quá hạn', dueText: '30/6/2026', progress: 20 };
  expect(readNamedTask(late, today)).toMatchObject({
    dueOn: '2026-06-30',
    status: 'inProgress',
    notes: '',
  });
  expect(readNamedTask({ ...named, status: 'Quá hạn', notes: 'Có khó khăn' }, today)).toMatchObject(
    {
      status: 'notStarted',
      notes: 'Có khó khăn\nTrạng thái trong sổ: Quá hạn',
    },
  );
});

test('a status that is no known word is kept in the notes, and progress says how far it is', () => {
  expect(readNamedTask({ ...named, status: 'Theo dõi thêm', progress: 30 }, today)).toMatchObject({
    status: 'inProgress',
    progress: 30,
    notes: 'Trạng thái trong sổ: Theo dõi thêm',
  });
  expect(readNamedTask({ ...named, progress: 100 }, today).status).toBe('done');
  expect(readNamedTask({ ...named, status: 'Đạt' }, today)).toMatchObject({
    status: 'done',
    progress: 100,
  });
});

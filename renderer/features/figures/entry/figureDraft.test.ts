import { beforeEach, expect, test, vi } from 'vitest';
import { FigureDraft } from './figureDraft.ts';

const stored = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
});
beforeEach(() => stored.clear());

const draft = () => new FigureDraft('biểu', '2026-09');
const cell = (text: string, note: string | null = null) => ({
  unitId: 'xã',
  indicatorId: 'họp',
  text,
  note,
});

test('what was typed and not saved is there at the next start, the cell being typed too', () => {
  const first = draft();
  first.put([cell('3')]);
  first.hold({ ...cell('21'), indicatorId: 'dự' });
  const next = draft();
  expect(next.next().map(({ text }) => text)).toEqual(['3', '21']);
});

test('what was given up is not kept, and what is in the register is kept no longer', () => {
  const first = draft();
  first.hold(cell('4'));
  first.letGo();
  expect(draft().size).toBe(0);
  first.put([cell('5')]);
  first.settle(first.next());
  expect(draft().size).toBe(0);
});

test('what is typed over while it is being saved is saved again', () => {
  const first = draft();
  first.put([cell('5')]);
  const saving = first.next();
  first.put([cell('6')]);
  first.settle(saving);
  expect(first.next().map(({ text }) => text)).toEqual(['6']);
});

test('a note that is not saved yet stays when the figure is typed over', () => {
  const first = draft();
  first.put([cell('5', 'đại hội')]);
  first.put([cell('6')]);
  expect(first.next()).toEqual([cell('6', 'đại hội')]);
});

test('a draft that cannot be read is none', () => {
  stored.set('draft.figures.biểu.2026-09', '[{"x":');
  expect(draft().size).toBe(0);
});

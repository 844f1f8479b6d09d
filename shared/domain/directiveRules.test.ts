import { expect, test } from 'vitest';
import { directiveProblems, missingFields } from './directiveRules.ts';
import { directiveValuesSchema } from './directives.ts';

function problemsOf(values: Record<string, unknown>) {
  return directiveProblems(directiveValuesSchema.parse(values));
}

test.each([
  { numberSymbol: '25-NQ/TW' },
  { alias: 'NQTW 4 khóa XI' },
  { summary: 'Về công tác dân vận' },
])('a document with a number, a name in use or an abstract can be saved: %o', (values) => {
  expect(problemsOf(values)).toEqual([]);
});

test('a document with nothing to be found by is refused', () => {
  expect(problemsOf({ notes: 'gửi lại', issuedOn: '2013-06-03' })).toEqual([
    { field: 'summary', code: 'required', isWarning: false },
  ]);
});

test.each([
  ['summary', 'TỐI MẬT - Về phương án bảo vệ'],
  ['notes', 'Độ mật: Tuyệt mật'],
  ['numberSymbol', '12-BC/TU (Mật)'],
  ['dueOnText', '[MẬT] trước 30/9'],
] as const)('a classified stamp in %s is refused', (field, text) => {
  expect(problemsOf({ summary: 'Về công tác', [field]: text })).toEqual([
    { field, code: 'classified', isWarning: false },
  ]);
});

test('the protection of state secrets may be the subject of an open document', () => {
  expect(problemsOf({ summary: 'Kiểm tra công tác bảo vệ bí mật nhà nước' })).toEqual([]);
});

test('received before it was issued is pointed out, not refused', () => {
  expect(
    problemsOf({ numberSymbol: '1-KH/TU', issuedOn: '2026-09-15', receivedOn: '2026-09-01' }),
  ).toEqual([{ field: 'receivedOn', code: 'receivedBeforeIssued', isWarning: true }]);
});

test('a date known by month or year does not warn while it may be right', () => {
  expect(
    problemsOf({ numberSymbol: '1-KH/TU', issuedOn: '2026-09-15', receivedOn: '2026-09' }),
  ).toEqual([]);
  expect(
    problemsOf({ numberSymbol: '1-KH/TU', issuedOn: '2026', receivedOn: '2026-01-02' }),
  ).toEqual([]);
});

test('what a row usually says and this one does not is named, in the order of the form', () => {
  const missing = (values: Record<string, unknown>) =>
    missingFields(directiveValuesSchema.parse(values));
  expect(missing({ numberSymbol: '71-TB' })).toEqual(['type', 'issuer', 'issuedOn', 'summary']);
  expect(missing({ type: 'thông báo', issuer: 'Đảng ủy', issuedOnText: 'đầu năm' })).toEqual([
    'summary',
  ]);
  expect(missing({ type: 'x', issuer: 'y', issuedOn: '2026', summary: 'z' })).toEqual([]);
});

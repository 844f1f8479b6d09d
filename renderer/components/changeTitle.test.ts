import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../shared/contract/history.ts';
import { translationOptions } from '../../shared/locales/index.ts';
import { changeTitle, deedText, logTitle } from './changeTitle.ts';

void i18next.init({ ...translationOptions, lng: 'vi' });
const t = i18next.t;
const edit: HistoryEntry = {
  sequence: 1,
  at: '2026-09-15T01:02:03.000Z',
  clerk: 'Lan',
  subject: 'directives',
  action: 'update',
  rowId: '',
  label: '25-NQ/TW',
  source: null,
  changes: [],
};
const fromFile = { ...edit, source: { fileName: 'sổ 2018.xlsx', row: null } };

test.each<[string, HistoryEntry]>([
  ['Sửa', edit],
  ['Cập nhật từ tệp sổ 2018.xlsx', fromFile],
  [
    'Nhập từ tệp sổ 2018.xlsx, dòng 12',
    { ...edit, subject: 'imports', action: 'import', source: { ...fromFile.source, row: 12 } },
  ],
  [
    'Thêm tệp đính kèm: quét.pdf',
    { ...edit, subject: 'attachments', action: 'create', label: 'quét.pdf' },
  ],
  [
    'Xóa liên hệ: 06-QC/TU → 290-QĐ/TW',
    { ...edit, subject: 'relations', action: 'remove', label: '06-QC/TU → 290-QĐ/TW' },
  ],
])('in the history of a document it says "%s"', (words, entry) => {
  expect(changeTitle(entry, t)).toBe(words);
});

test('in the whole log the deed stands without the name, which has its own column', () => {
  expect(logTitle(edit, t)).toBe('Sửa văn bản');
  expect(logTitle(fromFile, t)).toBe('Cập nhật từ tệp sổ 2018.xlsx');
  expect(logTitle({ ...fromFile, subject: 'imports', action: 'import' }, t)).toBe('Nhập từ tệp');
  expect(logTitle({ ...edit, action: 'undo' }, t)).toBe('Hoàn tác thay đổi trên văn bản');
  expect(deedText({ subject: 'imports', action: 'takeBack' }, t)).toBe('Hoàn tác lần nhập');
});

import { expect, test } from 'vitest';
import { openBytes } from './fixtures/readBytes.ts';
import { openWorkbook } from './readWorkbook.ts';

test('a file that only calls itself a workbook is named for what it is', async () => {
  const files: [content: string | Buffer, code: string, detail: string][] = [
    ['', 'unsupported', 'empty'],
    ['Chỉ là một đoạn văn.\n', 'notWorkbook', 'text'],
    ['<html><table></table></html>', 'unsupported', 'htmlWithoutTable'],
    ['\r\n <!DOCTYPE HTML PUBLIC "x"><html>', 'unsupported', 'htmlWithoutTable'],
    ['<table border=1>', 'unsupported', 'htmlWithoutTable'],
    ['<?xml version="1.0"?><html xmlns="x">', 'unsupported', 'htmlWithoutTable'],
    [
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'unsupported',
      'xml2003',
    ],
    ['<?xml version="1.0"?><a/>', 'notWorkbook', 'xml'],
    ['MIME-Version: 1.0\r\n', 'unsupported', 'mht'],
    ['%PDF-1.7', 'notWorkbook', 'pdf'],
    ['{\\rtf1', 'notWorkbook', 'rtf'],
    [Buffer.from([9, 0, 4, 0, 2, 0, 16, 0]), 'unsupported', 'biff2'],
    [Buffer.from([9, 2, 6, 0, 0, 0, 16, 0]), 'unsupported', 'biff3'],
    [Buffer.from([9, 4, 6, 0, 0, 0, 16, 0]), 'unsupported', 'biff4'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), 'notWorkbook', 'binary'],
    [Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1'), 'notWorkbook', 'zip'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'damaged', 'container'],
    ['PK\u0003\u0004 and no more', 'damaged', 'zip'],
  ];
  for (const [content, code, detail] of files) {
    for (const name of ['register.xlsx', 'register.xls']) {
      await expect(openBytes(content, {}, name), detail).rejects.toMatchObject({ code, detail });
    }
  }
});

test('a file that is not there, and a folder, are refused plainly', async () => {
  await expect(openWorkbook('no such file.xlsx')).rejects.toMatchObject({
    code: 'unreadable',
    detail: 'missing',
  });
  await expect(openWorkbook(import.meta.dirname)).rejects.toMatchObject({ code: 'unreadable' });
});

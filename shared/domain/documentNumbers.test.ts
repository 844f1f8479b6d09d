import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findCitations,
  formatDocumentNumber,
  issuerSuffix,
  keyWords,
  parseDocumentNumber,
  proposeTypes,
  searchedNumber,
} from './documentNumbers.ts';
import { documentTypeSeeds } from './documentTypes.ts';
import { issuerSeeds } from './issuerSeeds.ts';

/** Every well-formed number named in domain.md, by the rule it follows. */
const partyNumbers =
  `01-HD/VPTW 02-KH/BCĐ 03-BC/CB 03-HD/BTGDVTU 05-CT/TU 05-CT/TW 05-HD/VPTW 06-QC/TU 08-QĐi/TW
  08-TB/TTCT 101-KH/TU 11-HD/VPTW 11-QĐi/TW 1147-QĐ/BTGDVTW 12-BC/ĐU 12-NQ/TW 12-NQ/ĐU 144-CV/BXĐĐ
  15-NQ/HU 152-BC/ĐU 198-KL/TW 217-QĐ/TW 23-HD/BTGDVTW 23-QĐ/TW 24-BS/UBKTTU 24-KH/BDVTU 24-ĐA/TU
  249-KH/UBKTTW 25-CTr/TU 25-NQ/TW 27-CT/TW 27-QĐ/TW 270-QĐ/TW 290-QĐ/TW 31-QĐ/TW 34-KH/HU 35-CT/TW
  357-CV/BTCTU 36-HD/VPTW 360-QĐ/TW 399-QĐ/TW 511-CV/BNCTW 60-NQ/TW 66-QĐ/TW 693-QĐ/VPTW 81-QĐ/TU
  91-QĐ/TW 983-QĐ/TU 367-QĐ/TWĐTN-VP`.split(/\s+/);
const stateNumbers =
  `02/2020/QĐ-UBND 04/2013/CT-UBND 04/2025/QĐ-UBND 05/2013/CT-UBND 06/2021/QĐ-UBND 06/2022/QH15
  07/2023/QĐ-UBND 10/2022/QH15 117/2025/QH15 123/QĐ-UBND 126/NQ-CP 1295/QĐ-TTg 13/2023/NĐ-CP
  1318/QĐ-UBND 15/2025/TT-BNV 152/2025/NĐ-CP 1630/QĐ-TTg 17/2018/QĐ-UBND 202/2025/QH15 203/2025/QH15
  238/UBND-KGVX 249/MTTQ-BTT 26/TTr-HĐND 29/2018/QH14 2964/QĐ-UBND 30/2020/NĐ-CP 30c/NQ-CP
  33/2024/QH15 34/2007/PL-UBTVQH11 34/2012/QĐ-UBND 356/2025/NĐ-CP 385/QĐ-UBND 59/2023/NĐ-CP
  91/2025/QH15 95/KH-MTTQ-BTT 98/2023/NĐ-CP 01/NHNo.ĐT-QLRR`.split(/\s+/);

test.each(partyNumbers)('%s is a Party number without fault', (written) => {
  const [, number, type, issuer] = /^(\d+)-([^/]+)\/(.+)$/.exec(written) ?? [];
  expect(parseDocumentNumber(written)).toMatchObject({
    written,
    system: 'party',
    number,
    numberValue: Number(number),
    year: null,
    typeSymbol: type,
    issuerSymbol: issuer,
    issues: [],
  });
});

test.each(stateNumbers)('%s is a State number without fault', (written) => {
  const [number = '', ...rest] = written.split('/');
  const year = rest.length === 2 ? Number(rest[0]) : null;
  expect(parseDocumentNumber(written)).toMatchObject({
    written,
    system: 'state',
    number,
    numberValue: Number.parseInt(number, 10),
    year,
    issues: [],
  });
});

test.each([
  ['06/2021QĐ-UBND', 'missingSlash', '06/2021/QĐ-UBND'],
  ['15/2007QĐ-UBND', 'missingSlash', '15/2007/QĐ-UBND'],
  ['22/CT-TW', 'partyTypedAsState', '22-CT/TW'],
  ['218/QĐ-TW', 'partyTypedAsState', '218-QĐ/TW'],
  ['25/NQ/TW', 'partyTypedAsState', '25-NQ/TW'],
  ['12/BC-ĐU', 'partyTypedAsState', '12-BC/ĐU'],
  ['425/VTLTNN - NVTW', 'spacesInside', '425/VTLTNN-NVTW'],
  ['01 /NHNo.ĐT-QLRR', 'spacesInside', '01/NHNo.ĐT-QLRR'],
  ['36-HD/VP TW', 'spacesInside', '36-HD/VPTW'],
  ['34O-CV/ĐU', 'letterForDigit', '340-CV/ĐU'],
  ['I2-NQ/TU', 'letterForDigit', '12-NQ/TU'],
  ['328-CV/U', 'lostLetter', '328-CV/ĐU'],
  ['52/STP-BC', 'reversedOrder', '52/BC-STP'],
  ['1002/QĐ-UBND-HC', 'extraSuffix', '1002/QĐ-UBND'],
  ['25-NQ/TW, ngày 03/6/2013', 'extraSuffix', '25-NQ/TW'],
  ['23-QĐ/TW (30/7/2021)', 'extraSuffix', '23-QĐ/TW'],
  ['983-QĐ/TU 12/02/2025', 'extraSuffix', '983-QĐ/TU'],
  ['25NQ/TW', 'missingHyphen', '25-NQ/TW'],
  ['25-NQ-TW', 'missingSlash', '25-NQ/TW'],
  ['25-NQTW', 'missingSlash', '25-NQ/TW'],
  ['81-QĐ/UBND', 'stateTypedAsParty', '81/QĐ-UBND'],
  ['123/QĐ/UBND', 'wrongSeparator', '123/QĐ-UBND'],
  ['04-2013-CT-UBND', 'wrongSeparator', '04/2013/CT-UBND'],
  ['NQ 25/TW', 'missingType', '25-NQ/TW'],
])('%s has the fault %s, and %s is proposed', (written, code, suggestion) => {
  const reading = parseDocumentNumber(written);
  expect(reading.issues).toEqual([{ code, suggestion }]);
  expect(reading.written).toBe(written);
  const { key } = parseDocumentNumber(suggestion);
  if (written !== '1002/QĐ-UBND-HC' && code !== 'missingType') expect(reading.key).toBe(key);
});

test.each([
  ['BC/ĐU', 'BC', 'ĐU'],
  ['Số    BC/ĐU', 'BC', 'ĐU'],
  ['Số …-BC/ĐU', 'BC', 'ĐU'],
  ['-QyĐ/ĐU', 'QyĐ', 'ĐU'],
  ['S-CV/ĐU', 'CV', 'ĐU'],
])('%s lacks its number, and type and body are still read', (written, typeSymbol, issuerSymbol) => {
  expect(parseDocumentNumber(written)).toMatchObject({
    system: 'party',
    number: '',
    numberValue: null,
    typeSymbol,
    issuerSymbol,
    key: '',
    issues: [{ code: 'missingNumber' }],
  });
});

test('a scan that lost number and letter is read as far as it goes', () => {
  expect(parseDocumentNumber('CV/U').issues).toEqual([
    { code: 'missingNumber' },
    { code: 'lostLetter', suggestion: 'CV/ĐU' },
  ]);
});

test.each([
  ['', ['missingNumber']],
  ['Số', ['missingNumber']],
  ['152/ĐU', ['missingType']],
  ['25-NQ', ['missingIssuer']],
  ['Quyết định 290', ['missingIssuer']],
  ['25', ['missingType', 'missingIssuer']],
  ['45/2019', ['missingType', 'missingIssuer']],
  ['25-XYZ/TW', ['unknownType']],
  ['NQTW 4 khóa XI', ['unreadable']],
  ['03/6/2013', ['unreadable']],
  ['42/67', ['unreadable']],
  ['họp giao ban', ['unreadable']],
])('"%s" has the remarks %j', (written, codes) => {
  expect(parseDocumentNumber(written).issues.map((issue) => issue.code)).toEqual(codes);
});

test.each([
  '25-NQ/TW',
  'số 25 - NQ/TƯ',
  'NQ 25-NQ/TW',
  'Nghị quyết số 25-NQ/TW',
  'Số: 25-NQ/TW',
  '025-nq/tw',
  ' 25–NQ/TW. ',
  '25/NQ-TW',
  '25-NQ/T.Ư',
  '25-NQ\\TW',
  'Số 25-NQ/TƯ'.normalize('NFD'),
])('"%s" is the same number as 25-NQ/TW', (text) => {
  expect(parseDocumentNumber(text).key).toBe('25-nq/tw');
});

test.each([
  ['290-QD/TW', '290-QĐ/TW'],
  ['11-QyĐ/TW', '11-QĐi/TW'],
  ['05-Ctr/ĐUK', '05-CTr/ĐUK'],
  ['144-CV/BXDĐ', '144-CV/BXĐĐ'],
  ['1318/qđ-ubnd', '1318/QĐ-UBND'],
  ['4/2013/CT-UBND', '04/2013/CT-UBND'],
])('%s and %s are the same number', (left, right) => {
  expect(parseDocumentNumber(left).key).toBe(parseDocumentNumber(right).key);
});

test.each([
  ['25-NQ/TW', '25-CTr/TU'],
  ['25-NQ/TW', '25-NQ/TU'],
  ['11-QĐ/TW', '11-QĐi/TW'],
  ['04/2013/CT-UBND', '04/2014/CT-UBND'],
  ['30c/NQ-CP', '30/NQ-CP'],
  ['12-TT/TU', '12-TTr/TU'],
])('%s and %s are different numbers', (left, right) => {
  expect(parseDocumentNumber(left).key).not.toBe(parseDocumentNumber(right).key);
});

const typesOf = (text: string) =>
  proposeTypes(parseDocumentNumber(text)).map(({ code, certainty }) => `${code} ${certainty}`);

test.each([
  ['25-NQ/TW', ['nghi-quyet certain']],
  ['290-QĐ/TW', ['quyet-dinh likely', 'quy-dinh ambiguous']],
  ['11-QĐi/TW', ['quy-dinh certain']],
  ['-QyĐ/ĐU', ['quy-dinh certain']],
  ['1318/QĐ-UBND', ['quyet-dinh certain']],
  ['01-TT/TU', ['thong-tri certain']],
  ['15/2025/TT-BNV', ['thong-tu certain']],
  ['05-Ctr/ĐUK', ['chuong-trinh certain']],
  ['26/TTr-HĐND', ['to-trinh certain']],
  ['22/CT-TW', ['chi-thi certain']],
  ['24-DA/TU', ['du-an likely', 'de-an ambiguous']],
  ['357-CV/BTCTU', ['cong-van certain']],
  ['238/UBND-KGVX', ['cong-van likely']],
  ['117/2025/QH15', ['luat ambiguous', 'nghi-quyet ambiguous']],
  ['34/2007/PL-UBTVQH11', ['phap-lenh certain']],
  ['59/2023/NĐ-CP', ['nghi-dinh certain']],
  ['152/ĐU', []],
  ['NQTW 4 khóa XI', []],
])('%s proposes the types %j', (text, types) => {
  expect(typesOf(text)).toEqual(types);
});

test('every proposed type is one of the catalogue', () => {
  const codes = new Set(documentTypeSeeds.map((type) => type.code));
  for (const text of [...partyNumbers, ...stateNumbers]) {
    for (const { code } of proposeTypes(parseDocumentNumber(text))) expect(codes).toContain(code);
  }
});

test.each([
  ['25-NQ/TƯ', 'TW'],
  ['238/UBND-KGVX', 'UBND'],
  ['1002/QĐ-UBND-HC', 'UBND'],
  ['249/MTTQ-BTT', 'MTTQ-BTT'],
  ['117/2025/QH15', 'QH'],
  ['34/2007/PL-UBTVQH11', 'UBTVQH'],
  ['367 - QĐ/TWĐTN-VP', 'TWĐTN'],
  ['25-NQ', null],
])('the body that issued %s is looked up as %s', (text, suffix) => {
  expect(issuerSuffix(parseDocumentNumber(text))).toBe(suffix);
});

const symbols = (system: 'party' | 'state') =>
  fc.constantFrom(
    ...documentTypeSeeds
      .map((type) => (system === 'party' ? type.partySymbol : type.stateSymbol))
      .filter((symbol) => symbol !== ''),
  );
const bodies = (system: 'party' | 'state') =>
  fc.constantFrom(
    ...issuerSeeds
      .filter((issuer) => issuer.system === system && !issuer.symbolSuffix.endsWith('QH'))
      .map((issuer) => issuer.symbolSuffix),
  );
const number = fc.integer({ min: 1, max: 99_999 }).map((value) => String(value).padStart(2, '0'));
const lettered = fc.tuple(number, fc.constantFrom('', 'a', 'c')).map((parts) => parts.join(''));
const year = fc.integer({ min: 1946, max: 2099 });

const validNumbers = fc.oneof(
  fc.record({
    system: fc.constant('party' as const),
    number,
    year: fc.constant(null),
    typeSymbol: symbols('party'),
    issuerSymbol: bodies('party'),
  }),
  fc.record({
    system: fc.constant('state' as const),
    number: lettered,
    year: fc.option(year),
    typeSymbol: symbols('state'),
    issuerSymbol: bodies('state'),
  }),
  fc.record({
    system: fc.constant('state' as const),
    number,
    year: fc.constant(null),
    typeSymbol: fc.constant(null),
    issuerSymbol: fc
      .tuple(bodies('state'), fc.constantFrom('KGVX', 'NC', 'TH', 'XDNĐ'))
      .map((parts) => parts.join('-')),
  }),
  fc.record({
    system: fc.constant('state' as const),
    number,
    year,
    typeSymbol: fc.constant(null),
    issuerSymbol: fc.integer({ min: 1, max: 16 }).map((term) => `QH${term}`),
  }),
);

test('every valid number is read back from its proper form, without fault', () => {
  fc.assert(
    fc.property(validNumbers, (parts) => {
      expect(parseDocumentNumber(formatDocumentNumber(parts))).toMatchObject({
        ...parts,
        issues: [],
      });
    }),
    { numRuns: 2000 },
  );
});

test('numbers below ten get their zero', () => {
  const parts = { number: '4', typeSymbol: 'CT', issuerSymbol: 'UBND' };
  expect(formatDocumentNumber({ ...parts, system: 'state', year: 2013 })).toBe('04/2013/CT-UBND');
  expect(formatDocumentNumber({ ...parts, system: 'party', year: null })).toBe('04-CT/UBND');
});

test('no text makes the reading fail, and what was written is kept', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0129OlI-/–. NQĐTWUcsốƯƠ'), maxLength: 30 }),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const reading = parseDocumentNumber(text);
      expect(reading.written).toBe(text.normalize('NFC').trim());
      proposeTypes(reading);
      issuerSuffix(reading);
      for (const { suggestion } of reading.issues) {
        if (suggestion !== undefined)
          expect(parseDocumentNumber(suggestion).number).toBe(
            reading.number.replace(/^\d(?!\d)/, '0$&'),
          );
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['thực hiện Nghị quyết số 25-NQ/TW, ngày 03/6/2013', ['25-NQ/TW']],
  ['Quyết định 290', ['Quyết định 290']],
  ['Quyết định số 290 của Bộ Chính trị', ['Quyết định số 290']],
  [
    'Quy chế số 06-QC/TU, ngày 30/7/2010; Chỉ thị số 04/2013/CT-UBND và 05/2013/CT-UBND',
    ['06-QC/TU', '04/2013/CT-UBND', '05/2013/CT-UBND'],
  ],
  ['SƠ KẾT 5 NĂM THỰC HIỆN NGHỊ QUYẾT 25-NQ/TW', ['25-NQ/TW']],
  ['CT 35-CT/TW, CT 27-CT/TW và QĐ 11-QĐi/TW', ['35-CT/TW', '27-CT/TW', '11-QĐi/TW']],
  [
    'Pháp lệnh 34, Luật 10/2022/QH15, Nghị định 59/2023/NĐ-CP.',
    ['Pháp lệnh 34', '10/2022/QH15', '59/2023/NĐ-CP'],
  ],
  ['Công văn 238/UBND-KGVX; số 25 - NQ/TƯ', ['238/UBND-KGVX', '25 - NQ/TƯ']],
  ['Chỉ thị số 05 khóa XIII', ['Chỉ thị số 05']],
  ['báo cáo 6 tháng, 11/11 huyện, 42/67 sở, Kế hoạch 5 năm', []],
  ['Nghị quyết Trung ương 4 khóa XI', []],
  ['10/10/2016 | 17:34 PM, tháng 7/2010 TW ban hành', []],
  ['hỗ trợ 24/7, 19/19 tiêu chí, Nghị quyết 5 năm', []],
])('in "%s" the documents %j are cited', (text, cited) => {
  const citations = findCitations(text);
  expect(citations.map((citation) => citation.text)).toEqual(cited);
  for (const citation of citations) {
    expect(text.slice(citation.start, citation.end)).toBe(citation.text);
    expect(citation.number.number).not.toBe('');
  }
});

test.each([
  ['15-NQ', '15', '15 nq'],
  ['15-nq/t', '15', '15 nq t'],
  ['25 nq tw', '25', '25 nq tw'],
  ['25-NQ/TƯ', '25', '25 nq tw'],
  ['34O-CV', '340', '340 cv'],
  ['l5/KH', '15', '15 kh'],
  ['5', '05', '05'],
  ['005-CT/TW', '05', '05 ct tw'],
  ['Số 04/2013/CT', '04', '04 2013 ct'],
  ['Quyết định 290', '290', '290 qd'],
  ['22/CT-TW', '22', '22 ct tw'],
  ['30c/NQ-CP', '30c', '30c nq cp'],
])('the search "%s" asks for number %s', (text, number, words) => {
  expect(searchedNumber(text)).toEqual({ number, words });
});

test.each(['dân vận', 'NQ/TW', 'khóa XI', '', 'nghị quyết'])(
  'the search "%s" asks for no number',
  (text) => {
    expect(searchedNumber(text)).toBeUndefined();
  },
);

test('every number is found by each of its beginnings that has the number', () => {
  for (const written of [...partyNumbers, ...stateNumbers]) {
    const { key, number } = parseDocumentNumber(written);
    for (let length = number.length + 1; length <= written.length; length++) {
      const asked = searchedNumber(written.slice(0, length));
      expect(keyWords(key).startsWith(asked?.words ?? '-')).toBe(true);
    }
  }
});

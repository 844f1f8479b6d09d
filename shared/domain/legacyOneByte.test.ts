import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeIn, type LegacyEncoding } from './legacyDecoders.ts';
import { decodeAs, decodeLegacy } from './legacyEncodings.ts';
import { vietnameseSentences } from './vietnameseSentences.ts';

/** Bytes of VISCII as glibc has them (RFC 1456). */
const glibcViscii =
  '02Ẳ 05Ẵ 06Ẫ 14Ỷ 19Ỹ 1eỴ 80Ạ 81Ắ 82Ằ 83Ặ 84Ấ 85Ầ 86Ẩ 87Ậ 88Ẽ 89Ẹ 8aẾ 8bỀ 8cỂ 8dỄ 8eỆ 8fỐ 90Ồ 91Ổ ' +
  '92Ỗ 93Ộ 94Ợ 95Ớ 96Ờ 97Ở 98Ị 99Ỏ 9aỌ 9bỈ 9cỦ 9dŨ 9eỤ 9fỲ a0Õ a1ắ a2ằ a3ặ a4ấ a5ầ a6ẩ a7ậ a8ẽ a9ẹ ' +
  'aaế abề acể adễ aeệ afố b0ồ b1ổ b2ỗ b3Ỡ b4Ơ b5ộ b6ờ b7ở b8ị b9Ự baỨ bbỪ bcỬ bdơ beớ bfƯ c0À c1Á ' +
  'c2Â c3Ã c4Ả c5Ă c6ẳ c7ẵ c8È c9É caÊ cbẺ ccÌ cdÍ ceĨ cfỳ d0Đ d1ứ d2Ò d3Ó d4Ô d5ạ d6ỷ d7ừ d8ử d9Ù ' +
  'daÚ dbỹ dcỵ ddÝ deỡ dfư e0à e1á e2â e3ã e4ả e5ă e6ữ e7ẫ e8è e9é eaê ebẻ ecì edí eeĩ efỉ f0đ f1ự ' +
  'f2ò f3ó f4ô f5õ f6ỏ f7ọ f8ụ f9ù faú fbũ fcủ fdý feợ ffỮ';

/** Bytes of VPS as the browsers of Mozilla had them (x-viet-vps). */
const mozillaVps =
  '02Ạ 03Ậ 04Ặ 05Ẹ 06Ệ 10Ị 11Ọ 12Ộ 13Ợ 14Ụ 15Ự 19Ỵ 1cẪ 1dỮ 80À 81Ả 82Ã 83Ấ 84Ầ 85Ẩ 86ọ 87ỗ 88Ă 89ế ' +
  '8aề 8bể 8cệ 8dẮ 8eẰ 8fẲ 90Ế 93Ề 94Ể 95Ễ 96Ố 97Ồ 98Ổ 99Ỗ 9aý 9bỷ 9cỵ 9dỚ 9eỜ 9fỞ a1ắ a2ằ a3ẳ a4ẵ ' +
  'a5ặ a6Ỡ a7ớ a8Ù a9ờ aaở abỡ acŨ adỨ aeợ afỪ b0ổ b1Ử b2Ỳ b3Ỹ b4Í b5Ì b6ộ b7Ỉ b8Ĩ b9Ó baử bbữ bcÒ ' +
  'bdỎ beÕ bfự c0ầ c1Á c2Â c3ấ c4ẩ c5ẫ c6ậ c7đ c8ẻ c9É caÊ cbẹ ccỉ cdễ ceị cfỹ d0Ư d1Ủ d2ồ d3ố d4Ô ' +
  'd5ỏ d6ơ d7È d8ừ d9ứ daÚ dbũ dcư ddÝ deẺ e0à e1á e2â e3ã e4ả e5ạ e6ă e8è e9é eaê ebẽ ecì edí efĩ ' +
  'f0Ẵ f1Đ f2ò f3ó f4ô f5õ f7Ơ f8ụ f9ù faú fbủ fdỶ feẼ ffỳ';

/** A lone dash or middle dot is one more often than it is Ở or Ỉ, so such words are not promised. */
const sentences = vietnameseSentences.map((text) =>
  text.replace(/(?<!\S)[ỞỈỖỠỮỰỲỸỴẼẺĨỎÕ](?!\S)/g, 'Ủy'),
);

/** What Windows shows for the bytes 80 to 9F. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009dž\u0178';

/** Letter -> the character that a file shows for its byte. */
function shown(table: string): Map<string, string> {
  return new Map(
    table.split(' ').map((entry) => {
      const byte = Number.parseInt(entry.slice(0, 2), 16);
      return [entry.slice(2), windows1252[byte - 0x80] ?? String.fromCharCode(byte)];
    }),
  );
}

/** Vowel and tone of Windows-1258, as the bytes look in 1252. */
function encodeCodePage1258(text: string): string {
  const own = 'ĂăĐđƠơƯư';
  const tones: Record<string, string> = {
    '\u0300': 'Ì',
    '\u0309': 'Ò',
    '\u0303': 'Þ',
    '\u0301': 'ì',
    '\u0323': 'ò',
  };
  let encoded = '';
  for (const letter of text) {
    const [, tone = ''] = /([\u0300\u0301\u0303\u0309\u0323])/.exec(letter.normalize('NFD')) ?? [];
    const base = letter.normalize('NFD').replace(tone, '').normalize('NFC');
    encoded += ('ÃãÐðÕõÝý'[own.indexOf(base)] ?? base) + (tones[tone] ?? '');
  }
  return encoded;
}

function encoder(letters: ReadonlyMap<string, string>): (text: string) => string {
  return (text) => Array.from(text, (letter) => letters.get(letter) ?? letter).join('');
}

const viscii = shown(glibcViscii);
const vps = shown(mozillaVps);
const encoders: readonly [
  encoding: LegacyEncoding,
  font: string | undefined,
  encode: (text: string) => string,
][] = [
  ['viscii', 'VI Times', encoder(viscii)],
  ['vps', 'VPS Times', encoder(vps)],
  ['cp1258', undefined, encodeCodePage1258],
];

test.each<[LegacyEncoding, ReadonlyMap<string, string>]>([
  ['viscii', viscii],
  ['vps', vps],
])('every letter of %s is read in both cases', (encoding, letters) => {
  expect(letters.size).toBe(134);
  // Between two letters: a dash or a quote alone is read as what it looks like.
  for (const [letter, code] of letters) {
    expect(decodeIn(encoding, `T${code}n`)).toBe(`T${letter}n`);
  }
});

test('letters of VPS and VISCII survive as bytes without a meaning in Windows, and as control characters', () => {
  for (const [encoding, table] of [
    ['viscii', glibcViscii],
    ['vps', mozillaVps],
  ] as const) {
    for (const entry of table.split(' ')) {
      const code = String.fromCharCode(Number.parseInt(entry.slice(0, 2), 16));
      expect(decodeIn(encoding, `T${code}n`)).toBe(`T${entry.slice(2)}n`);
    }
  }
});

test('every letter of Windows-1258 is read in both cases', () => {
  const letters = [...viscii.keys()];
  for (const letter of letters) {
    expect(decodeIn('cp1258', encodeCodePage1258(letter))).toBe(letter);
    // Read by the right code page it is combining Unicode.
    const tones = { Ì: '\u0300', Ò: '\u0309', Þ: '\u0303', ì: '\u0301', ò: '\u0323' };
    const letterOf = { Ã: 'Ă', ã: 'ă', Ð: 'Đ', ð: 'đ', Õ: 'Ơ', õ: 'ơ', Ý: 'Ư', ý: 'ư' };
    const read = new Map(Object.entries({ ...tones, ...letterOf }));
    const combining = Array.from(encodeCodePage1258(letter), (code) => read.get(code) ?? code);
    expect(decodeLegacy(combining.join(''), 'Arial').text).toBe(letter);
  }
});

test.each(encoders)(
  '%s comes back as it was, in its font, by choice and by its words',
  (encoding, font, encode) => {
    const sentence = sentences.map((text) => `${text} nhân dân phường Nghị quyết số 25-NQ/TW`);
    fc.assert(
      fc.property(sentence, (text) => {
        const encoded = encode(text);
        expect(decodeAs(encoding, encoded)).toBe(text);
        if (font !== undefined) expect(decodeLegacy(encoded, font)).toEqual({ text, encoding });
      }),
    );
  },
);

test.each(encoders)(
  '%s is found by its words where the font says Arial',
  (encoding, _font, encode) => {
    const sentence = sentences.map(
      (text) => `${text} của Ủy ban nhân dân phường về việc thực hiện nghị quyết trong năm học`,
    );
    fc.assert(
      fc.property(sentence, (text) => {
        expect(decodeLegacy(encode(text), 'Arial')).toEqual({ text, encoding });
      }),
    );
  },
);

test('Unicode Vietnamese is left alone, whatever its font or its column says', () => {
  const fonts = fc.constantFrom('VPS Times', 'VI Times', 'VI Arial Hoa', '.VnTimeH', 'VNI-Times');
  const encodings = fc.constantFrom<LegacyEncoding[]>('tcvn3', 'vni', 'vps', 'viscii', 'cp1258');
  const sentence = sentences.map((text) => `${text} nghị quyết của Đảng`);
  fc.assert(
    fc.property(sentence, fonts, encodings, (text, font, encoding) => {
      expect(decodeLegacy(text, font)).toEqual({ text, encoding: 'unicode' });
      expect(decodeAs(encoding, text)).toBe(text);
      expect(decodeAs(encoding, text.normalize('NFD'))).toBe(text);
      // What was decoded once is Unicode, and decoding it again changes nothing.
      expect(decodeAs(encoding, decodeAs(encoding, text))).toBe(text);
    }),
  );
});

test('plain Latin, numbers and the signs around words stay', () => {
  const plain = '“Số 25” – 1.234,5 (50%); a/b…';
  for (const font of ['VPS Times', 'VI Times']) {
    expect(decodeLegacy('25-NQ/TW, 03/6/2013', font).text).toBe('25-NQ/TW, 03/6/2013');
    expect(decodeLegacy(plain.replace('ố', 's'), font).text).toBe(plain.replace('ố', 's'));
  }
  const quoted = `“${encoder(viscii)('Dân vận khéo')}” – ${encoder(viscii)('ở cơ sở')}`;
  expect(decodeIn('viscii', quoted)).toBe('“Dân vận khéo” – ở cơ sở');
  expect(decodeIn('viscii', 'Ban\u00a0Dân')).toBe('Ban\u00a0Dân');
});

test('capital fonts give capitals', () => {
  expect(decodeLegacy(encoder(viscii)('ủy ban nhân dân'), 'VI Times Hoa').text).toBe(
    'ỦY BAN NHÂN DÂN',
  );
  expect(decodeLegacy(encoder(vps)('ủy ban nhân dân'), 'VPS Times Hoa').text).toBe(
    'ỦY BAN NHÂN DÂN',
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTcvn3, decodeVni, toNfc } from './legacyDecoders.ts';
import { decodeLegacy, detectEncoding } from './legacyEncodings.ts';
import { vietnameseSentences as vietnamese } from './vietnameseSentences.ts';

/** Bytes a1-a9 … fe of the TCVN5712-1 table of glibc, the letters of TCVN3 only. */
const glibcTcvn3 =
  'a1Ă a2Â a3Ê a4Ô a5Ơ a6Ư a7Đ a8ă a9â aaê abô acơ adư aeđ b5à b6ả b7ã b8á b9ạ bbằ bcẳ bdẵ beắ c6ặ c7ầ c8ẩ c9ẫ caấ cbậ ' +
  'ccè ceẻ cfẽ d0é d1ẹ d2ề d3ể d4ễ d5ế d6ệ d7ì d8ỉ dcĩ ddí deị dfò e1ỏ e2õ e3ó e4ọ e5ồ e6ổ e7ỗ e8ố e9ộ eaờ ebở ecỡ edớ eeợ ' +
  'efù f1ủ f2ũ f3ú f4ụ f5ừ f6ử f7ữ f8ứ f9ự faỳ fbỷ fcỹ fdý feỵ';

/** VNI spelled out letter by letter, as the VNI keyboard tables print it. */
const vniLetters =
  'à=aø ả=aû ã=aõ á=aù ạ=aï ă=aê ằ=aè ẳ=aú ẵ=aü ắ=aé ặ=aë â=aâ ầ=aà ẩ=aå ẫ=aã ấ=aá ậ=aä đ=ñ è=eø ẻ=eû ẽ=eõ é=eù ẹ=eï ' +
  'ê=eâ ề=eà ể=eå ễ=eã ế=eá ệ=eä ì=ì ỉ=æ ĩ=ó í=í ị=ò ò=oø ỏ=oû õ=oõ ó=où ọ=oï ô=oâ ồ=oà ổ=oå ỗ=oã ố=oá ộ=oä ' +
  'ơ=ô ờ=ôø ở=ôû ỡ=ôõ ớ=ôù ợ=ôï ù=uø ủ=uû ũ=uõ ú=uù ụ=uï ư=ö ừ=öø ử=öû ữ=öõ ứ=öù ự=öï ỳ=yø ỷ=yû ỹ=yõ ý=yù ỵ=î';

const tcvn3ByLetter = new Map(
  glibcTcvn3
    .split(' ')
    .map((entry) => [entry.slice(2), String.fromCharCode(parseInt(entry.slice(0, 2), 16))]),
);
const vniByLetter = new Map<string, string>();
for (const entry of vniLetters.split(' ')) {
  const [letter = '', code = ''] = entry.split('=');
  vniByLetter.set(letter, code);
  vniByLetter.set(letter.toUpperCase(), code.toUpperCase());
}

function encodeTcvn3(text: string): string {
  let encoded = '';
  for (const letter of text) {
    const small = tcvn3ByLetter.get(letter.toLowerCase());
    const own = tcvn3ByLetter.get(letter);
    if (own !== undefined) encoded += own;
    else if (small !== undefined && letter !== letter.toLowerCase()) {
      // Toned capital: the capital and then the small code.
      const plain = letter.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');
      const capital = plain.normalize('NFC');
      encoded += (tcvn3ByLetter.get(capital) ?? capital) + small;
    } else encoded += letter;
  }
  return encoded;
}

function encodeVni(text: string): string {
  return [...text].map((letter) => vniByLetter.get(letter) ?? letter).join('');
}

/** The same bytes read on Vietnamese Windows (code page 1258) instead of 1252. */
function throughCodePage1258(text: string): string {
  const from = 'ÃÌÐÒÕÝÞãìðòõýþ';
  const to = 'Ă\u0300Đ\u0309ƠƯ\u0303ă\u0301đ\u0323ơư₫';
  return text.replace(/./gu, (character) => to[from.indexOf(character)] ?? character);
}

test('every TCVN3 code of the glibc table gives its letter', () => {
  expect(tcvn3ByLetter.size).toBe(74);
  for (const [letter, code] of tcvn3ByLetter) expect(decodeTcvn3(code)).toBe(letter);
});

test('every VNI letter is read in both cases, and with a small mark under a capital', () => {
  expect(vniByLetter.size).toBe(134);
  for (const [letter, code] of vniByLetter) {
    expect(decodeVni(code)).toBe(letter);
    if (code.length === 2)
      expect(decodeVni(code.charAt(0) + code.charAt(1).toLowerCase())).toBe(letter);
  }
});

test('TCVN3 text comes back as it was, capitals typed as capital and code included', () => {
  fc.assert(fc.property(vietnamese, (text) => decodeTcvn3(encodeTcvn3(text)) === text));
});

test('TCVN3 text of a capital font comes back in capitals', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      const small = text.toLowerCase();
      expect(decodeTcvn3(encodeTcvn3(small), { capitals: true })).toBe(small.toUpperCase());
    }),
  );
});

test('VNI text comes back as it was', () => {
  fc.assert(fc.property(vietnamese, (text) => decodeVni(encodeVni(text)) === text));
});

test('both encodings survive a machine set to code page 1258', () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(decodeTcvn3(throughCodePage1258(encodeTcvn3(text)))).toBe(text);
      expect(decodeVni(throughCodePage1258(encodeVni(text)))).toBe(text);
    }),
  );
});

test('Unicode Vietnamese is left alone in any font', () => {
  const fonts = fc.constantFrom(undefined, 'Arial', '.VnTime', '.VnTimeH', 'VNI-Times');
  const sentence = vietnamese.map((text) => `${text} nghị quyết của Đảng`);
  fc.assert(
    fc.property(sentence, fonts, (text, font) => {
      expect(decodeLegacy(text, font)).toEqual({ text, encoding: 'unicode' });
      const decomposed = decodeLegacy(text.normalize('NFD'), 'Arial');
      expect(decomposed.text).toBe(text);
    }),
  );
});

test('legacy text in its own font is decoded', () => {
  const sentence = vietnamese.map((text) => `${text} nhân dân phường`);
  fc.assert(
    fc.property(sentence, (text) => {
      expect(decodeLegacy(encodeTcvn3(text), '.VnTime')).toEqual({ text, encoding: 'tcvn3' });
      expect(decodeLegacy(encodeVni(text), 'VNI-Times')).toEqual({ text, encoding: 'vni' });
    }),
  );
});

test('legacy text whose font says Arial is found by its words', () => {
  const sentence = vietnamese.map((text) => `${text} nhân dân phường`);
  fc.assert(
    fc.property(sentence, (text) => {
      expect(decodeLegacy(encodeTcvn3(text), 'Arial')).toEqual({ text, encoding: 'tcvn3' });
      expect(decodeLegacy(encodeVni(text), undefined)).toEqual({ text, encoding: 'vni' });
    }),
  );
});

test('the sample of the field is read', () => {
  expect(decodeLegacy('Uû ban nh©n d©n', '.VnTime').text).toBe('Uỷ ban nhân dân');
  expect(decodeLegacy('uû ban nh©n d©n', '.VnTimeH').text).toBe('UỶ BAN NHÂN DÂN');
  expect(decodeLegacy('Uûy ban nhaân daân', 'VNI-Times').text).toBe('Ủy ban nhân dân');
});

test('text of other languages and signs is not taken for Vietnamese', () => {
  const others = [
    'Café à la carte',
    'Müller, Noël, Citroën, señor, España, père',
    '© 2020 Windows®',
    '5 µm, 25°, m², ½, 3·4',
    '«An» «Ban»',
    'Prüfung für naïve Anfänger',
    'Hà Nam, Cà Mau, có là và',
    'co\u00adoperation',
  ];
  for (const text of others) {
    expect(decodeLegacy(text, undefined), text).toEqual({ text, encoding: 'unicode' });
  }
});

test('a font that lies does not spoil Unicode text', () => {
  for (const text of ['Đảng ủy', 'Cà Mau', 'Café à la carte', 'Đại hội là của dân']) {
    expect(decodeLegacy(text, '.VnTime'), text).toEqual({ text, encoding: 'unicode' });
    expect(decodeLegacy(text, 'VNI-Times'), text).toEqual({ text, encoding: 'unicode' });
  }
});

test('abbreviations follow their font', () => {
  expect(decodeLegacy('Q§-UBND', '.VnTime').text).toBe('QĐ-UBND');
  expect(decodeLegacy('QÑ-UBND', 'VNI-Times').text).toBe('QĐ-UBND');
  expect(decodeLegacy('25-NQ/TW', '.VnTime')).toEqual({ text: '25-NQ/TW', encoding: 'tcvn3' });
});

test('font names are recognised as they are written in files', () => {
  expect(detectEncoding('.VnArial NarrowH', 'ban')).toBe('tcvn3');
  expect(detectEncoding(' .vntime ', 'ban')).toBe('tcvn3');
  expect(detectEncoding('VNI Helve', 'ban')).toBe('vni');
  expect(detectEncoding('Times New Roman', 'ban')).toBe('unicode');
  expect(detectEncoding('UVnTime', 'ban')).toBe('unicode');
});

test('the Icelandic letter typed for Đ becomes Đ', () => {
  expect(decodeLegacy('25-NQ/ÐU', 'Arial').text).toBe('25-NQ/ĐU');
  expect(toNfc('Nghi\u0323 quyê\u0301t')).toBe('Nghị quyết');
});

test('a very long cell is read at once', () => {
  const text = 'A¸'.repeat(16_000);
  expect(decodeTcvn3(text)).toBe('Á'.repeat(16_000));
});

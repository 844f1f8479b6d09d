/** Encodings that give every Vietnamese letter one byte, and so use the bytes of quotes and controls too. */
export type OneByteEncoding = 'vps' | 'viscii';

/** The letters of the bytes 80 to FF, sixteen a line; a dot where there is none. */
const viscii =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ' +
  'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
  'ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ' +
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ' +
  'ĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
  'àáâãảăữẫèéêẻìíĩỉ' +
  'đựòóôõỏọụùúũủýợỮ';

const vps =
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ' +
  'Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ' +
  '.ắằẳẵặỠớÙờởỡŨỨợỪ' +
  'ổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
  'ầÁÂấẩẫậđẻÉÊẹỉễịỹ' +
  'ƯỦồốÔỏơÈừứÚũưÝẺ.' +
  'àáâãảạă.èéêẽìí.ĩ' +
  'ẴĐòóôõ.Ơụùúủ.ỶẼỳ';

/** Six capitals of VISCII (RFC 1456) and fourteen of VPS stand on control characters. */
const visciiControls = '\u0002Ẳ\u0005Ẵ\u0006Ẫ\u0014Ỷ\u0019Ỹ\u001eỴ';
const vpsControls =
  '\u0002Ạ\u0003Ậ\u0004Ặ\u0005Ẹ\u0006Ệ\u0010Ị\u0011Ọ\u0012Ộ\u0013Ợ\u0014Ụ\u0015Ự\u0019Ỵ\u001cẪ\u001dỮ';

/** Byte, as the character of the same number -> letter. */
export const oneByteLetters: Readonly<Record<OneByteEncoding, ReadonlyMap<string, string>>> = {
  viscii: letterMap(viscii, visciiControls),
  vps: letterMap(vps, vpsControls),
};

/** What Windows-1252 shows for the bytes 80 to 9F; five of them it does not know. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const bytesOfWindows = new Map(
  [...windows1252].map((character, index) => [character, String.fromCharCode(0x80 + index)]),
);

/** The character of the same number as the byte that a character of Windows-1252 stands for. */
export function byteCharacter(character: string): string {
  return bytesOfWindows.get(character) ?? character;
}

/** Signs that stand beside words in any text, and are letters in VPS or VISCII. */
const punctuation = /[\u2018-\u201e\u2013\u2014\u2022\u2026\u00ab\u00bb\u00b7\u00a0]/;

export function isPunctuationCode(character: string): boolean {
  return punctuation.test(character);
}

function letterMap(high: string, controls: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [index, letter] of [...high].entries()) {
    if (letter !== '.') map.set(String.fromCharCode(0x80 + index), letter);
  }
  for (let place = 0; place < controls.length; place += 2) {
    map.set(controls.charAt(place), controls.charAt(place + 1));
  }
  return map;
}

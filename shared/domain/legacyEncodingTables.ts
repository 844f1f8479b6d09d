/** Letters of TCVN3 (ABC) in the order of `tcvn3Codes`; checked against the table of glibc (TCVN5712-1). */
export const smallLetters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';

/** ư is the soft hyphen: a step that strips invisible characters before decoding would eat it. */
const tcvn3Codes = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ';

/** The only capitals that TCVN3 has: toned ones are small codes drawn by a capital font (.VnTimeH). */
const tcvn3CapitalCodes = '¡¢£¤¥¦§';
const tcvn3Capitals = 'ĂÂÊÔƠƯĐ';

/** Two-character vowels of VNI: base letter, then pairs of mark and letter. Case comes from the base. */
const vniVowels: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', 'ùøûõïêéèúüëâáàåãä', 'áàảãạăắằẳẵặâấầẩẫậ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];

/** Letters that VNI writes with one character. */
const vniSingles = 'ñíìæóòôöî';
const vniSingleLetters = 'đíìỉĩịơưỵ';

/**
 * What code page 1258 (Vietnamese Windows) makes of the fourteen bytes where it differs from 1252: a
 * legacy file opened there has these characters in the place of Latin-1 ones.
 */
export const codePage1258: ReadonlyMap<string, string> = new Map([
  ['\u0102', 'Ã'],
  ['\u0300', 'Ì'],
  ['\u0110', 'Ð'],
  ['\u0309', 'Ò'],
  ['\u01a0', 'Õ'],
  ['\u01af', 'Ý'],
  ['\u0303', 'Þ'],
  ['\u0103', 'ã'],
  ['\u0301', 'ì'],
  ['\u0111', 'ð'],
  ['\u0323', 'ò'],
  ['\u01a1', 'õ'],
  ['\u01b0', 'ý'],
  ['\u20ab', 'þ'],
]);

/** TCVN3 character -> Unicode letter: 67 small letters and 7 capitals. */
export const tcvn3Letters: ReadonlyMap<string, string> = pairs(
  tcvn3Codes + tcvn3CapitalCodes,
  smallLetters + tcvn3Capitals,
);

/** VNI character -> letter, where one character is enough, in both cases. */
export const vniSingleMap: ReadonlyMap<string, string> = pairs(
  vniSingles + vniSingles.toUpperCase(),
  vniSingleLetters + vniSingleLetters.toUpperCase(),
);

/**
 * VNI base + mark -> letter. A capital base takes a capital or a small mark ("AÙ" and "Aù" are both
 * typed), so the case of the mark says nothing.
 */
export const vniPairs: ReadonlyMap<string, string> = vniPairMap();

function pairs(codes: string, letters: string): Map<string, string> {
  return new Map([...codes].map((code, index) => [code, letters[index] ?? '']));
}

function vniPairMap(): Map<string, string> {
  const map = new Map<string, string>();
  for (const [base, marks, letters] of vniVowels) {
    for (const [mark, letter] of pairs(marks, letters)) {
      for (const anyCaseMark of [mark, mark.toUpperCase()]) {
        map.set(base + anyCaseMark, letter);
        map.set(base.toUpperCase() + anyCaseMark, letter.toUpperCase());
      }
    }
  }
  return map;
}

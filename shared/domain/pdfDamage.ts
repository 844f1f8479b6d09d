/**
 * What PDF conversion does to Vietnamese (domain.md §7.5): Ƣ for Ư, and vowels that swallow a neighbour.
 * Only offered as a repair: outside the listed words "tốn", "đồn", "khố" are words of their own.
 */

/** Damaged syllables in their company, small and in Unicode; the last group of each is what is repaired. */
const phrases: readonly (readonly [damaged: string, right: string])[] = [
  ['kế tốn', 'kế toán'],
  ['dự tốn', 'dự toán'],
  ['thanh tốn', 'thanh toán'],
  ['quyết tốn', 'quyết toán'],
  ['kiểm tốn', 'kiểm toán'],
  ['tính tốn', 'tính toán'],
  ['bài tốn', 'bài toán'],
  ['tốn học', 'toán học'],
  ['an tồn', 'an toàn'],
  ['tồn thể', 'toàn thể'],
  ['tồn dân', 'toàn dân'],
  ['tồn quốc', 'toàn quốc'],
  ['tồn diện', 'toàn diện'],
  ['tồn đảng', 'toàn đảng'],
  ['tồn tỉnh', 'toàn tỉnh'],
  ['tồn xã', 'toàn xã'],
  ['hồn thành', 'hoàn thành'],
  ['hồn thiện', 'hoàn thiện'],
  ['hồn cảnh', 'hoàn cảnh'],
  ['đồn kết', 'đoàn kết'],
  ['đồn thể', 'đoàn thể'],
  ['đồn viên', 'đoàn viên'],
  ['cơng đồn', 'công đoàn'],
  ['công đồn', 'công đoàn'],
  ['khố họp', 'khoá họp'],
  ['văn hố', 'văn hoá'],
  ['hiện đại hố', 'hiện đại hoá'],
  ['công nghiệp hố', 'công nghiệp hoá'],
  ['xã hội hố', 'xã hội hoá'],
  ['hõa', 'hòa'],
  ['tõa', 'tòa'],
  ['phõng', 'phòng'],
  ['lõng dân', 'lòng dân'],
];

const repairs: ReadonlyMap<string, string> = new Map(phrases);
const letter = '[\\p{L}\\p{M}]';
const damagedPhrase = new RegExp(
  `(?<!${letter})(?:${phrases.map(([damaged]) => damaged.replaceAll(' ', '\\s+')).join('|')})(?!${letter})`,
  'giu',
);
/** No Vietnamese word has these; the fonts of old documents drew Ư in their place. */
const wrongHorn = /[\u01a2\u01a3]/;

/** Whether a text shows such damage. */
export function hasPdfDamage(text: string): boolean {
  return wrongHorn.test(text) || (/[ốồõ]/i.test(text) && repairPhrases(text) !== text);
}

/** The text as it was before the conversion. */
export function repairPdfDamage(text: string): string {
  const horned = wrongHorn.test(text)
    ? text.replaceAll('\u01a2', 'Ư').replaceAll('\u01a3', 'ư')
    : text;
  return repairPhrases(horned).normalize('NFC');
}

function repairPhrases(text: string): string {
  return text.replace(damagedPhrase, (found) => {
    const right = repairs.get(found.toLowerCase().replace(/\s+/g, ' '));
    return right === undefined ? found : inCaseOf(found, right);
  });
}

/** Words one by one in the case of the damaged ones, with the spaces between them kept. */
function inCaseOf(found: string, right: string): string {
  const words = right.split(' ');
  let index = 0;
  return found.replace(/\S+/g, (word) => {
    const repaired = words[index++] ?? word;
    if (word.length > 1 && word === word.toUpperCase()) return repaired.toUpperCase();
    const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
    return isCapital ? repaired.charAt(0).toUpperCase() + repaired.slice(1) : repaired;
  });
}

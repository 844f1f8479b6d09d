import { foldText } from '../../shared/domain/vietnamese.ts';

export interface TextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

interface Letter {
  readonly text: string;
  /** Without marks; '' for what is neither letter nor digit. */
  readonly folded: string;
}

/** Letter by letter, because folding a whole text closes the gaps and loses the places. */
function lettersOf(text: string): Letter[] {
  return [...text.normalize('NFC')].map((letter) => ({
    text: letter,
    folded: foldText(letter).trim(),
  }));
}

/** How many letters from `start` on make a word that was searched for: the longest, 0 for none. */
function matchLength(letters: readonly Letter[], start: number, words: readonly string[]): number {
  let folded = '';
  let longest = 0;
  for (let end = start; end < letters.length && letters[end]?.folded !== ''; end++) {
    folded += letters[end]?.folded ?? '';
    if (words.includes(folded)) longest = end - start + 1;
  }
  return longest;
}

/**
 * Cuts a text where words of a search begin in it, marks or no marks, as the register finds them:
 * "dang" marks "Đảng" in "Đảng ủy", and only at the beginning of a word.
 */
export function markMatches(text: string, search: string): TextPart[] {
  const words = foldText(search)
    .split(' ')
    .filter((word) => word !== '');
  if (text === '' || words.length === 0) return [{ text, isMarked: false }];
  const letters = lettersOf(text);
  const isMarked = letters.map(() => false);
  for (let start = 0; start < letters.length; start++) {
    if (start > 0 && letters[start - 1]?.folded !== '') continue;
    isMarked.fill(true, start, start + matchLength(letters, start, words));
  }
  const parts: { text: string; isMarked: boolean }[] = [];
  for (const [index, letter] of letters.entries()) {
    const marked = isMarked[index] ?? false;
    const last = parts.at(-1);
    if (last?.isMarked === marked) last.text += letter.text;
    else parts.push({ text: letter.text, isMarked: marked });
  }
  return parts;
}

import { exactText, foldText } from '../../shared/domain/vietnamese.ts';

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

interface Word {
  readonly folded: string;
  /** As typed, where marks were typed. */
  readonly exact: string | null;
}

function wordsOf(search: string): Word[] {
  const exact = exactText(search).split(' ');
  const folded = foldText(search).split(' ');
  return folded
    .map((word, place) => {
      const typed = exact.length === folded.length ? exact[place] : undefined;
      return { folded: word, exact: typed === undefined || typed === word ? null : typed };
    })
    .filter((word) => word.folded !== '');
}

/** Whether letters are a word that was searched for. */
function isWord(text: string, folded: string, word: Word): boolean {
  if (word.folded !== folded) return false;
  if (word.exact === null) return true;
  // Marks that were typed are meant; old registers are often typed without any.
  const exact = exactText(text);
  return exact === word.exact || exact === folded;
}

/** How many letters from `start` on make a word that was searched for: the longest, 0 for none. */
function matchLength(letters: readonly Letter[], start: number, words: readonly Word[]): number {
  let text = '';
  let folded = '';
  let longest = 0;
  const reach = Math.max(...words.map((word) => word.folded.length));
  for (const [place, letter] of letters.slice(start, start + reach).entries()) {
    if (letter.folded === '') break;
    text += letter.text;
    folded += letter.folded;
    const [soFar, key] = [text, folded];
    if (words.some((word) => isWord(soFar, key, word))) longest = place + 1;
  }
  return longest;
}

/**
 * Cuts a text where words of a search begin in it, as the register finds them: "dang" marks "Đảng" in
 * "Đảng ủy", "đảng" marks "Đảng" and "Dang" but not "đang", and only at the beginning of a word.
 */
export function markMatches(text: string, search: string): TextPart[] {
  const words = wordsOf(search);
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

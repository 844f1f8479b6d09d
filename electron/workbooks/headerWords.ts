import { foldText } from '../../shared/domain/vietnamese.ts';

/** Folded phrases by which a column may be headed, for each field of a register. */
export type HeaderSynonyms = Readonly<Record<string, readonly string[]>>;

interface Phrase {
  words: string[];
  joined: string;
}

export interface FieldPhrases {
  field: string;
  phrases: Phrase[];
}

export function prepareSynonyms(synonyms: HeaderSynonyms): FieldPhrases[] {
  return Object.entries(synonyms).map(([field, phrases]) => ({
    field,
    phrases: phrases.map(toPhrase).filter(({ words }) => words.length > 0),
  }));
}

function toPhrase(text: string): Phrase {
  const words = foldText(text).trim().split(' ').filter(Boolean);
  return { words, joined: words.join('') };
}

/** Below this a likeness says nothing. */
export const leastLikeness = 0.5;

const exact = 1;
const abbreviated = 0.9;
const initialsOnly = 0.8;
const mistyped = 0.85;
/** A leaf read without its group is a little less sure than the two together. */
const withoutGroup = 0.97;

/** How well a header (leaf, under the groups above it) fits a field, 0 to 1. */
export function headerLikeness(parts: readonly string[], { phrases }: FieldPhrases): number {
  const leaf = toPhrase(parts.at(-1) ?? '');
  const groups = parts.slice(0, -1).join(' ');
  let best = 0;
  for (const phrase of phrases) {
    const alone = likeness(leaf, phrase);
    best = Math.max(best, parts.length > 1 ? alone * withoutGroup : alone);
    if (parts.length < 2 || best === exact) continue;
    const groupFirst = toPhrase(`${groups} ${parts.at(-1) ?? ''}`);
    const leafFirst = toPhrase(`${parts.at(-1) ?? ''} ${groups}`);
    best = Math.max(best, likeness(groupFirst, phrase), likeness(leafFirst, phrase));
  }
  return best < leastLikeness ? 0 : best;
}

function likeness(header: Phrase, phrase: Phrase): number {
  if (header.words.length === 0) return 0;
  // Compared without spaces: "Số,ký hiệu" and "Số ký hiệu" are one header, and so is "Sốkýhiệu".
  if (header.joined === phrase.joined) return exact;
  if (abbreviates(header.words, phrase.words)) {
    return header.joined.length < 3 || header.joined.length === header.words.length
      ? initialsOnly
      : abbreviated;
  }
  if (nearlyEqual(header.joined, phrase.joined)) return mistyped;
  return Math.max(contained(header, phrase), shared(header.words, phrase.words));
}

/**
 * Whether the words shorten the phrase: "số kh" for "số ký hiệu", "ngày bh" for "ngày ban hành", "cqbh"
 * for "cơ quan ban hành", "tr yếu" for "trích yếu", "đ/v chủ trì" for "đơn vị chủ trì".
 */
function abbreviates(words: readonly string[], phrase: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return phrase.length === 0;
  const [first] = phrase;
  if (first === undefined) return false;
  if (first.startsWith(word) && abbreviates(rest, phrase.slice(1))) return true;
  const taken = phrase.slice(0, word.length);
  const initials = taken.map((part) => part.charAt(0)).join('');
  return word.length >= 2 && word === initials && abbreviates(rest, phrase.slice(word.length));
}

/** One slip in a word of six letters, two in a long header. */
function nearlyEqual(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const allowed = shorter >= 12 ? 2 : shorter >= 6 ? 1 : 0;
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return false;
  return editDistance(a, b) <= allowed;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_value, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      const replaced = (row[j - 1] ?? 0) + same;
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The phrase within a longer header, or a short header within the phrase. */
function contained(header: Phrase, phrase: Phrase): number {
  const ratio = header.joined.length / phrase.joined.length;
  if (phrase.joined.length >= 3 && includesWords(header.words, phrase.words)) {
    return 0.6 + 0.3 / Math.max(1, ratio);
  }
  const whole = header.joined.length >= 4 && ratio >= 0.4;
  return whole && includesWords(phrase.words, header.words) ? 0.55 + 0.3 * Math.min(1, ratio) : 0;
}

function includesWords(words: readonly string[], part: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${part.join(' ')} `);
}

function shared(words: readonly string[], phrase: readonly string[]): number {
  const common = new Set(words.filter((word) => phrase.includes(word))).size;
  const most = Math.max(words.length, phrase.length);
  return common >= 2 && common / most >= 0.6 ? 0.4 + (0.3 * common) / most : 0;
}

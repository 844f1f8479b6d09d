import {
  decodeCodePage1258,
  decodeOneByte,
  decodeTcvn3,
  decodeVni,
  isSurelyUnicode,
  type LegacyEncoding,
  toLatin1,
  toNfc,
} from './legacyDecoders.ts';
import { tcvn3Letters, vniPairs, vniSingleMap } from './legacyEncodingTables.ts';
import { isVietnameseSyllable } from './legacySyllables.ts';

/** An encoding whose letters are something else in Unicode. */
export type OldEncoding = Exclude<LegacyEncoding, 'unicode'>;

/** All of them, the usual ones first. */
const oldEncodings = ['tcvn3', 'vni', 'cp1258', 'viscii', 'vps'] as const satisfies OldEncoding[];

/** Letters outside ASCII, and the control characters that VPS and VISCII use for capitals. */
const special = /[^\t-\r\u0020-\u007f]/;
/** In Unicode they are themselves; on a machine with code page 1258 they may be TCVN3 or VNI. */
const likelyUnicode = /[ĂăĐđƠơƯư]/;

/** What the words of a text say for one encoding. */
interface Evidence {
  /** Words with a letter outside ASCII, abbreviations left out. */
  words: number;
  unicode: number;
  valid: number;
  /** Right only after decoding. */
  gained: number;
  /** Right only as they stand. */
  lost: number;
  /** A gained word that chance hardly makes. */
  strong: boolean;
}

/** Whether the words of a text bear out what its font promises; else how it is written. */
export function confirmEncoding(encoding: OldEncoding, text: string): LegacyEncoding {
  const own = gather(encoding, text);
  if (own.unicode > own.valid) return 'unicode';
  if (own.valid > 0) return encoding;
  const other = oldEncodings.find(
    (candidate) => candidate !== encoding && isAccepted(gather(candidate, text), 2),
  );
  return other ?? encoding;
}

/** How a text without a telling font is written: Unicode, unless its words say otherwise beyond doubt. */
export function detectByWords(text: string): LegacyEncoding {
  if (!hasForeignWord(text)) return 'unicode';
  const least = likelyUnicode.test(text) ? 4 : 2;
  const evidence = oldEncodings.map((encoding) => ({ encoding, ...gather(encoding, text) }));
  const [best, second] = evidence.toSorted((a, b) => b.gained - a.gained || a.lost - b.lost);
  if (best === undefined || !isAccepted(best, least)) return 'unicode';
  const isTie = second !== undefined && second.gained === best.gained;
  // TCVN3 is met a hundred times as often as VPS and VISCII; between TCVN3 and VNI nothing decides.
  if (isTie && (best.encoding !== 'tcvn3' || second.encoding === 'vni')) return 'unicode';
  return best.encoding;
}

/** How the texts of a file without fonts are written, by those of them that may be legacy. */
export function detectInTexts(texts: readonly string[]): LegacyEncoding {
  const open = texts.filter((text) => special.test(text) && !isSurelyUnicode(toNfc(text)));
  return open.length * 4 < texts.length && open.length < 2
    ? 'unicode'
    : detectByWords(open.join('\n'));
}

/** Nothing can be gained where every word is Vietnamese as it stands: a quick no for most Unicode text. */
function hasForeignWord(text: string): boolean {
  return text.split(wideSeparators).some((word) => {
    return special.test(word) && !isVietnameseSyllable(toNfc(word.replace(edgeSigns, '')));
  });
}

function isAccepted(evidence: Evidence, least: number): boolean {
  if (evidence.gained < least && !(evidence.strong && least === 2)) return false;
  const wrong = evidence.words - evidence.valid;
  return evidence.lost * 4 <= evidence.gained && wrong * 4 <= evidence.words;
}

/** Everything that separates words; Latin-1 signs do not, TCVN3 uses them. */
const wideSeparators = /[\s\d!-/:-@[-`{-~\u2010-\u2027\u2030-\u205e]+/;
/** In VPS and VISCII the quotes and dashes of Windows are letters. */
const narrowSeparators = /[\t-\r -@[-`{-~]+/;
const edgeSigns = /^[«»·°]+|[«»·°]+$/g;
const latin1Sign = /[¡-©«-¹»-¾×÷]/;
/** QĐ, HĐND, ĐU: no syllables, and no evidence either way. */
const abbreviation = /^[A-ZĂÂĐÊÔƠƯ]{1,6}$/;
/** A cell of a long report says no more after so many words. */
const wordsEnough = 200;

function gather(encoding: OldEncoding, text: string): Evidence {
  const evidence: Evidence = { words: 0, unicode: 0, valid: 0, gained: 0, lost: 0, strong: false };
  const isOneByte = encoding === 'vps' || encoding === 'viscii';
  for (const word of text.split(isOneByte ? narrowSeparators : wideSeparators)) {
    if (!special.test(word)) continue;
    if (evidence.words >= wordsEnough) break;
    weigh(evidence, encoding, word);
  }
  return evidence;
}

function weigh(evidence: Evidence, encoding: OldEncoding, word: string): void {
  const decoded = decodeWhole(encoding, word);
  const asItStands = toNfc(word.replace(edgeSigns, ''));
  if (abbreviation.test(decoded ?? '') || abbreviation.test(asItStands)) return;
  const unicode = isVietnameseSyllable(asItStands);
  const valid = decoded !== undefined && isVietnameseSyllable(decoded);
  evidence.words++;
  if (unicode) evidence.unicode++;
  if (valid) evidence.valid++;
  if (unicode && !valid) evidence.lost++;
  // One letter is a syllable too easily: the "µ" of a unit, the "ª" of a footnote.
  if (!valid || unicode || word.length < 2) return;
  evidence.gained++;
  if (encoding === 'tcvn3') evidence.strong ||= word.length >= 3 && latin1Sign.test(word);
  else if (encoding === 'vni') evidence.strong ||= word.length >= 4;
}

/** The decoded word, or undefined when a letter of it does not belong to the encoding. */
function decodeWhole(encoding: OldEncoding, word: string): string | undefined {
  if (encoding === 'vni') return special.test(lonely(toLatin1(word))) ? undefined : decodeVni(word);
  if (encoding === 'cp1258') return decodeCodePage1258(word);
  if (encoding === 'tcvn3') {
    const isWhole = [...toLatin1(word)].every(
      (character) => character <= '\u007f' || tcvn3Letters.has(character),
    );
    return isWhole ? decodeTcvn3(word) : undefined;
  }
  return decodeOneByte(encoding, word);
}

/** What VNI decoding leaves untouched of a word: marks without their vowel, signs of no letter. */
function lonely(latin1: string): string {
  let rest = '';
  for (let index = 0; index < latin1.length; index++) {
    if (vniPairs.has(latin1.slice(index, index + 2))) index++;
    else if (!vniSingleMap.has(latin1.charAt(index))) rest += latin1.charAt(index);
  }
  return rest;
}

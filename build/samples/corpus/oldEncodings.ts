import {
  codePage1258,
  tcvn3Letters,
  vniPairs,
  vniSingleMap,
} from '../../../shared/domain/legacyEncodingTables.ts';
import { oneByteLetters } from '../../../shared/domain/legacyByteTables.ts';

function inverse(letters: ReadonlyMap<string, string>): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [code, letter] of letters) if (!codes.has(letter)) codes.set(letter, code);
  return codes;
}

function encode(text: string, codes: ReadonlyMap<string, string>): string {
  return Array.from(text, (letter) => codes.get(letter) ?? letter).join('');
}

const tcvn3 = inverse(tcvn3Letters);

/** As .VnTime writes it; a toned capital, which TCVN3 has not, as the capital and the small code. */
export function toTcvn3(text: string): string {
  return Array.from(text, (letter) => {
    const code = tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase());
    if (code === undefined || tcvn3.has(letter) || letter === letter.toLowerCase())
      return code ?? letter;
    const [base = ''] = letter.normalize('NFD');
    return base + code;
  }).join('');
}

/** As .VnTimeH writes it: every letter by its small code, which the font draws as a capital. */
export function toTcvn3Capitals(text: string): string {
  return encode(text.toLowerCase(), tcvn3);
}

const vni = inverse(new Map([...vniSingleMap, ...vniPairs]));

export function toVni(text: string): string {
  return encode(text, vni);
}

export function toVps(text: string): string {
  return encode(text, inverse(oneByteLetters.vps));
}

export function toViscii(text: string): string {
  return encode(text, inverse(oneByteLetters.viscii));
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Bytes of Windows-1258, seen as Latin-1: vowel and tone are two. */
export function toCodePage1258(text: string): string {
  return Array.from(text, (letter) => {
    const parts = letter.normalize('NFD');
    const [tone = ''] = tones.exec(parts) ?? [];
    const base = parts.replace(tone, '').normalize('NFC');
    return `${latin1Of(base)}${latin1Of(tone)}`;
  }).join('');
}

function latin1Of(character: string): string {
  return codePage1258.get(character) ?? character;
}

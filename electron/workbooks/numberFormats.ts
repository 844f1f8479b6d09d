import type { FormatKind } from './cellValues.ts';

/**
 * Formats that have a number instead of a code. 27-36 and 50-58 are dates whose look depends on the
 * locale; 18-21 and 45, 47 times; 46 is [h]:mm:ss.
 */
export function builtInKind(id: number): FormatKind {
  if ((id >= 14 && id <= 17) || id === 22) return 'date';
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  return id === 46 ? 'elapsed' : 'number';
}

/** A format code is at most 255 characters in Excel; more is not worth reading. */
const longestCode = 1000;
const literals = /"[^"]*"?|\\.|[_*]./gs;
const brackets = /\[([^\]]*)\]/g;

/**
 * What a format code makes of a number. Quoted words ("ngày" dd "tháng" mm), escaped characters and
 * locale marks ([$-42A]) say nothing; m is a month unless hours or seconds stand beside it.
 */
export function formatKind(code: string): FormatKind {
  if (code.length > longestCode) return 'number';
  let elapsed = false;
  const pattern = code
    .replace(literals, '')
    .replace(brackets, (_whole, inside: string) => {
      elapsed ||= /^(?:h+|m+|s+)$/i.test(inside);
      return '';
    })
    .replace(/general|standard/gi, '')
    .split(';')[0];
  if (pattern === undefined) return 'number';
  if (/[yd]/i.test(pattern)) return 'date';
  if (elapsed) return 'elapsed';
  if (/[hs]/i.test(pattern)) return 'time';
  return /m/i.test(pattern.replace(/am\/pm/gi, '')) ? 'date' : 'number';
}

/** A piece of a page. */
export interface HtmlToken {
  readonly kind: 'open' | 'close' | 'text';
  /** Of a tag, in small letters. */
  readonly name: string;
  readonly text: string;
  /** An attribute of an opening tag; empty where it has none. */
  readonly attribute: (name: string) => string;
}

const noAttribute = (): string => '';
/** A tag longer than this is none. */
const longestTag = 20_000;
const tagName = /^[a-z][a-z0-9]*/i;

/** Cuts a page into tags and texts; scripts, styles and comments are passed over. Never fails. */
export function* htmlTokens(page: string): Generator<HtmlToken> {
  let place = 0;
  // Found once and used until it is passed, or a page of nothing but "<" would be searched for ever.
  let end = page.indexOf('>');
  while (place < page.length) {
    const start = page.indexOf('<', place);
    if (start !== place) yield text(page.slice(place, start < 0 ? page.length : start));
    if (start < 0) return;
    if (end >= 0 && end < start) end = page.indexOf('>', start);
    if (page.startsWith('<!--', start)) {
      const close = page.indexOf('-->', start + 4);
      place = close < 0 ? page.length : close + 3;
      continue;
    }
    const tag = end < 0 || end - start > longestTag ? undefined : tagAt(page, start, end);
    if (tag === undefined) {
      // A bare "<" of a careless writer.
      yield text('<');
      place = start + 1;
      continue;
    }
    place = end + 1;
    if (tag.kind === 'open' && (tag.name === 'script' || tag.name === 'style')) {
      place = endOf(page, tag.name, place);
    } else if (tag.name !== '') yield tag;
  }
}

/** A tag, a declaration as a tag without a name, or undefined where there is none. */
function tagAt(page: string, start: number, end: number): HtmlToken | undefined {
  const isClosing = page.charAt(start + 1) === '/';
  const inside = page.slice(start + (isClosing ? 2 : 1), end);
  const name = tagName.exec(inside)?.[0].toLowerCase();
  if (name === undefined && !/^[!?]/.test(inside)) return undefined;
  const kind = isClosing ? 'close' : 'open';
  const attribute = (wanted: string): string => attributeOf(inside, wanted);
  return { kind, name: name ?? '', text: '', attribute };
}

function endOf(page: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  return close.exec(page)?.index ?? page.length;
}

function text(content: string): HtmlToken {
  return { kind: 'text', name: '', text: content, attribute: noAttribute };
}

function attributeOf(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']?([^"'\\s>]*)`, 'i').exec(tag);
  return found?.[1] ?? '';
}

const namedCharacters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    ldquo: '“',
    rdquo: '”',
    agrave: 'à',
    aacute: 'á',
    acirc: 'â',
    atilde: 'ã',
    egrave: 'è',
    eacute: 'é',
    ecirc: 'ê',
    igrave: 'ì',
    iacute: 'í',
    ograve: 'ò',
    oacute: 'ó',
    ocirc: 'ô',
    otilde: 'õ',
    ugrave: 'ù',
    uacute: 'ú',
    yacute: 'ý',
    eth: 'đ',
    ETH: 'Đ',
  }),
);
const characterReference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi;
const lastCharacter = 0x10ffff;

/** The text of a cell: references resolved, white space as a browser shows it, line breaks kept. */
export function plainText(content: string): string {
  return content
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .replace(characterReference, referenced)
    .replace(/ *\n */g, '\n')
    .trim();
}

function referenced(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) {
    const capital = namedCharacters.get(name) ?? namedCharacters.get(name.toLowerCase());
    if (capital === undefined) return whole;
    return name.charAt(0) !== name.charAt(0).toLowerCase() ? capital.toUpperCase() : capital;
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= lastCharacter ? String.fromCodePoint(code) : '';
}

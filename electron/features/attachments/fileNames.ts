/** Most file systems keep names of at most 255 bytes. */
const longestBytes = 255;

/** Windows keeps these names for devices, with any ending (CON, con.txt, "LPT1 .pdf"). */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/i;

/** Signs that Windows forbids in names, and control characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/g;

/** Marks that turn the reading direction (a program named so that it looks like a PDF) or that nobody sees. */
const invisible = /[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function cutToBytes(text: string, bytes: number): string {
  let cut = '';
  let used = 0;
  for (const sign of text) {
    used += Buffer.byteLength(sign);
    if (used > bytes) break;
    cut += sign;
  }
  return cut;
}

function splitEnding(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot) : '';
  // What is longer is no kind of file but the end of a sentence with a full stop in it.
  return Buffer.byteLength(ending) <= 20
    ? [name.slice(0, name.length - ending.length), ending]
    : [name, ''];
}

/**
 * The name of a file as it may stand on any disk: the last part of a path, composed (NFC), without signs
 * that Windows forbids or that hide what the file is; cut to `bytes` with its ending kept. Never empty.
 */
export function safeFileName(written: string, bytes: number = longestBytes): string {
  const last = written.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const clean = last
    .normalize('NFC')
    .replaceAll(invisible, '')
    .replaceAll(forbidden, '_')
    .replaceAll(/^\s+|[\s.]+$/g, '');
  const named = clean === '' ? 'tep' : clean.replace(deviceName, '_$&');
  const [stem, ending] = splitEnding(named);
  const room = bytes - Buffer.byteLength(ending);
  return `${cutToBytes(stem, room).replaceAll(/[\s.]+$/g, '')}${ending}`;
}

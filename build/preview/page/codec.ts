/*
 * Values as text and back, the same on both sides of the page border. What Electron's structured clone
 * carries and JSON does not (undefined, dates, bytes, maps, sets, big integers, errors, the numbers
 * that JSON lacks) becomes an array of a tag and a value; therefore arrays are tagged too.
 *
 * The functions are sent to the page as text: they use nothing but each other.
 */

export function encode(value: unknown): string {
  return JSON.stringify(pack(value));
}

export function decode(text: string): unknown {
  return unpack(JSON.parse(text));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // String.fromCharCode takes its bytes as arguments, whose number is limited.
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function packObject(value: object): unknown {
  if (Array.isArray(value)) return ['array', value.map(pack)];
  if (value instanceof Date) return ['date', value.getTime()];
  if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
  if (ArrayBuffer.isView(value)) {
    return ['bytes', toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
  }
  if (value instanceof Map)
    return ['map', [...value.keys()].map(pack), [...value.values()].map(pack)];
  if (value instanceof Set) return ['set', [...value].map(pack)];
  if (value instanceof Error) return ['error', value.name, value.message];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]));
}

function pack(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return ['undefined'];
  if (Object.is(value, -0)) return ['number', '-0'];
  if (typeof value === 'number') return Number.isFinite(value) ? value : ['number', `${value}`];
  if (typeof value === 'bigint') return ['bigint', `${value}`];
  if (typeof value === 'object') return packObject(value);
  throw new Error('An object could not be cloned.');
}

function unpackList(value: unknown): unknown[] {
  return Array.isArray(value) ? value.map(unpack) : [];
}

function unpackTagged(tag: unknown, value: unknown, extra: unknown): unknown {
  switch (tag) {
    case 'array':
      return unpackList(value);
    case 'date':
      return new Date(Number(value));
    case 'bytes':
      return fromBase64(String(value));
    case 'buffer':
      return fromBase64(String(value)).buffer;
    case 'number':
      return Number(value);
    case 'bigint':
      return BigInt(String(value));
    case 'set':
      return new Set(unpackList(value));
    case 'error':
      return Object.assign(new Error(String(extra)), { name: String(value) });
    case 'map': {
      const items = unpackList(extra);
      return new Map(unpackList(value).map((key, index) => [key, items[index]]));
    }
    default:
      return undefined;
  }
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) {
    const [tag, item, extra]: unknown[] = value;
    return unpackTagged(tag, item, extra);
  }
  if (typeof value !== 'object' || value === null) return value;
  // fromEntries defines own properties, so that a key `__proto__` stays a mere key.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
}

/** What the page must be given for `encode` and `decode` to work there. */
export const codecFunctions = [
  encode,
  decode,
  toBase64,
  fromBase64,
  packObject,
  pack,
  unpackList,
  unpackTagged,
  unpack,
];

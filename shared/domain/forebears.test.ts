import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForebears, writeForebears } from './forebears.ts';

const brief = (text: string) =>
  readForebears(text).map(({ name, isPart, within }) =>
    [isPart ? '1/2 ' : '', name, within === '' ? '' : ` @${within}`].join(''),
  );

test.each([
  ['xã A, xã B và một phần xã C', ['Xã A', 'Xã B', '1/2 Xã C']],
  ['các xã An Bình, Hòa Lộc và thị trấn Mẫu', ['Xã An Bình', 'Xã Hòa Lộc', 'Thị trấn Mẫu']],
  ['Sáp nhập các xã An Bình, Hòa Lộc', ['Xã An Bình', 'Xã Hòa Lộc']],
  [
    'Thành lập trên cơ sở nhập toàn bộ diện tích tự nhiên, quy mô dân số của các xã An, Bình và Cẩm',
    ['Xã An', 'Xã Bình', 'Xã Cẩm'],
  ],
  [
    'toàn bộ diện tích tự nhiên, quy mô dân số của xã An và một phần diện tích tự nhiên, quy mô dân số của xã Bình',
    ['Xã An', '1/2 Xã Bình'],
  ],
  ['Xã An (huyện Đông), xã Bình (huyện Tây)', ['Xã An @Huyện Đông', 'Xã Bình @Huyện Tây']],
  [
    'xã An và xã Bình thuộc huyện Đông, xã Cẩm thuộc huyện Tây',
    ['Xã An @Huyện Đông', 'Xã Bình @Huyện Đông', 'Xã Cẩm @Huyện Tây'],
  ],
  ['TT. Mẫu + P. Nam Sơn', ['Thị trấn Mẫu', 'Phường Nam Sơn']],
  ['Phường 1\nPhường 2', ['Phường 1', 'Phường 2']],
  ['02 xã: Lộc An và Lộc Yên', ['Xã Lộc An', 'Xã Lộc Yên']],
  ['phần còn lại của xã Cẩm', ['1/2 Xã Cẩm']],
  ['xã Cẩm (một phần)', ['1/2 Xã Cẩm']],
  ['thị xã Hồng Lam', ['Thị xã Hồng Lam']],
])('the old units in "%s" are %j', (text, names) => {
  expect(brief(text)).toEqual(names);
});

test.each(['', '-', 'Giữ nguyên', 'không sắp xếp', '—', 'Nguyên trạng'])(
  'a unit left as it was ("%s") has no old ones',
  (text) => {
    expect(readForebears(text)).toEqual([]);
  },
);

const syllable = fc.constantFrom(
  'An',
  'Bình',
  'Hòa',
  'Lộc',
  'Thạch',
  'Điền',
  'Sơn',
  'Giang',
  'Yên',
);
const bare = fc.array(syllable, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const forebear = fc.record({
  name: fc
    .tuple(fc.constantFrom('Xã', 'Phường', 'Thị trấn', 'Đặc khu'), bare)
    .map(([place, name]) => `${place} ${name}`),
  isPart: fc.boolean(),
  within: fc.oneof(
    fc.constant(''),
    bare.map((name) => `Huyện ${name}`),
  ),
});

test('what is written out is read back as the same old units', () => {
  fc.assert(
    fc.property(fc.array(forebear, { minLength: 1, maxLength: 6 }), (forebears) => {
      expect(readForebears(writeForebears(forebears))).toEqual(forebears);
    }),
  );
});

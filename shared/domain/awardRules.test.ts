import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dissolvedWarning,
  duplicateWarnings,
  fillBlanks,
  kindWarnings,
  proposalState,
  RecipientGroups,
  recipientKey,
  usualVoteRule,
  voteResult,
  voteWarnings,
} from './awardRules.ts';

const women = { kind: 'collective', recipient: 'Hội LHPN', unit: 'xã Nông Hạ' } as const;

test('two thirds of a council is enough, one vote less is not', () => {
  expect(voteResult({ votesFor: 2, votesCast: 3 }, usualVoteRule)).toBe('passed');
  expect(voteResult({ votesFor: 6, votesCast: 9 }, usualVoteRule)).toBe('passed');
  expect(voteResult({ votesFor: 5, votesCast: 9 }, usualVoteRule)).toBe('failed');
  expect(voteResult({ votesFor: null, votesCast: 9 }, usualVoteRule)).toBe('none');
  expect(voteResult({ votesFor: 0, votesCast: 0 }, usualVoteRule)).toBe('none');
});

test('a vote passes exactly when its share reaches the rule, whatever the rule', () => {
  const count = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(count, count, count, count, (votesFor, more, votesNeeded, rest) => {
      const vote = { votesFor, votesCast: votesFor + more };
      const rule = { votesNeeded, votesOf: votesNeeded + rest };
      const isPassed = voteResult(vote, rule) === 'passed';
      const all = BigInt(vote.votesCast) * BigInt(rule.votesNeeded);
      expect(isPassed).toBe(BigInt(votesFor) * BigInt(rule.votesOf) >= all);
    }),
  );
});

test('a proposal that was awarded is awarded whatever its vote says', () => {
  const failed = { votesFor: 1, votesCast: 9 };
  expect(proposalState(failed, usualVoteRule, false)).toBe('failed');
  expect(proposalState(failed, usualVoteRule, true)).toBe('awarded');
});

test.each([
  ['Hội Liên hiệp Phụ nữ', 'xã Nông Hạ'],
  ['Hội Liên hiệp Phụ nữ xã Nông Hạ', ''],
  ['hội LHPN xã Nông Hạ', 'Xã Nông Hạ'],
  ['HỘI LIÊN HIỆP PHỤ NỮ XÃ NÔNG HẠ', 'xã Nông Hạ'],
])('"%s" of "%s" is the women’s union of Nông Hạ', (recipient, unit) => {
  expect(recipientKey({ kind: 'collective', recipient, unit })).toBe(recipientKey(women));
});

test('a person is found with and without a form of address, and two of one name by their units', () => {
  const person = (recipient: string, unit = 'xã Xuân La') =>
    recipientKey({ kind: 'individual', recipient, unit });
  expect(person('Bà Quan Thị Giang')).toBe(person('Quan Thị Giang'));
  expect(person('Đ/c Quan Thị Giang')).toBe(person('Quan Thị Giang'));
  expect(person('Quan Thị Giang', 'xã Khác')).not.toBe(person('Quan Thị Giang'));
  expect(person('Bảo Anh')).not.toBe(person('Anh'));
});

test('a writing that a unit knows is the unit', () => {
  const unitName = (written: string) => (written === 'PN Nông Hạ' ? 'Hội LHPN xã Nông Hạ' : '');
  const groups = new RecipientGroups([], unitName);
  const written = { kind: 'collective', recipient: 'PN Nông Hạ', unit: '' } as const;
  expect(groups.groupOf(written)).toBe(groups.groupOf(women));
});

test('writings that a clerk said are one are one, also in a chain and in a circle', () => {
  const named = (recipient: string) => ({ kind: 'collective', recipient, unit: '' }) as const;
  const merge = (recipient: string, otherRecipient: string) => ({
    ...named(recipient),
    otherRecipient,
    otherUnit: '',
  });
  const groups = new RecipientGroups(
    [merge('Tổ 11', 'Tổ 11A'), merge('Tổ 11A', 'TDP 11A'), merge('TDP 11A', 'Tổ 11')],
    () => '',
  );
  expect(groups.groupOf(named('Tổ 11'))).toBe(groups.groupOf(named('TDP 11A')));
  expect(groups.groupOf(named('Tổ 12'))).not.toBe(groups.groupOf(named('TDP 11A')));
});

test('a second award in the year is asked about, one of another year is not', () => {
  const earlier = [
    { award: 'Giấy khen', decisionNumber: '12/QĐ-UBND', decisionOn: '2026-03-02' },
    { award: 'Bằng khen', decisionNumber: '900/QĐ-UBND', decisionOn: '2025' },
  ];
  expect(duplicateWarnings(earlier, '2026')).toEqual([
    {
      code: 'duplicateInYear',
      details: { award: 'Giấy khen', number: '12/QĐ-UBND', date: '02/3/2026' },
    },
  ]);
});

test('a body that is gone is warned of with what it became', () => {
  const gone = {
    id: 'a',
    name: 'Huyện Na Rì',
    shortName: '',
    level: 'district',
    kind: 'area',
    parentId: null,
    symbolSuffix: '',
    validFrom: null,
    validTo: '2025-06-30',
    heirId: null,
    position: 1,
    notes: '',
  } as const;
  const heir = { ...gone, id: 'b', name: 'Xã Na Rì', validTo: null };
  expect(dissolvedWarning(gone, { kind: 'ended' })).toEqual([
    { code: 'dissolved', details: { unit: 'Huyện Na Rì', date: '30/6/2025', heirs: '' } },
  ]);
  expect(dissolvedWarning(gone, { kind: 'one', unit: heir })[0]?.details['heirs']).toBe('Xã Na Rì');
  expect(dissolvedWarning(heir, { kind: 'one', unit: heir })).toEqual([]);
});

test('a kind of award is warned of outside its days only', () => {
  const kind = { name: 'Kỷ niệm chương', validFrom: '2020-01-01', validTo: '2025-02-28' };
  expect(kindWarnings(kind, '2025-03-01')).toHaveLength(1);
  expect(kindWarnings(kind, '2025')).toEqual([]);
  expect(kindWarnings(undefined, '2026')).toEqual([]);
});

test('a missing or lost vote is said, unless the kind asks for none', () => {
  const none = { votesFor: null, votesCast: null };
  expect(voteWarnings(none, usualVoteRule)[0]?.code).toBe('voteMissing');
  expect(voteWarnings({ votesFor: 1, votesCast: 3 }, usualVoteRule)).toEqual([
    { code: 'voteFailed', details: { share: '2/3', votes: '1/3' } },
  ]);
  expect(voteWarnings(none, { votesNeeded: 0, votesOf: 3 })).toEqual([]);
});

test('the blanks of a certificate are filled, and unknown ones stay to be seen', () => {
  const values = { recipient: 'Hội Phụ nữ', post: '', unit: 'xã Nông Hạ' };
  expect(fillBlanks('{recipient}', values)).toBe('Hội Phụ nữ');
  expect(fillBlanks('{post}, {unit}', values)).toBe('xã Nông Hạ');
  expect(fillBlanks('Số {numer}', values)).toBe('Số {numer}');
});

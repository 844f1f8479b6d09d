import { expect, test } from 'vitest';
import { lacksOf, type UnitModels } from './modelRules.ts';
import { movementRuleSchema } from './movements.ts';

const fields = ['economy', 'culture', 'countryside'];
const commune = { name: 'Xã Cường Lợi', kind: 'area', level: 'commune' } as const;
const ward = { name: 'Phường Sông Cầu', kind: 'area', level: 'commune' } as const;
const office = { name: 'Sở Nội vụ', kind: 'government', level: 'province' } as const;

/** Đề án 2018–2020 of Bắc Kạn (domain.md §1.4 rows 9–10). */
const rules = [
  movementRuleSchema.parse({ unitLevels: ['commune'], scope: 'each' }),
  movementRuleSchema.parse({
    namePrefix: 'xã',
    scope: 'one',
    counts: 'effective',
  }),
  movementRuleSchema.parse({ unitKinds: ['government'] }),
].map((rule) => ({ ...rule, fieldId: rule.scope === 'one' ? 'countryside' : null }));

function has(byField: Record<string, number>, effective: Record<string, number> = {}): UnitModels {
  const counts = (of: Record<string, number>) => ({
    total: Object.values(of).reduce((sum, count) => sum + count, 0),
    byField: new Map(Object.entries(of)),
  });
  return { registered: counts(byField), effective: counts(effective) };
}

test('a commune needs a model in every field and one of the new countryside that works', () => {
  expect(lacksOf(commune, has({ economy: 2, countryside: 1 }), rules, fields)).toEqual([
    { fieldId: 'culture', has: 0, needs: 1 },
    { fieldId: 'countryside', has: 0, needs: 1 },
  ]);
  const all = has({ economy: 1, culture: 1, countryside: 1 }, { countryside: 1 });
  expect(lacksOf(commune, all, rules, fields)).toEqual([]);
});

test('a ward is not asked for the new countryside beyond the field, an office only for one model', () => {
  const all = has({ economy: 1, culture: 1, countryside: 1 });
  expect(lacksOf(ward, all, rules, fields)).toEqual([]);
  expect(lacksOf(office, has({}), rules, fields)).toEqual([{ fieldId: null, has: 0, needs: 1 }]);
  expect(lacksOf(office, has({ economy: 1 }), rules, fields)).toEqual([]);
});

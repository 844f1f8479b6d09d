import { z } from 'zod';
import { idSchema } from '../contract/common.ts';
import { partialDateSchema } from './partialDates.ts';
import { daySchema, lineOf, nameSchema, referenceSchema } from './records.ts';
import { unitKindSchema, unitLevelSchema } from './units.ts';

const partialDate = partialDateSchema.nullable().default(null);

/**
 * What a movement asks of its units, as data: "mỗi xã ít nhất 01 mô hình NTM", "xã có mô hình trên tất cả các
 * lĩnh vực" (domain.md §1.4 rows 9–10).
 */
export const movementRuleSchema = z.object({
  unitKinds: z.array(unitKindSchema).max(30).default([]),
  unitLevels: z.array(unitLevelSchema).max(30).default([]),
  /** Meant for units whose name begins so ("Xã"): xã and phường are of one level and kind. Empty = all. */
  namePrefix: lineOf(60),
  /** `any` = over all fields together, `each` = in every field, `one` = in the field named. */
  scope: z.enum(['any', 'each', 'one']).default('any'),
  fieldId: referenceSchema,
  atLeast: z.number().int().min(1).max(1000).default(1),
  /** Registered is enough, or carried out well ("có hiệu quả"). */
  counts: z.enum(['registered', 'effective']).default('registered'),
});
export type MovementRule = z.infer<typeof movementRuleSchema>;

/** A movement (phong trào) in its period: what launched it, who registers, who collects. */
export const movementValuesSchema = z.object({
  title: z.string().trim().min(1).max(500),
  period: partialDate,
  periodText: lineOf(120),
  /** The documents that launched it. */
  directiveIds: z.array(idSchema).max(100).default([]),
  registrantKinds: z.array(unitKindSchema).max(30).default([]),
  registrantLevels: z.array(unitLevelSchema).max(30).default([]),
  /** The collecting unit: since 2025 often the Front and not the committee (domain.md §4.3). */
  collectorId: referenceSchema,
  collector: lineOf(300),
  rules: z.array(movementRuleSchema).max(30).default([]),
  notes: lineOf(4000),
});
export type MovementValues = z.infer<typeof movementValuesSchema>;

/** A field of work (lĩnh vực) of a movement, with the names of older registers that mean it (domain.md §5.2). */
export const movementFieldValuesSchema = z.object({
  movementId: idSchema,
  name: nameSchema,
  position: z.number().int().min(0).max(99_999).default(500),
  oldNames: z.array(nameSchema).max(50).default([]),
});
export type MovementFieldValues = z.infer<typeof movementFieldValuesSchema>;

/** Đăng ký, rà soát, báo cáo kết quả. */
export const movementDeadlineKinds = ['registration', 'review', 'result'] as const;
export const movementDeadlineValuesSchema = z.object({
  movementId: idSchema,
  kind: z.enum(movementDeadlineKinds),
  dueOn: partialDate,
  dueOnText: lineOf(120),
  doneOn: daySchema,
});
export type MovementDeadlineValues = z.infer<typeof movementDeadlineValuesSchema>;

/** How far the registration of a unit is; "chưa gửi" has no row. */
export const registrationStatuses = ['sent', 'returned', 'approved'] as const;
export const registrationStatusSchema = z.enum(registrationStatuses);

export const registrationValuesSchema = z.object({
  movementId: idSchema,
  year: z.number().int().min(1945).max(2200),
  unitId: idSchema,
  status: registrationStatusSchema,
  happenedOn: daySchema,
  notes: lineOf(2000),
});
export type RegistrationValues = z.infer<typeof registrationValuesSchema>;

/**
 * The four basic fields with nông thôn mới, which some count by itself (domain.md §5.2): a new movement
 * begins with them, and may change them.
 */
export const usualFields: readonly Pick<MovementFieldValues, 'name' | 'oldNames'>[] = [
  { name: 'Kinh tế', oldNames: ['Phát triển kinh tế', 'Lĩnh vực kinh tế'] },
  { name: 'Văn hóa - xã hội', oldNames: ['Văn hóa, xã hội', 'VHXH', 'VH-XH'] },
  { name: 'Quốc phòng - an ninh', oldNames: ['Quốc phòng, an ninh', 'QPAN', 'QP-AN'] },
  {
    name: 'Xây dựng hệ thống chính trị',
    oldNames: ['Hệ thống chính trị', 'Xây dựng Đảng, hệ thống chính trị', 'HTCT'],
  },
  { name: 'Xây dựng nông thôn mới', oldNames: ['Nông thôn mới', 'NTM', 'XD NTM'] },
];

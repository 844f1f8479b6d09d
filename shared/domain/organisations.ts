import { z } from 'zod';
import { idSchema } from '../contract/common.ts';

/**
 * Levels of issuers and offices. `district` ended on 30/6/2025 (domain.md §6.1) and stays for old rows.
 */
export const levels = [
  'central',
  'province',
  'district',
  'commune',
  'grassroots',
  'other',
] as const;
export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

/** Party and State documents number by different rules (domain.md §2.5). */
export const systems = ['party', 'state', 'front', 'union'] as const;
export const systemSchema = z.enum(systems);
export type System = z.infer<typeof systemSchema>;

const day = z.iso.date();
const name = z.string().trim().min(1).max(300);

/** The office that keeps the register: first-run page and letterhead. */
export const officeSchema = z.object({
  name,
  level: levelSchema,
  /** Name of the body directly above, for the letterhead ("ĐẢNG BỘ TỈNH …"); may be empty. */
  parent: z.string().trim().max(300).default(''),
  /** Place written before the date ("Thạch Điền, ngày …"). */
  place: z.string().trim().max(200).default(''),
  province: z.string().trim().max(200).default(''),
});
export type Office = z.infer<typeof officeSchema>;

export const issuerValuesSchema = z.object({
  name,
  shortName: z.string().trim().max(100).default(''),
  level: levelSchema,
  system: systemSchema.default('party'),
  /** What follows the slash in its document numbers: "TU", "BTGDVTU" (domain.md §2.4); several bodies may share one. */
  symbolSuffix: z.string().trim().max(30).default(''),
  validFrom: day.nullable().default(null),
  validTo: day.nullable().default(null),
});
export const issuerSchema = issuerValuesSchema.extend({ id: idSchema, revision: z.number().int() });
export type IssuerValues = z.infer<typeof issuerValuesSchema>;
export type Issuer = z.infer<typeof issuerSchema>;

export const documentTypeValuesSchema = z.object({
  name,
  partySymbol: z.string().trim().max(10).default(''),
  stateSymbol: z.string().trim().max(10).default(''),
  position: z.number().int().min(0).max(9999).default(500),
});
export const documentTypeSchema = documentTypeValuesSchema.extend({
  id: idSchema,
  revision: z.number().int(),
});
export type DocumentType = z.infer<typeof documentTypeSchema>;

export const fieldValuesSchema = z.object({
  name,
  position: z.number().int().min(0).max(9999).default(500),
});
export const fieldSchema = fieldValuesSchema.extend({ id: idSchema, revision: z.number().int() });
export type Field = z.infer<typeof fieldSchema>;

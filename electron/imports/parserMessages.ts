import { z } from 'zod';
import { importFormats } from '../../shared/contract/imports.ts';

/** What the thread is told. */
export const startSchema = z.object({
  file: z.string(),
  /** Cells from the clipboard, in place of a file. */
  pasted: z.string().optional(),
  taken: z.instanceof(SharedArrayBuffer),
});

const workbookErrorCodes = [
  'notWorkbook',
  'password',
  'damaged',
  'tooLarge',
  'unsupported',
  'unreadable',
] as const;

const range = z.object({
  top: z.number(),
  left: z.number(),
  bottom: z.number(),
  right: z.number(),
});
/** What the thread says. */
export const messageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    format: z.enum(importFormats),
    sheets: z.array(
      z.object({
        index: z.number(),
        name: z.string(),
        state: z.enum(['visible', 'hidden', 'veryHidden']),
      }),
    ),
  }),
  z.object({
    type: z.literal('rows'),
    batch: z.object({
      sheet: z.number(),
      firstRow: z.number(),
      lastRow: z.number(),
      packed: z.string(),
    }),
  }),
  z.object({ type: z.literal('progress'), sheet: z.number(), fraction: z.number() }),
  z.object({
    type: z.literal('sheetEnd'),
    sheet: z.number(),
    end: z.object({
      merges: z.array(range),
      hiddenColumns: z.array(z.number()),
      lastRow: z.number(),
    }),
  }),
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('failed'), code: z.enum(workbookErrorCodes), detail: z.string() }),
]);
export type Message = z.infer<typeof messageSchema>;

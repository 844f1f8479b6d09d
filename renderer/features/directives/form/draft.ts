import { z } from 'zod';
import {
  type DirectiveValues,
  directiveValuesSchema,
} from '../../../../shared/domain/directives.ts';

const draftSchema = z.object({
  values: directiveValuesSchema,
  at: z.iso.datetime(),
  /** The version the clerk was editing; null for a new document. */
  revision: z.number().int().nullable(),
});

/** What was typed and not saved. */
export type Draft = z.infer<typeof draftSchema>;

function keyOf(id: string | null): string {
  return `draft.directives.${id ?? 'new'}`;
}

/**
 * The unsaved form of a document, kept by the page itself at every keystroke, so that a crash or a
 * power cut costs nothing. A draft that cannot be read is none.
 */
export function readDraft(id: string | null): Draft | undefined {
  try {
    return draftSchema.parse(JSON.parse(localStorage.getItem(keyOf(id)) ?? ''));
  } catch {
    return undefined;
  }
}

export function writeDraft(
  id: string | null,
  values: DirectiveValues,
  revision: number | null,
): void {
  const draft: Draft = { values, at: new Date().toISOString(), revision };
  localStorage.setItem(keyOf(id), JSON.stringify(draft));
}

export function removeDraft(id: string | null): void {
  localStorage.removeItem(keyOf(id));
}

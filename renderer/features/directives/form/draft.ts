import { z } from 'zod';
import {
  type DirectiveValues,
  directiveValuesSchema,
} from '../../../../shared/domain/directives.ts';
import { type FormBase, isSameAs } from './formValues.ts';

const draftSchema = z.object({
  values: directiveValuesSchema,
  /** What the form began with; missing in drafts that an earlier version kept. */
  opened: directiveValuesSchema.optional(),
  at: z.iso.datetime(),
  /** The version that the clerk was editing; null for a new document. */
  revision: z.number().int().nullable(),
});

/** What was typed and not saved. */
export type Draft = z.infer<typeof draftSchema>;

function keyOf(subject: string): string {
  return `draft.directives.${subject}`;
}

/**
 * The unsaved form of one subject (a document, a copy of one, a new one), kept by the page itself at
 * every keystroke, so that a crash or a power cut costs nothing. None is a draft that cannot be read or
 * says nothing else than what the form begins with.
 */
export function readDraft(subject: string, base: FormBase): Draft | undefined {
  try {
    const draft = draftSchema.parse(JSON.parse(localStorage.getItem(keyOf(subject)) ?? ''));
    const isOfKind = (draft.revision === null) === (base.revision === null);
    return isOfKind && !isSameAs(draft.values, base.values) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what is typed over `opened`, which is an older version than the base when a draft was reopened; a
 * form that says what it began with has nothing to keep.
 */
export function keepDraft(
  subject: string,
  values: DirectiveValues,
  base: FormBase,
  opened: FormBase,
): void {
  if (isSameAs(values, base.values)) return removeDraft(subject);
  const draft: Draft = {
    values,
    opened: opened.values,
    at: new Date().toISOString(),
    revision: opened.revision,
  };
  localStorage.setItem(keyOf(subject), JSON.stringify(draft));
}

export function removeDraft(subject: string): void {
  localStorage.removeItem(keyOf(subject));
}

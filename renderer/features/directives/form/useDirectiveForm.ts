import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import {
  type DirectiveValues,
  directiveValuesSchema,
} from '../../../../shared/domain/directives.ts';
import { type Draft, keepDraft, readDraft, removeDraft } from './draft.ts';
import { type FormBase, isSameAs } from './formValues.ts';

/** A form over one document with its draft. */
export interface DirectiveFormState {
  readonly form: UseFormReturnType<DirectiveValues>;
  /** The version that is being edited: of the draft, when one was reopened. */
  readonly edited: FormBase;
  /** Whether the form says anything else than what it began with. */
  readonly isTyped: boolean;
  /** When the reopened draft was typed; null when there is none. */
  readonly draftAt: string | null;
  readonly discardDraft: () => void;
}

/**
 * Opens the form of a subject: with its unsaved draft when there is one, else with what it begins with.
 * What is typed is kept as the draft, until the document is saved or the draft discarded.
 */
export function useDirectiveForm(subject: string, opened: FormBase): DirectiveFormState {
  // As it was at the opening: what is typed was typed over that version.
  const [base] = useState(opened);
  const [draft, setDraft] = useState<Draft | undefined>(() => readDraft(subject, base));
  const edited: FormBase =
    draft === undefined ? base : { values: draft.opened ?? base.values, revision: draft.revision };
  const form = useForm<DirectiveValues>({
    initialValues: draft?.values ?? base.values,
    validate: schemaResolver(directiveValuesSchema, { sync: true }),
    onValuesChange: (values) => keepDraft(subject, values, base, edited),
  });
  const discardDraft = () => {
    setDraft(undefined);
    form.setValues(base.values);
    form.resetDirty();
    removeDraft(subject);
  };
  return {
    form,
    edited,
    isTyped: !isSameAs(form.values, base.values),
    draftAt: draft?.at ?? null,
    discardDraft,
  };
}

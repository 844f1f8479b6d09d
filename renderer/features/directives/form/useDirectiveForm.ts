import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  type Directive,
  type DirectiveValues,
  directiveValuesSchema,
} from '../../../../shared/domain/directives.ts';
import { api } from '../../../api/client.ts';
import { type Draft, readDraft, removeDraft, writeDraft } from './draft.ts';
import { emptyValues, valuesOf } from './formValues.ts';

/** A form over one document with its draft. */
export interface DirectiveFormState {
  readonly form: UseFormReturnType<DirectiveValues>;
  /** The stored document; undefined for a new one and while it loads. */
  readonly stored: Directive | undefined;
  /** The version that is being edited: of the draft, when one was reopened. */
  readonly revision: number;
  readonly isLoading: boolean;
  /** When the reopened draft was typed; null when there is none. */
  readonly draftAt: string | null;
  readonly discardDraft: () => void;
}

/**
 * Opens the form: with the unsaved draft when there is one, else with the stored document. Every
 * change is kept as the draft, until the document is saved or the draft discarded.
 */
export function useDirectiveForm(
  id: string | null,
  initial: Partial<DirectiveValues>,
): DirectiveFormState {
  const [draft, setDraft] = useState<Draft | undefined>(() => readDraft(id));
  // Under a name of its own, so that a change made elsewhere does not slip a newer version under the
  // form: the save must meet it as a conflict. Read anew at each opening.
  const query = useQuery({
    queryKey: ['directiveForm', id],
    queryFn: () => api.directives.get({ id: id ?? '' }),
    enabled: id !== null,
    gcTime: 0,
  });
  const stored = query.data;
  const revision = draft?.revision ?? stored?.revision ?? 0;
  const begin: DirectiveValues = draft?.values ?? { ...emptyValues, ...initial };
  const form = useForm<DirectiveValues>({
    initialValues: begin,
    validate: schemaResolver(directiveValuesSchema, { sync: true }),
    onValuesChange: (values) => writeDraft(id, values, revision),
  });
  const { initialize, setValues, resetDirty } = form;
  useEffect(() => {
    if (stored !== undefined && draft === undefined) initialize(valuesOf(stored));
  }, [stored, draft, initialize]);
  const discardDraft = () => {
    removeDraft(id);
    setDraft(undefined);
    setValues(stored === undefined ? { ...emptyValues, ...initial } : valuesOf(stored));
    resetDirty();
    removeDraft(id);
  };
  return {
    form,
    stored,
    revision,
    isLoading: id !== null && query.isPending,
    draftAt: draft?.at ?? null,
    discardDraft,
  };
}

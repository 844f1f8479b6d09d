import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directive, DirectiveValues } from '../../../../shared/domain/directives.ts';
import { api, ApiError } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';
import { useCommand } from '../../../app/useCommand.ts';
import { useEscape } from '../../../components/useEscape.ts';
import { ConflictView } from './ConflictView.tsx';
import { removeDraft } from './draft.ts';
import classes from './DirectiveForm.module.css';
import { DraftNotice } from './DraftNotice.tsx';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { FormFields } from './FormFields.tsx';
import { type FormBase, isSameAs, valuesOf } from './formValues.ts';
import { mergedValues } from './mergedValues.ts';
import { useDirectiveForm } from './useDirectiveForm.ts';
import { useFormLists } from './useFormLists.ts';
import { useMissingText } from './useMissingText.ts';

interface DirectiveFormProps {
  /** Whose draft it keeps: a document, a copy of one, a new one. */
  readonly subject: string;
  /** The document to edit; null for a new one. */
  readonly id: string | null;
  readonly base: FormBase;
  /** Called with the saved document's id, or null when the clerk left the form. */
  readonly onDone: (id: string | null) => void;
  /** Called when the next new document is to be typed. */
  readonly onNext: () => void;
}

interface SaveOptions {
  readonly values: DirectiveValues;
  readonly revision: number | null;
  readonly thenNew: boolean;
}

/** Says what was saved, and what the row does not say: never a reason not to save it. */
function useSavedNotice(): (saved: Directive) => void {
  const { t } = useTranslation();
  const missingText = useMissingText();
  return (saved) => {
    const label = saved.numberSymbol || saved.alias || saved.summary;
    const missing = missingText(saved);
    notifications.show({
      color: missing === '' ? 'green' : 'yellow',
      message: `${t('directives.form.saved', { label })} ${missing}`.trim(),
    });
  };
}

interface SavingOptions extends Pick<DirectiveFormProps, 'subject' | 'id' | 'onDone' | 'onNext'> {
  /** What is in the form now. */
  readonly values: DirectiveValues;
  /** The version it was typed over. */
  readonly edited: FormBase;
}

/** A version stored meanwhile, and what it would be with what was typed here. */
interface Conflict {
  readonly stored: Directive;
  readonly merged: DirectiveValues;
}

/** Saves the form; a version stored meanwhile is kept for the clerk to compare. */
function useSaving({ subject, id, values: typed, edited, onDone, onNext }: SavingOptions) {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const tellSaved = useSavedNotice();
  const keepStored = (stored: Directive) => {
    removeDraft(subject);
    onDone(stored.id);
  };
  const save = useAppMutation({
    mutationFn: async ({ values, revision, thenNew }: SaveOptions) => {
      const saved =
        id === null || revision === null
          ? await api.directives.create({ values })
          : await api.directives.update({ id, revision, values });
      return { saved, thenNew };
    },
    onSuccess: ({ saved, thenNew }) => {
      removeDraft(subject);
      setConflict(null);
      tellSaved(saved);
      if (thenNew) onNext();
      else onDone(saved.id);
    },
    onFailure: async (error) => {
      if (!(error instanceof ApiError) || error.code !== 'conflict' || id === null) return false;
      const stored = await api.directives.get({ id });
      const merged = mergedValues(edited.values, typed, valuesOf(stored));
      // The register says already all that was typed: there is nothing to choose.
      if (isSameAs(valuesOf(stored), merged)) keepStored(stored);
      else setConflict({ stored, merged });
      return true;
    },
  });
  return { save, conflict, setConflict, keepStored };
}

/** Adds or edits a document. What is typed survives a crash; a stale save shows both versions. */
export function DirectiveForm({ subject, id, base, onDone, onNext }: DirectiveFormProps) {
  const { t } = useTranslation();
  const lists = useFormLists();
  const missingText = useMissingText();
  const { form, edited, isTyped, draftAt, discardDraft } = useDirectiveForm(subject, base);
  const { values } = form;
  const saving = useSaving({ subject, id, values, edited, onDone, onNext });
  const { save, conflict, setConflict, keepStored } = saving;

  const submit = (thenNew: boolean) => {
    const { numberSymbol, summary, alias } = values;
    if (numberSymbol.trim() === '' && summary.trim() === '' && alias.trim() === '') {
      form.setFieldError('summary', t('directives.form.required'));
      return;
    }
    if (form.validate().hasErrors || save.isPending) return;
    save.mutate({ values, revision: edited.revision, thenNew });
  };
  // Asks nothing: what was typed is kept as a draft, and the same form opens with it.
  const leave = useCallback(() => {
    if (isTyped) notifications.show({ id: 'draft-kept', message: t('directives.form.draftKept') });
    onDone(null);
  }, [isTyped, onDone, t]);
  useEscape(leave);
  useCommand('save', () => submit(false));
  // Outside a field Ctrl+Z would change the register behind the form, perhaps this very document.
  useCommand('undo', () => undefined);

  const { issuedOn, receivedOn } = values;
  const isReceivedFirst = issuedOn !== null && receivedOn !== null && receivedOn < issuedOn;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <Stack gap="sm" maw={1100}>
        {draftAt !== null && <DraftNotice at={draftAt} onDiscard={discardDraft} />}
        <FormFields
          form={form}
          lists={lists}
          notice={<DuplicateNotice id={id} values={values} />}
        />
        {isReceivedFirst && (
          <Text size="sm" c="var(--text-warning)">
            {t('directives.form.receivedBeforeIssued')}
          </Text>
        )}
        <Group justify="flex-end" wrap="nowrap" className={classes['actions'] ?? ''}>
          <Text size="sm" c="var(--text-warning)" flex={1} role="status">
            {isTyped && missingText(values)}
          </Text>
          <Button variant="subtle" color="gray" title="Esc" onClick={leave}>
            {t('directives.form.cancel')}
          </Button>
          {id === null && (
            <Button variant="default" loading={save.isPending} onClick={() => submit(true)}>
              {t('directives.form.saveAndNew')}
            </Button>
          )}
          <Button type="submit" title="Ctrl+S" loading={save.isPending}>
            {t('directives.form.save')}
          </Button>
        </Group>
      </Stack>
      {conflict !== null && (
        <ConflictView
          mine={conflict.merged}
          stored={conflict.stored}
          onClose={() => setConflict(null)}
          onKeepMine={() => {
            const { merged, stored } = conflict;
            save.mutate({ values: merged, revision: stored.revision, thenNew: false });
          }}
          onKeepStored={() => keepStored(conflict.stored)}
        />
      )}
    </form>
  );
}

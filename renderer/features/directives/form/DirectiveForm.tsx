import { Alert, Anchor, Button, Group, LoadingOverlay, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directive, DirectiveValues } from '../../../../shared/domain/directives.ts';
import { api, ApiError } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';
import { useCommand } from '../../../app/useCommand.ts';
import { ConflictView } from './ConflictView.tsx';
import { removeDraft } from './draft.ts';
import classes from './DirectiveForm.module.css';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { FormFields } from './FormFields.tsx';
import { emptyValues } from './formValues.ts';
import { useDirectiveForm } from './useDirectiveForm.ts';
import { useFormLists } from './useFormLists.ts';
import { formatMoment } from '../../../../shared/domain/moments.ts';

interface DirectiveFormProps {
  /** The document to edit; null for a new one. */
  readonly id: string | null;
  /** What a new form begins with, e.g. of the document that is duplicated. */
  readonly initialValues?: Partial<DirectiveValues>;
  /** Called with the saved document's id, or null when the clerk left the form. */
  readonly onDone: (id: string | null) => void;
}

interface SaveOptions {
  readonly values: DirectiveValues;
  readonly revision: number;
  readonly thenNew: boolean;
}

/** Stable, so that an untouched form does not start over at each drawing. */
const nothing: Partial<DirectiveValues> = {};

/** Adds or edits a document. What is typed survives a crash; a stale save shows both versions. */
export function DirectiveForm({ id, initialValues = nothing, onDone }: DirectiveFormProps) {
  const { t } = useTranslation();
  const lists = useFormLists();
  const { form, revision, isLoading, draftAt, discardDraft } = useDirectiveForm(id, initialValues);
  const [conflict, setConflict] = useState<Directive | null>(null);

  const save = useAppMutation({
    mutationFn: async ({ values, revision, thenNew }: SaveOptions) => {
      const saved =
        id === null
          ? await api.directives.create({ values })
          : await api.directives.update({ id, revision, values });
      return { saved, thenNew };
    },
    onSuccess: ({ saved, thenNew }) => {
      removeDraft(id);
      setConflict(null);
      notifications.show({
        color: 'green',
        message: t('directives.form.saved', {
          label: saved.numberSymbol || saved.alias || saved.summary,
        }),
      });
      if (!thenNew) return onDone(saved.id);
      form.setValues(emptyValues);
      removeDraft(null);
    },
    onFailure: async (error) => {
      if (!(error instanceof ApiError) || error.code !== 'conflict' || id === null) return false;
      setConflict(await api.directives.get({ id }));
      return true;
    },
  });

  const submit = (thenNew: boolean) => {
    const { numberSymbol, summary, alias } = form.values;
    if (numberSymbol.trim() === '' && summary.trim() === '' && alias.trim() === '') {
      form.setFieldError('summary', t('directives.form.required'));
      return;
    }
    if (form.validate().hasErrors) return;
    save.mutate({ values: form.values, revision, thenNew });
  };
  useCommand('save', () => submit(false));

  const { issuedOn, receivedOn } = form.values;
  const isReceivedFirst = issuedOn !== null && receivedOn !== null && receivedOn < issuedOn;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <Stack gap="sm" pos="relative" maw={1100}>
        <LoadingOverlay visible={isLoading} />
        {draftAt !== null && (
          <Alert variant="light" color="blue" py="xs">
            <Group justify="space-between">
              <Text size="sm">
                {t('directives.form.draftRestored', { at: formatMoment(draftAt) })}
              </Text>
              <Anchor component="button" type="button" size="sm" onClick={discardDraft}>
                {t('directives.form.discard')}
              </Anchor>
            </Group>
          </Alert>
        )}
        <FormFields
          form={form}
          lists={lists}
          notice={<DuplicateNotice id={id} values={form.values} />}
        />
        {isReceivedFirst && (
          <Text size="sm" c="var(--text-warning)">
            {t('directives.form.receivedBeforeIssued')}
          </Text>
        )}
        <Group justify="flex-end" className={classes['actions'] ?? ''}>
          <Button variant="subtle" color="gray" onClick={() => onDone(null)}>
            {t('directives.form.cancel')}
          </Button>
          {id === null && (
            <Button variant="default" loading={save.isPending} onClick={() => submit(true)}>
              {t('directives.form.saveAndNew')}
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            {t('directives.form.save')}
          </Button>
        </Group>
      </Stack>
      {conflict !== null && (
        <ConflictView
          mine={form.values}
          stored={conflict}
          onClose={() => setConflict(null)}
          onKeepMine={() =>
            save.mutate({ values: form.values, revision: conflict.revision, thenNew: false })
          }
          onKeepStored={() => {
            removeDraft(id);
            onDone(conflict.id);
          }}
        />
      )}
    </form>
  );
}

import { Alert, Button, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useFieldProblems } from '../useFieldProblems.ts';

interface RecordFormProps<Values extends object> {
  readonly form: UseFormReturnType<Values>;
  readonly save: (values: Values) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** In place of "Đã lưu."; '' where `save` says it itself. */
  readonly savedText?: string;
  readonly children: ReactNode;
}

const noticeId = 'record-saved';

/**
 * The frame of a row's form: its fields, save (Ctrl+S) and cancel. What the main process finds wrong stands
 * at its field; a row that was changed elsewhere meanwhile is said so and what was typed stays.
 */
export function RecordForm<Values extends object>(props: RecordFormProps<Values>) {
  const { form } = props;
  const { t } = useTranslation();
  const [isStale, setIsStale] = useState(false);
  const showProblems = useFieldProblems(form);
  const saving = useAppMutation({
    mutationFn: (values: Values) => props.save(values),
    onSuccess: () => {
      // One notice, however many rows are saved in a row.
      notifications.hide(noticeId);
      const message = props.savedText ?? t('records.saved');
      if (message !== '') notifications.show({ id: noticeId, color: 'green', message });
      props.onDone();
    },
    onFailure: (error) => {
      const isConflict = error instanceof ApiError && error.code === 'conflict';
      if (isConflict && Object.keys(error.details).length === 0) {
        setIsStale(true);
        return true;
      }
      return showProblems(error);
    },
  });
  const submit = () => {
    if (!form.validate().hasErrors && !saving.isPending) saving.mutate(form.getValues());
  };
  useCommand('save', submit);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        {isStale && <Alert color="yellow">{t('records.stale')}</Alert>}
        {props.children}
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={props.onCancel}>
            {t('records.cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending} title="Ctrl+S">
            {t('records.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

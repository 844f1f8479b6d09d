import { Button, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppMutation } from '../../api/useAppMutation.ts';

interface CatalogueFormProps<Values extends { name: string }> {
  readonly form: UseFormReturnType<Values>;
  readonly save: (values: Values) => Promise<unknown>;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** The frame of a catalogue row's form: its fields, save and cancel. */
export function CatalogueForm<Values extends { name: string }>({
  form,
  save,
  onDone,
  children,
}: CatalogueFormProps<Values>) {
  const { t } = useTranslation();
  const saving = useAppMutation({
    mutationFn: (values: Values) => save(values),
    onSuccess: (_saved, values) => {
      notifications.show({
        color: 'green',
        message: t('settings.catalogue.saved', { name: values.name }),
      });
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.validate().hasErrors) saving.mutate(form.values);
      }}
    >
      <Stack gap="sm">
        {children}
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('settings.catalogue.cancel')}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {t('settings.catalogue.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { levels, type Office, officeSchema } from '../../../shared/domain/organisations.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';

function OfficeForm({ office }: { readonly office: Office }) {
  const { t } = useTranslation();
  const form = useForm<Office>({
    initialValues: office,
    validate: schemaResolver(officeSchema, { sync: true }),
  });
  const save = useAppMutation({
    mutationFn: (values: Office) => api.office.update(values),
    onSuccess: () => notifications.show({ color: 'green', message: t('settings.office.saved') }),
  });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack gap="sm" maw={560}>
        <TextInput label={t('settings.office.name')} {...form.getInputProps('name')} />
        <Select
          label={t('settings.office.level')}
          allowDeselect={false}
          data={levels.map((level) => ({ value: level, label: t(`directives.level.${level}`) }))}
          {...form.getInputProps('level')}
        />
        <TextInput label={t('settings.office.parent')} {...form.getInputProps('parent')} />
        <TextInput label={t('settings.office.place')} {...form.getInputProps('place')} />
        <TextInput label={t('settings.office.province')} {...form.getInputProps('province')} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {t('settings.office.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The office that keeps the register: what stands above every page it prints. */
export function OfficeTab() {
  const { data } = useQuery({ queryKey: ['office', 'get'], queryFn: () => api.office.get({}) });
  return data === undefined ? null : <OfficeForm office={data} />;
}

import {
  Button,
  Center,
  Divider,
  Group,
  Paper,
  ScrollArea,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { levels, type Office } from '../../../shared/domain/organisations.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { focusOnMount } from '../../components/focusOnMount.ts';
import { RestoreFromFile } from '../../components/restore/RestoreFromFile.tsx';

type Answers = Omit<Office, 'province'> & { clerk: string };
type Beginning = 'empty' | 'sample' | 'import';

/** The five questions of the first run; everything can be changed later in Settings. */
export function FirstRunPage({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const required = (value: string) => (value.trim() === '' ? t('startup.first.required') : null);
  const form = useForm<Answers>({
    initialValues: { name: '', level: 'commune', parent: '', place: '', clerk: '' },
    validate: { name: required, clerk: required },
  });
  const begin = useAppMutation({
    mutationFn: async (beginning: Beginning) => {
      const { clerk, ...office } = form.values;
      await api.startup.begin({
        office: { ...office, province: '' },
        clerk,
        content: beginning === 'sample' ? 'sample' : 'empty',
      });
      return beginning;
    },
    onSuccess: (beginning) => {
      if (beginning === 'import') void navigate('/imports');
      onDone();
    },
  });
  const start = (beginning: Beginning) => {
    if (!form.validate().hasErrors) begin.mutate(beginning);
  };
  return (
    <ScrollArea h="100%">
      <Center mih="100dvh" p="md">
        <Paper withBorder p="xl" w={680}>
          <Stack gap="md">
            <div>
              <Title order={2}>{t('startup.first.title')}</Title>
              <Text c="dimmed">{t('startup.first.text')}</Text>
            </div>
            <TextInput
              label={t('startup.first.office')}
              placeholder={t('startup.first.officeHint')}
              withAsterisk
              ref={focusOnMount}
              {...form.getInputProps('name')}
            />
            <SimpleGrid cols={2}>
              <Select
                label={t('startup.first.level')}
                allowDeselect={false}
                // The district level ended on 30/6/2025: no office begins a register there (domain.md §6).
                data={levels
                  .filter((level) => level !== 'district')
                  .map((level) => ({ value: level, label: t(`directives.level.${level}`) }))}
                {...form.getInputProps('level')}
              />
              <TextInput label={t('startup.first.place')} {...form.getInputProps('place')} />
            </SimpleGrid>
            <TextInput
              label={t('startup.first.parent')}
              placeholder={t('startup.first.parentHint')}
              {...form.getInputProps('parent')}
            />
            <TextInput
              label={t('startup.first.clerk')}
              description={t('startup.first.clerkHint')}
              withAsterisk
              {...form.getInputProps('clerk')}
            />
            <Group justify="flex-end" mt="sm">
              <Button
                variant="subtle"
                color="gray"
                loading={begin.isPending}
                onClick={() => start('sample')}
              >
                {t('startup.first.sample')}
              </Button>
              <Button variant="default" loading={begin.isPending} onClick={() => start('import')}>
                {t('startup.first.import')}
              </Button>
              <Button loading={begin.isPending} onClick={() => start('empty')}>
                {t('startup.first.empty')}
              </Button>
            </Group>
            <Divider />
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm" c="dimmed">
                {t('startup.first.restoreText')}
              </Text>
              <RestoreFromFile
                variant="light"
                label={t('startup.first.restore')}
                hint={t('startup.first.restoreHint')}
              />
            </Group>
          </Stack>
        </Paper>
      </Center>
    </ScrollArea>
  );
}

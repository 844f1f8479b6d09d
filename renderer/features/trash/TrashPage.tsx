import { Stack, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { DirectiveTrash } from './DirectiveTrash.tsx';
import { RecordTrash } from './RecordTrash.tsx';

/** What was deleted, of all registers. Nothing here disappears by itself. */
export function TrashPage() {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" p="md" h="100%" style={{ overflow: 'auto' }}>
      <PageHeader title={t('trash.title')} />
      <Tabs defaultValue="directives" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="directives">{t('trash.directives')}</Tabs.Tab>
          <Tabs.Tab value="others">{t('trash.others')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="directives">
          <DirectiveTrash />
        </Tabs.Panel>
        <Tabs.Panel value="others">
          <RecordTrash />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

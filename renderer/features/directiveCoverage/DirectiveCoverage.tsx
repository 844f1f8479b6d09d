import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { AskedControls } from './AskedControls.tsx';
import { CoverageTab } from './CoverageTab.tsx';
import { DeadlinesTab } from './DeadlinesTab.tsx';
import { StudyTab } from './StudyTab.tsx';
import { coverageTabs, useCoverageAddress } from './useCoverageAddress.ts';

/** One directive: who carried it out, how it was studied, what is due on it. */
export function DirectiveCoverage({ directiveId }: { readonly directiveId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { asked, tab, change } = useCoverageAddress();
  const { data } = useQuery({
    queryKey: ['coverage', 'ofDirective', directiveId, asked],
    queryFn: () => api.coverage.ofDirective({ directiveId, ...asked }),
    placeholderData: (before) => before,
  });
  return (
    <Stack h="100%" gap={4} px="sm" pt={4} pb={2}>
      <PageHeader
        title={
          data === undefined ? '' : t('coverage.pageTitle', { document: data.directive.label })
        }
        actions={
          <>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowLeft size={15} />}
              onClick={() => void navigate('/coverage')}
            >
              {t('coverage.back')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void navigate(`/directives?id=${directiveId}`)}
            >
              {t('coverage.openDirective')}
            </Button>
          </>
        }
      />
      <Group justify="space-between" wrap="nowrap" mih={30}>
        <Text size="sm" c="dimmed" lineClamp={1} title={data?.directive.summary}>
          {data?.directive.summary}
        </Text>
        {tab === 'coverage' && <AskedControls />}
      </Group>
      <Tabs value={tab} onChange={(name) => change({ tab: name })}>
        <Tabs.List>
          {coverageTabs.map((name) => (
            <Tabs.Tab key={name} value={name} py={6}>
              {t(`coverage.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Group flex={1} mih={0} align="stretch" wrap="nowrap" gap="sm" pt={6}>
        {tab === 'coverage' && data !== undefined && <CoverageTab {...data} />}
        {tab === 'study' && <StudyTab directiveId={directiveId} />}
        {tab === 'deadlines' && <DeadlinesTab directiveId={directiveId} />}
      </Group>
    </Stack>
  );
}

import {
  ActionIcon,
  Button,
  Group,
  Loader,
  ScrollArea,
  Stack,
  Tabs,
  Text,
  Tooltip,
} from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client.ts';
import { CarriedOutTab } from './CarriedOutTab.tsx';
import { CitationWarnings } from './CitationWarnings.tsx';
import { ContentTab } from './ContentTab.tsx';
import { AttachmentList } from '../../../components/AttachmentList.tsx';
import { documentName } from '../../../components/documentLine.ts';
import { HistoryTab } from './HistoryTab.tsx';
import { RelationsTab } from './RelationsTab.tsx';

interface DirectivePanelProps {
  readonly id: string;
  readonly onClose: () => void;
  /** Steps to the next (1) or previous (-1) row of the list. */
  readonly onStep: (direction: 1 | -1) => void;
  readonly onEdit: (id: string) => void;
}

/** A document beside the list: what it says, what it hangs together with, its files, its history. */
export function DirectivePanel({ id, onClose, onStep, onEdit }: DirectivePanelProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: directive } = useQuery({
    queryKey: ['directives', 'get', id],
    queryFn: () => api.directives.get({ id }),
  });
  if (directive === undefined) return <Loader size="sm" m="md" />;
  const open = (other: string) => void navigate(`/directives?id=${other}`);
  const step = (direction: 1 | -1, label: string, icon: React.ReactNode) => (
    <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => onStep(direction)}>
      {icon}
    </ActionIcon>
  );
  return (
    <Stack gap="xs" h="100%" p="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600} lineClamp={2}>
          {documentName(directive)}
        </Text>
        <Group gap={2} wrap="nowrap">
          {step(-1, t('directives.detail.previous'), <IconChevronUp size={16} />)}
          {step(1, t('directives.detail.next'), <IconChevronDown size={16} />)}
          <Tooltip label={`${t('directives.detail.close')} (Esc)`}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('directives.detail.close')}
              onClick={onClose}
            >
              <IconX size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={() => onEdit(id)}>
          {t('directives.detail.edit')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => void navigate(`/directives/new?from=${id}`)}
        >
          {t('directives.detail.duplicate')}
        </Button>
      </Group>
      <CitationWarnings id={id} />
      <Tabs
        defaultValue="content"
        keepMounted={false}
        flex={1}
        style={{ minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        <Tabs.List>
          {(['content', 'coverage', 'relations', 'attachments', 'history'] as const).map((tab) => (
            <Tabs.Tab key={tab} value={tab} px="sm">
              {t(`directives.detail.tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <ScrollArea flex={1} pt="sm" type="auto">
          <Tabs.Panel value="content">
            <ContentTab directive={directive} />
          </Tabs.Panel>
          <Tabs.Panel value="coverage">
            <CarriedOutTab id={id} />
          </Tabs.Panel>
          <Tabs.Panel value="relations">
            <RelationsTab id={id} onOpen={open} />
          </Tabs.Panel>
          <Tabs.Panel value="attachments">
            <AttachmentList owner={{ subject: 'directives', id }} />
          </Tabs.Panel>
          <Tabs.Panel value="history">
            <HistoryTab id={id} />
          </Tabs.Panel>
        </ScrollArea>
      </Tabs>
    </Stack>
  );
}

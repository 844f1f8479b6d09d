import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';

interface ModelFrameProps {
  readonly actions: ReactNode;
  readonly filters: ReactNode;
  /** What stands beside the view; null = nothing. */
  readonly panel: ReactNode;
  readonly onClosePanel: () => void;
  readonly children: ReactNode;
}

/** The page around a view that is no register: head, filters, and the open model beside it. */
export function ModelFrame(props: ModelFrameProps) {
  const { t } = useTranslation();
  return (
    <Group h="100%" gap={0} wrap="nowrap" align="stretch">
      <Stack gap={4} px="sm" pt={4} pb={2} flex={1} miw={0} mih={0}>
        <PageHeader title={t('models.title')} actions={props.actions} />
        <Group gap={6}>{props.filters}</Group>
        {props.children}
      </Stack>
      {props.panel !== null && <SidePanel onClose={props.onClosePanel}>{props.panel}</SidePanel>}
    </Group>
  );
}

import { ActionIcon, Anchor, Button, Group, Stack, Text, Title, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconPaperclip, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentOwner } from '../../shared/contract/attachments.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { fileToken } from '../api/bridge.ts';
import { api } from '../api/client.ts';
import { useAppMutation } from '../api/useAppMutation.ts';
import { formatMoment } from '../../shared/domain/moments.ts';

function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${formatNumber(Math.max(1, Math.round(kilobytes)))} KB`
    : `${formatNumber(kilobytes / 1024, { decimals: 1 })} MB`;
}

interface AttachmentListProps {
  readonly owner: AttachmentOwner;
  /** Where the list stands among other things; a tab of its own needs none. */
  readonly title?: string;
}

/** Files kept with a row: chosen or dropped, opened in their own program, checked for wholeness. */
export function AttachmentList({ owner, title }: AttachmentListProps) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const { data = [] } = useQuery({
    queryKey: ['attachments', owner.subject, owner.id],
    queryFn: () => api.attachments.list({ owner }),
  });
  const choose = useAppMutation({ mutationFn: () => api.attachments.choose({ owner }) });
  const add = useAppMutation({
    mutationFn: async (files: readonly File[]) =>
      api.attachments.add({ owner, files: await Promise.all(files.map(fileToken)) }),
  });
  const open = useAppMutation({
    mutationFn: (attachmentId: string) => api.attachments.open({ id: attachmentId }),
  });
  const remove = useAppMutation({
    mutationFn: (attachmentId: string) => api.attachments.remove({ id: attachmentId }),
  });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) add.mutate(files);
  };
  return (
    <Stack
      gap="xs"
      mih={title === undefined ? 160 : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      style={isOver ? { outline: '2px dashed var(--mantine-primary-color-filled)' } : undefined}
    >
      {title !== undefined && (
        <Title order={4} fz="sm">
          {title}
        </Title>
      )}
      {data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('attachments.empty')}
        </Text>
      )}
      {data.map((file) => (
        <Group key={file.id} gap={6} wrap="nowrap">
          <IconPaperclip size={16} aria-hidden style={{ flexShrink: 0 }} />
          <div style={{ flex: 1, minWidth: 0 }}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              onClick={() => open.mutate(file.id)}
            >
              {file.fileName}
            </Anchor>
            <Text size="xs" c="dimmed">
              {`${sizeText(file.size)} · ${t('attachments.added', { clerk: file.addedBy, at: formatMoment(file.addedAt) })}`}
            </Text>
          </div>
          {!file.isIntact && (
            <Tooltip label={t('attachments.broken')}>
              <IconAlertTriangle
                size={16}
                color="var(--mantine-color-red-7)"
                aria-label={t('attachments.broken')}
              />
            </Tooltip>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`${t('attachments.remove')}: ${file.fileName}`}
            onClick={() => remove.mutate(file.id)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        leftSection={<IconPaperclip size={16} />}
        loading={add.isPending || choose.isPending}
        onClick={() => choose.mutate()}
      >
        {t('attachments.drop')}
      </Button>
    </Stack>
  );
}

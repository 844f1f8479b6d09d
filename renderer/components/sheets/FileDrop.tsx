import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileToken } from '../../api/bridge.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useCommand } from '../../app/useCommand.ts';
import { usePasted } from './usePasted.ts';

interface FileDropProps {
  readonly onFile: (file: { token: string; fileName: string }) => void;
  /** Where cells copied from Excel are taken as well. */
  readonly onCells?: (text: string) => void;
  readonly isOpening: boolean;
}

/** Choose, drop or paste a workbook. */
export function FileDrop({ onFile, onCells, isOpening }: FileDropProps) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const choose = useAppMutation({
    mutationFn: () => api.imports.chooseFile({}),
    onSuccess: ({ file }) => {
      if (file !== null) onFile(file);
    },
  });
  useCommand('import', () => choose.mutate());
  const openFile = async (file: File) =>
    onFile({ token: await fileToken(file), fileName: file.name });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void openFile(file);
  };
  usePasted(({ text, file }) => {
    if (isOpening) return;
    if (file !== undefined) void openFile(file);
    else onCells?.(text);
  });
  return (
    <Paper
      withBorder
      p="xl"
      style={{
        borderStyle: 'dashed',
        ...(isOver && { background: 'var(--mantine-primary-color-light)' }),
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="sm" py="xl">
        <IconFileSpreadsheet size={48} stroke={1.2} aria-hidden />
        <Text>{t('imports.drop')}</Text>
        <Button loading={choose.isPending || isOpening} onClick={() => choose.mutate()}>
          {t('imports.choose')}
        </Button>
        {onCells !== undefined && <Text size="sm">{t('imports.pasteHint')}</Text>}
        <Text size="sm" c="dimmed">
          {t('imports.dropHint')}
        </Text>
      </Stack>
    </Paper>
  );
}

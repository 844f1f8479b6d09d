import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, parseDateText } from '../../../shared/domain/partialDates.ts';

/** A cell that is being fixed. */
export interface CellToFix {
  readonly row: number;
  readonly field: string;
  readonly title: string;
  readonly text: string;
  readonly isDate: boolean;
}

interface FixCellProps {
  readonly cell: CellToFix;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** Another text in place of what a cell of the file says; a date is shown as it will be understood. */
export function FixCell({ cell, onSave, onClose }: FixCellProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(cell.text);
  const date = cell.isDate && text.trim() !== '' ? parseDateText(text).date : undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('imports.fix.title', { row: cell.row, field: cell.title })}
    >
      <Stack gap="sm">
        <Textarea
          data-autofocus
          autosize
          maxRows={8}
          maxLength={4000}
          aria-label={cell.title}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          {...(date !== undefined && {
            description:
              date === null
                ? t('imports.fix.notUnderstood')
                : t('imports.fix.understood', { date: formatDate(date) }),
          })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
          <Button onClick={() => onSave(text.trim())}>{t('imports.fix.save')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Kbd, Modal, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from './useCommand.ts';

const shortcuts = [
  ['new', 'Ctrl N'],
  ['save', 'Ctrl S'],
  ['find', 'Ctrl F'],
  ['palette', 'Ctrl K'],
  ['undo', 'Ctrl Z'],
  ['redo', 'Ctrl Y'],
  ['print', 'Ctrl P'],
  ['import', 'Ctrl Shift I'],
  ['export', 'Ctrl Shift E'],
  ['help', 'F1'],
  ['shortcuts', 'Ctrl /'],
  ['rows', '↑ ↓'],
  ['open', 'Enter'],
  ['edit', 'Ctrl Enter'],
  ['close', 'Esc'],
  ['select', null],
  ['extend', 'Shift ↑ ↓'],
  ['selectAll', 'Ctrl A'],
  ['remove', 'Delete'],
] as const;

/** All shortcuts on one sheet (Ctrl+/). */
export function ShortcutSheet() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  useCommand('shortcuts', () => setIsOpen((was) => !was));
  return (
    <Modal opened={isOpen} onClose={() => setIsOpen(false)} title={t('frame.shortcuts')}>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {shortcuts.map(([name, keys]) => (
            <Table.Tr key={name}>
              <Table.Td>{t(`frame.keys.${name}`)}</Table.Td>
              <Table.Td ta="right">
                <Kbd>{keys ?? t('frame.spaceKey')}</Kbd>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

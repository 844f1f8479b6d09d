import { ActionIcon, Button, Group, Modal, Stack, Table, TextInput, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { newestChange, tellUndoable } from '../../components/undoNotice.tsx';

interface CatalogueRow {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly usedBy: number;
}

interface CatalogueTableProps<Row extends CatalogueRow> {
  readonly queryKey: string;
  /** What the number of uses counts; '' where rows are never pointed to. */
  readonly usedBy?: string;
  /** How wide the form of a row is. */
  readonly size?: 'md' | 'lg' | 'xl';
  readonly load: () => Promise<Row[]>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly columns: readonly { readonly label: string; readonly show: (row: Row) => ReactNode }[];
  /** The form of one row, in a dialog; `row` is undefined for a new one. */
  readonly renderForm: (row: Row | undefined, onDone: () => void) => ReactNode;
}

/** One of the lists the register hangs on: found while typing, added to, edited, removed when unused. */
export function CatalogueTable<Row extends CatalogueRow>({
  queryKey,
  usedBy,
  size = 'md',
  load,
  remove,
  columns,
  renderForm,
}: CatalogueTableProps<Row>) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<{ readonly row: Row | undefined } | null>(null);
  const { data = [] } = useQuery({ queryKey: [queryKey], queryFn: load });
  const removal = useAppMutation({
    mutationFn: async (row: Row) => {
      await remove(row.id);
      return newestChange('remove');
    },
    onSuccess: (changeId, row) =>
      tellUndoable(t('settings.catalogue.removed', { name: row.name }), changeId),
  });
  const wanted = foldText(search);
  const rows = data.filter((row) => foldText(row.name).includes(wanted));
  return (
    <Stack gap="sm">
      <Group>
        <TextInput
          w={320}
          placeholder={t('settings.catalogue.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited({ row: undefined })}>
          {t('settings.catalogue.add')}
        </Button>
      </Group>
      <Table stickyHeader highlightOnHover verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.catalogue.name')}</Table.Th>
            {columns.map(({ label }) => (
              <Table.Th key={label}>{label}</Table.Th>
            ))}
            {usedBy !== '' && (
              <Table.Th ta="right">{usedBy ?? t('settings.catalogue.usedBy')}</Table.Th>
            )}
            <Table.Th w={80} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id} onDoubleClick={() => setEdited({ row })}>
              <Table.Td>{row.name}</Table.Td>
              {columns.map(({ label, show }) => (
                <Table.Td key={label}>{show(row)}</Table.Td>
              ))}
              {usedBy !== '' && <Table.Td ta="right">{formatNumber(row.usedBy)}</Table.Td>}
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('settings.catalogue.edit')}
                    onClick={() => setEdited({ row })}
                  >
                    <IconPencil size={16} />
                  </ActionIcon>
                  <Tooltip
                    label={
                      row.usedBy > 0
                        ? t('settings.catalogue.inUse', { count: formatNumber(row.usedBy) })
                        : t('settings.catalogue.remove')
                    }
                  >
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      disabled={row.usedBy > 0}
                      aria-label={t('settings.catalogue.remove')}
                      onClick={() => removal.mutate(row)}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  </Tooltip>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Modal
        size={size}
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={edited?.row?.name ?? t('settings.catalogue.add')}
      >
        {edited !== null && renderForm(edited.row, () => setEdited(null))}
      </Modal>
    </Stack>
  );
}

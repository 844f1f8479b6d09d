import { Alert, Button, Group, Modal, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Directive, DirectiveValues } from '../../../../shared/domain/directives.ts';
import { differingFields, fieldText, type ShownField, valuesOf } from './formValues.ts';
import { formatMoment } from '../../../../shared/domain/moments.ts';

interface ConflictViewProps {
  /** The stored version with what was typed here, as it would be saved. */
  readonly mine: DirectiveValues;
  readonly stored: Directive;
  readonly onKeepMine: () => void;
  readonly onKeepStored: () => void;
  readonly onClose: () => void;
}

/** A stale save: what was typed beside what is stored, only where they differ, and a choice. */
export function ConflictView({
  mine,
  stored,
  onKeepMine,
  onKeepStored,
  onClose,
}: ConflictViewProps) {
  const { t } = useTranslation();
  const theirs = valuesOf(stored);
  const show = (values: DirectiveValues, field: ShownField) => {
    if (field === 'status') return t(`directives.status.${values.status}`);
    if (field === 'isVerified') return t(values.isVerified ? 'history.yes' : 'history.no');
    return fieldText(values, field) || '—';
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={t('directives.form.conflictTitle')}>
      <Alert color="yellow" variant="light" mb="md">
        {t('directives.form.conflictText')}
      </Alert>
      <Table withTableBorder withColumnBorders verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th>{t('directives.form.mine')}</Table.Th>
            <Table.Th>{t('directives.form.stored')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differingFields(mine, theirs).map((field) => (
            <Table.Tr key={field}>
              <Table.Td fw={500}>{t(`directives.fields.${field}`)}</Table.Td>
              <Table.Td>{show(mine, field)}</Table.Td>
              <Table.Td>{show(theirs, field)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt="xs">
        {t('directives.detail.updatedBy', {
          clerk: stored.updatedBy,
          at: formatMoment(stored.updatedAt),
        })}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onKeepStored}>
          {t('directives.form.keepStored')}
        </Button>
        <Button onClick={onKeepMine}>{t('directives.form.keepMine')}</Button>
      </Group>
    </Modal>
  );
}

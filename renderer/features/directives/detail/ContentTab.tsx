import { Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Directive } from '../../../../shared/domain/directives.ts';
import { formatDate, type PartialDate } from '../../../../shared/domain/partialDates.ts';
import { formatMoment } from '../../../../shared/domain/moments.ts';

/** The date as read; what was typed stands beside it where it says something else. */
function DateText({ date, text }: { readonly date: PartialDate | null; readonly text: string }) {
  const { t } = useTranslation();
  if (date === null)
    return (
      <Text size="sm" fs="italic">
        {text}
      </Text>
    );
  const read = formatDate(date);
  return (
    <Group gap="xs">
      <Text size="sm">{read}</Text>
      {text !== '' && text !== read && (
        <Text size="xs" c="dimmed">
          {t('directives.detail.written', { text })}
        </Text>
      )}
    </Group>
  );
}

type PlainField =
  | 'numberSymbol'
  | 'type'
  | 'issuer'
  | 'arrivalNumber'
  | 'summary'
  | 'alias'
  | 'field'
  | 'implements'
  | 'leadUnit'
  | 'notes';

const before: readonly PlainField[] = ['numberSymbol', 'type', 'issuer'];
const after: readonly PlainField[] = [
  'arrivalNumber',
  'summary',
  'alias',
  'field',
  'implements',
  'leadUnit',
];

/** All that is known of a document, in the order of the form; empty fields are left out. */
export function ContentTab({ directive }: { readonly directive: Directive }) {
  const { t } = useTranslation();
  const plain = (field: PlainField) =>
    directive[field] === '' ? null : (
      <Table.Tr key={field}>
        <Table.Th w={150}>{t(`directives.fields.${field}`)}</Table.Th>
        <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{directive[field]}</Table.Td>
      </Table.Tr>
    );
  const date = (field: 'issuedOn' | 'receivedOn' | 'dueOn') =>
    directive[field] === null && directive[`${field}Text`] === '' ? null : (
      <Table.Tr key={field}>
        <Table.Th>{t(`directives.fields.${field}`)}</Table.Th>
        <Table.Td>
          <DateText date={directive[field]} text={directive[`${field}Text`]} />
        </Table.Td>
      </Table.Tr>
    );
  const at = formatMoment;
  return (
    <Stack gap="sm">
      <Table variant="vertical" layout="fixed" withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {before.map(plain)}
          {date('issuedOn')}
          {date('receivedOn')}
          {after.map(plain)}
          {date('dueOn')}
          <Table.Tr>
            <Table.Th>{t('directives.fields.status')}</Table.Th>
            <Table.Td>{t(`directives.status.${directive.status}`)}</Table.Td>
          </Table.Tr>
          {plain('notes')}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {t(directive.isVerified ? 'directives.fields.isVerified' : 'directives.form.notVerified')}
        {' · '}
        {t('directives.detail.createdBy', {
          clerk: directive.createdBy,
          at: at(directive.createdAt),
        })}
        {' · '}
        {t('directives.detail.updatedBy', {
          clerk: directive.updatedBy,
          at: at(directive.updatedAt),
        })}
      </Text>
    </Stack>
  );
}

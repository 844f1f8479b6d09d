import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type CertificateLayoutValues,
  certificateLayoutValuesSchema,
  paperSizes,
} from '../../../shared/domain/awards.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { CatalogueForm, newRow, PositionInput } from './CatalogueForm.tsx';
import { CatalogueTable } from './CatalogueTable.tsx';

interface FormProps {
  readonly form: UseFormReturnType<CertificateLayoutValues>;
}

const blanks =
  '{recipient} {post} {unit} {achievement} {model} {award} {number} {date} {issuer} {place} {today}';

function LineFields({ form }: FormProps) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing={2}>
      <Table.Thead>
        <Table.Tr>
          {(['text', 'top', 'size', 'isBold'] as const).map((field) => (
            <Table.Th key={field}>{t(`certificates.fields.${field}`)}</Table.Th>
          ))}
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {form.values.lines.map((_line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the form knows its lines by their place
          <Table.Tr key={index}>
            <Table.Td>
              <TextInput
                size="xs"
                aria-label={`${t('certificates.fields.text')} ${index + 1}`}
                {...form.getInputProps(`lines.${index}.text`)}
              />
            </Table.Td>
            {(['top', 'size'] as const).map((field) => (
              <Table.Td key={field} w={100}>
                <NumberInput
                  size="xs"
                  decimalSeparator=","
                  aria-label={`${t(`certificates.fields.${field}`)} ${index + 1}`}
                  {...form.getInputProps(`lines.${index}.${field}`)}
                />
              </Table.Td>
            ))}
            <Table.Td w={50}>
              <Checkbox
                size="xs"
                aria-label={`${t('certificates.fields.isBold')} ${index + 1}`}
                {...form.getInputProps(`lines.${index}.isBold`, { type: 'checkbox' })}
              />
            </Table.Td>
            <Table.Td w={36}>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('certificates.removeLine', { place: index + 1 })}
                onClick={() => form.removeListItem('lines', index)}
              >
                <IconX size={14} />
              </ActionIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function LayoutFields({ form }: FormProps) {
  const { t } = useTranslation();
  const add = () =>
    form.insertListItem('lines', { text: '{recipient}', top: 100, size: 16, isBold: false });
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Select
          label={t('certificates.fields.paper')}
          allowDeselect={false}
          data={[...paperSizes]}
          {...form.getInputProps('paper')}
        />
        {(['offsetX', 'offsetY'] as const).map((field) => (
          <NumberInput
            key={field}
            label={t(`certificates.fields.${field}`)}
            min={-100}
            max={100}
            decimalSeparator=","
            {...form.getInputProps(field)}
          />
        ))}
        <PositionInput {...form.getInputProps('position')} />
      </Group>
      <Checkbox
        label={t('certificates.fields.isLandscape')}
        {...form.getInputProps('isLandscape', { type: 'checkbox' })}
      />
      <LineFields form={form} />
      <Button
        size="compact-xs"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={14} />}
        onClick={add}
      >
        {t('certificates.addLine')}
      </Button>
      <Text size="xs" c="dimmed">
        {t('certificates.blanks', { blanks })}
      </Text>
    </Stack>
  );
}

/** Where the words of a certificate stand on paper that is printed already. */
export function CertificatesTab() {
  const { t } = useTranslation();
  return (
    <CatalogueTable
      queryKey="certificateLayouts"
      usedBy=""
      size="xl"
      load={() => api.certificateLayouts.list({})}
      remove={(id) => api.certificateLayouts.remove({ ids: [id] })}
      columns={[
        {
          label: t('certificates.sheet'),
          show: ({ paper, isLandscape }) =>
            `${paper} ${t(isLandscape ? 'certificates.landscape' : 'certificates.portrait')}`,
        },
        {
          label: t('certificates.offset'),
          show: ({ offsetX, offsetY }) => `${formatNumber(offsetX)}; ${formatNumber(offsetY)}`,
        },
        {
          label: t('certificates.fields.lines'),
          show: ({ lines }) => formatNumber(lines.length),
        },
      ]}
      renderForm={(row, onDone) => (
        <CatalogueForm
          catalogue={api.certificateLayouts}
          schema={certificateLayoutValuesSchema}
          empty={newRow(certificateLayoutValuesSchema)}
          row={row}
          onDone={onDone}
        >
          {(form) => <LayoutFields form={form} />}
        </CatalogueForm>
      )}
    />
  );
}

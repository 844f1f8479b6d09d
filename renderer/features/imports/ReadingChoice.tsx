import { Button, Checkbox, Popover, Select, Stack, Table, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportColumn, importEncodings } from '../../../shared/contract/imports.ts';
import { decodeAs } from '../../../shared/domain/legacyEncodings.ts';
import { repairPdfDamage } from '../../../shared/domain/pdfDamage.ts';
import { api } from '../../api/client.ts';
import classes from '../../components/sheets/SheetPicture.module.css';

interface ReadingChoiceProps {
  readonly importId: string;
  readonly sheet: number;
  readonly column: ImportColumn;
  readonly onChange: (column: ImportColumn) => void;
}

interface Sample {
  readonly raw: string;
  readonly text: string;
  readonly encoding: ImportColumn['encoding'];
}

/** What the chosen reading makes of a text, as the plan will read it. */
function readSample({ raw, text, encoding }: Sample, column: ImportColumn): string {
  const chosen = column.encoding;
  const read = chosen === 'mixed' || chosen === encoding ? text : decodeAs(chosen, raw);
  return column.damage === 'repaired' ? repairPdfDamage(read) : read;
}

/** How the texts of a column are read, seen before and after, and chosen anew where the guess is wrong. */
export function ReadingChoice({ importId, sheet, column, onChange }: ReadingChoiceProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const isUsual = column.encoding === 'unicode' && column.damage !== 'found';
  const label = t(
    column.damage === 'found' ? 'imports.reading.damaged' : `imports.encoding.${column.encoding}`,
  );
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={520} trapFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant={isUsual ? 'subtle' : 'light'}
          color={column.damage === 'found' ? 'orange' : isUsual ? 'gray' : 'blue'}
          fw={400}
          rightSection={<IconChevronDown size={12} aria-hidden />}
          aria-label={t('imports.reading.of', { header: column.header, encoding: label })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <Stack gap="xs">
          <Select
            size="xs"
            label={t('imports.reading.encoding')}
            description={t('imports.reading.hint')}
            allowDeselect={false}
            value={column.encoding}
            data={importEncodings.map((value) => ({
              value,
              label: t(`imports.encoding.${value}`),
              disabled: value === 'mixed' && column.encoding !== 'mixed',
            }))}
            onChange={(value) => {
              const encoding = importEncodings.find((known) => known === value);
              if (encoding !== undefined) onChange({ ...column, encoding });
            }}
            comboboxProps={{ withinPortal: false }}
          />
          {column.damage !== undefined && (
            <Checkbox
              size="xs"
              label={t('imports.reading.repair')}
              checked={column.damage === 'repaired'}
              onChange={(event) =>
                onChange({ ...column, damage: event.currentTarget.checked ? 'repaired' : 'found' })
              }
            />
          )}
          {isOpen && <Samples importId={importId} sheet={sheet} column={column} />}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Samples({ importId, sheet, column }: Omit<ReadingChoiceProps, 'onChange'>) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['imports', 'samples', importId, sheet, column.index],
    queryFn: () => api.imports.samples({ importId, sheet, column: column.index }),
  });
  if (data === undefined) return null;
  if (data.samples.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {t('imports.reading.noTexts')}
      </Text>
    );
  }
  return (
    <Table fz="xs" verticalSpacing={2} horizontalSpacing={6} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={44}>{t('imports.row')}</Table.Th>
          <Table.Th>{t('imports.reading.before')}</Table.Th>
          <Table.Th>{t('imports.reading.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {data.samples.map((sample) => {
          const after = readSample(sample, column);
          return (
            <Table.Tr key={sample.row}>
              <Table.Td>{sample.row}</Table.Td>
              <Table.Td className={classes['cell']} title={sample.raw} c="dimmed">
                {sample.raw}
              </Table.Td>
              <Table.Td className={classes['cell']} title={after}>
                {after}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

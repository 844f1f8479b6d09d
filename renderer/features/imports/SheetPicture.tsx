import { Badge, Box, Select, Table, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, ImportField, ImportLayout } from '../../../shared/contract/imports.ts';
import { formatPercent } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import classes from './SheetPicture.module.css';
import { useFieldOptions } from './useFieldOptions.ts';

interface SheetPictureProps {
  readonly importId: string;
  readonly layout: ImportLayout;
  readonly onToggleHeader: (row: number) => void;
  readonly onField: (column: number, field: ImportField | null) => void;
}

/** Below this a guess is shown as one. */
const sureFrom = 0.75;

/** A field's name is read whole; a running number needs little more than its heading. */
const fieldWidth = 194;
const ordinalWidth = 96;

function ColumnHead({
  column,
  onField,
}: {
  readonly column: ImportColumn;
  readonly onField: SheetPictureProps['onField'];
}) {
  const { t } = useTranslation();
  const options = useFieldOptions();
  const isOrdinal = column.field === 'ordinal';
  const chosen = options.find(({ value }) => value === column.field);
  return (
    <Table.Th>
      <Text size="xs" c="dimmed" lineClamp={1} title={column.header}>
        {column.header}
      </Text>
      <Select
        size="xs"
        w={isOrdinal ? ordinalWidth : fieldWidth}
        aria-label={column.header}
        title={chosen?.label ?? t('imports.ignore')}
        placeholder={t('imports.ignore')}
        // A running number is passed over as it is.
        clearable={!isOrdinal}
        searchable
        data={options}
        value={column.field}
        onChange={(value) =>
          onField(column.index, options.find((option) => option.value === value)?.value ?? null)
        }
        comboboxProps={{ width: 260, position: 'bottom-start' }}
      />
      {column.field !== null && column.confidence < sureFrom && (
        <Text size="xs" c="var(--text-warning)">
          {t('imports.confidence', { percent: formatPercent(column.confidence, { decimals: 0 }) })}
        </Text>
      )}
      {column.encoding !== 'unicode' && (
        <Badge size="xs" variant="light" tt="none">
          {t(`imports.encoding.${column.encoding}`)}
        </Badge>
      )}
    </Table.Th>
  );
}

/** The top of the sheet as the clerk knows it from Excel: row numbers to click, columns to name. */
export function SheetPicture({ importId, layout, onToggleHeader, onField }: SheetPictureProps) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['imports', 'sheetTop', importId, layout.sheet],
    queryFn: () => api.imports.sheetTop({ importId, sheet: layout.sheet, limit: 40 }),
  });
  const rows = data?.rows ?? [];
  const width = Math.max(
    0,
    ...rows.map(({ cells }) => cells.length),
    ...layout.columns.map(({ index }) => index),
  );
  const columns = Array.from({ length: width }, (_, index) =>
    layout.columns.find((column) => column.index === index + 1),
  );
  return (
    <Box className={classes['frame']}>
      <Table
        stickyHeader
        withColumnBorders
        withTableBorder
        verticalSpacing={3}
        horizontalSpacing={6}
        className={classes['table']}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={44}>{t('imports.row')}</Table.Th>
            {columns.map((column, index) =>
              column === undefined ? (
                <Table.Th key={`none-${index + 1}`} />
              ) : (
                <ColumnHead key={column.index} column={column} onField={onField} />
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, cells }) => (
            <Table.Tr
              key={row}
              data-header={layout.headerRows.includes(row)}
              data-above={row < layout.firstDataRow && !layout.headerRows.includes(row)}
            >
              <Table.Td>
                <UnstyledButton
                  className={classes['number']}
                  aria-pressed={layout.headerRows.includes(row)}
                  aria-label={`${t('imports.headerRows')} ${row}`}
                  onClick={() => onToggleHeader(row)}
                >
                  {row}
                </UnstyledButton>
              </Table.Td>
              {columns.map((column, index) => (
                <Table.Td
                  key={column?.index ?? `none-${index + 1}`}
                  className={classes['cell']}
                  data-narrow={column?.field === 'ordinal'}
                  data-spills={!cells[index + 1]}
                  title={cells[index]}
                >
                  {cells[index]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Box>
  );
}

import { Badge, Box, Select, Table, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '../../../shared/contract/imports.ts';
import { formatPercent } from '../../../shared/domain/numbers.ts';
import classes from './SheetPicture.module.css';

/** A column of any register. */
export type SheetColumn<Field extends string> = Omit<ImportColumn, 'field'> & {
  readonly field: Field | null;
};

/** What a column may be, in the register's words. */
export interface FieldOption<Field extends string> {
  readonly value: Field;
  readonly label: string;
}

interface ColumnChoice<Field extends string> {
  readonly options: readonly FieldOption<Field>[];
  readonly onField: (column: number, field: Field | null) => void;
  /** How the texts of a column are read, to be chosen anew; without it that is only said. */
  readonly renderReading?: ((column: SheetColumn<Field>) => ReactNode) | undefined;
}

interface SheetPictureProps<Field extends string> extends ColumnChoice<Field> {
  /** The first rows of the sheet, as a person reads them. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly layout: {
    readonly headerRows: readonly number[];
    readonly firstDataRow: number;
    readonly columns: readonly SheetColumn<Field>[];
  };
  readonly onHeaderRows: (rows: number[]) => void;
}

/** Most tables have one header row, merged ones two or three (domain.md §7.3). */
const mostHeaderRows = 3;

/** The rows chosen when one more is clicked: a block around it, the nearest ones kept. */
function toggledRows(rows: readonly number[], row: number): number[] {
  const next = rows.includes(row) ? rows.filter((other) => other !== row) : [...rows, row];
  return next.sort((a, b) => a - b).slice(-mostHeaderRows);
}

/** Below this a guess is shown as one. */
const sureFrom = 0.75;

/** A field's name is read whole; a running number needs little more than its heading. */
const fieldWidth = 194;
const ordinalWidth = 96;

function ColumnHead<Field extends string>({
  column,
  options,
  onField,
  renderReading,
}: ColumnChoice<Field> & { readonly column: SheetColumn<Field> }) {
  const { t } = useTranslation();
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
        data={[...options]}
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
      {!isOrdinal && renderReading?.(column)}
      {renderReading === undefined && column.encoding !== 'unicode' && (
        <Badge size="xs" variant="light" tt="none">
          {t(`imports.encoding.${column.encoding}`)}
        </Badge>
      )}
    </Table.Th>
  );
}

/** The top of the sheet as the clerk knows it from Excel: row numbers to click, columns to name. */
export function SheetPicture<Field extends string>({
  rows,
  layout,
  options,
  onHeaderRows,
  onField,
  renderReading,
}: SheetPictureProps<Field>) {
  const { t } = useTranslation();
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
                <ColumnHead
                  key={column.index}
                  column={column}
                  options={options}
                  onField={onField}
                  renderReading={renderReading}
                />
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
                  onClick={() => onHeaderRows(toggledRows(layout.headerRows, row))}
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

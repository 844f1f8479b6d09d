import { ScrollArea, Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  FigureIndicatorRow,
  FigureRollUpPage,
  ShownSums,
} from '../../../../shared/contract/figures.ts';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import { Total } from './Total.tsx';

interface IndicatorTableProps {
  readonly indicators: readonly FigureIndicatorRow[];
  readonly page: FigureRollUpPage;
  readonly previous: FigureRollUpPage | undefined;
  readonly yearAgo: FigureRollUpPage | undefined;
}

function signed(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value);
}

/** Against the period before: in points for a rate, else in per cent of it. */
function changeText(
  indicator: FigureIndicatorRow,
  now: number | null,
  before: number | null,
): string {
  if (now === null || before === null) return '';
  if (indicator.kind === 'ratio') return signed(now - before);
  if (before === 0) return '';
  const percent = Math.round(((now - before) / Math.abs(before)) * 1000) / 10;
  return `${signed(percent)}%`;
}

function Known({ known, now }: { readonly known: number | null; readonly now: number | null }) {
  if (known === null) return <Table.Td colSpan={2} />;
  const difference = now === null ? null : now - known;
  return (
    <>
      <Table.Td ta="right">{formatNumber(known)}</Table.Td>
      <Table.Td
        ta="right"
        {...(difference !== null && difference !== 0 && { c: 'var(--text-warning)', fw: 600 })}
      >
        {difference === null ? '' : signed(difference)}
      </Table.Td>
    </>
  );
}

/** Every indicator of the form in a line, as the paper has it. */
export function IndicatorTable({ indicators, page, previous, yearAgo }: IndicatorTableProps) {
  const { t } = useTranslation();
  const valueOf = (sums: ShownSums | undefined, index: number) => sums?.values[index] ?? null;
  const right = ['now', 'previous', 'lastYear', 'change', 'known', 'difference'] as const;
  return (
    <ScrollArea flex={1} type="auto" viewportProps={{ tabIndex: 0 }}>
      <Table stickyHeader verticalSpacing={5} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={56}>{t('figures.rollUp.code')}</Table.Th>
            <Table.Th>{t('figures.rollUp.indicator')}</Table.Th>
            <Table.Th w={104}>{t('figures.rollUp.unitOfMeasure')}</Table.Th>
            {right.map((name) => (
              <Table.Th key={name} w={104} ta="right">
                {t(`figures.rollUp.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {indicators.map((indicator, index) => (
            <Fragment key={indicator.id}>
              {indicator.heading !== '' && indicator.heading !== indicators[index - 1]?.heading && (
                <Table.Tr>
                  <Table.Td colSpan={9} fw={600}>
                    {indicator.heading}
                  </Table.Td>
                </Table.Tr>
              )}
              <Table.Tr>
                <Table.Td>{indicator.code}</Table.Td>
                <Table.Td>{indicator.name}</Table.Td>
                <Table.Td>{indicator.unitOfMeasure}</Table.Td>
                {indicator.kind === 'text' ? (
                  <Table.Td colSpan={6} ta="right">
                    <Text span size="xs" c="dimmed">
                      {t('figures.rollUp.textOfUnits')}
                    </Text>
                  </Table.Td>
                ) : (
                  <>
                    {[page, previous, yearAgo].map((of, column) => (
                      <Table.Td key={right[column]} ta="right" fw={column === 0 ? 600 : 400}>
                        <Total
                          sums={of?.total}
                          index={index}
                          indicator={indicator}
                          isWordy={column === 0}
                        />
                      </Table.Td>
                    ))}
                    <Table.Td ta="right">
                      {changeText(
                        indicator,
                        valueOf(page.total, index),
                        valueOf(previous?.total, index),
                      )}
                    </Table.Td>
                    <Known known={page.known[index] ?? null} now={valueOf(page.total, index)} />
                  </>
                )}
              </Table.Tr>
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

import { Anchor, Button, ScrollArea, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FigureIndicatorRow, FigureRollUpPage } from '../../../../shared/contract/figures.ts';
import { formatDate } from '../../../../shared/domain/partialDates.ts';
import { Total } from './Total.tsx';
import classes from './UnitTable.module.css';

interface UnitTableProps {
  readonly indicators: readonly FigureIndicatorRow[];
  readonly page: FigureRollUpPage;
  readonly onOpen: (unitId: string) => void;
  readonly onMore: () => void;
}

type Child = FigureRollUpPage['children'][number];

function UnitName({ child, onOpen }: { readonly child: Child; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const ended =
    child.validTo === null ? '' : t('figures.rollUp.ended', { date: formatDate(child.validTo) });
  return (
    <>
      {child.hasChildren ? (
        <Anchor
          component="button"
          size="sm"
          title={t('figures.rollUp.open', { name: child.name })}
          onClick={onOpen}
        >
          {child.name}
        </Anchor>
      ) : (
        child.name
      )}
      {ended !== '' && (
        <Text span size="xs" c="dimmed">
          {` ${ended}`}
        </Text>
      )}
    </>
  );
}

/** The units directly below, each with its sums; the unit itself as the last line. */
export function UnitTable({ indicators, page, onOpen, onMore }: UnitTableProps) {
  const { t } = useTranslation();
  const numbers = indicators.flatMap((indicator, index) =>
    indicator.kind === 'text' ? [] : [{ indicator, index }],
  );
  if (page.children.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('figures.rollUp.noChildren')}
      </Text>
    );
  }
  return (
    <ScrollArea
      flex={1}
      type="auto"
      className={classes['frame'] ?? ''}
      // A table that scrolls must be reached by the keyboard too.
      viewportProps={{ tabIndex: 0 }}
    >
      <table>
        <thead>
          <tr>
            <th>{t('figures.unit')}</th>
            {numbers.map(({ indicator }) => (
              <th key={indicator.id} title={`${indicator.name} (${indicator.unitOfMeasure})`}>
                {`${indicator.code} ${indicator.name}`.trim()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.children.map((child) => (
            <tr key={child.id}>
              <td title={child.name}>
                <UnitName child={child} onOpen={() => onOpen(child.id)} />
              </td>
              {numbers.map(({ indicator, index }) => (
                <td key={indicator.id}>
                  <Total sums={child.sums} index={index} indicator={indicator} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{page.unit?.name ?? t('figures.rollUp.top')}</td>
            {numbers.map(({ indicator, index }) => (
              <td key={indicator.id}>
                <Total sums={page.total} index={index} indicator={indicator} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {page.children.length < page.childrenTotal && (
        <Button variant="subtle" size="compact-sm" m="xs" onClick={onMore}>
          {t('figures.rollUp.moreUnits')}
        </Button>
      )}
    </ScrollArea>
  );
}

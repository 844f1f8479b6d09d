import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureIndicatorRow } from '../../../../shared/contract/figures.ts';
import { formatFigure } from '../../../../shared/domain/figures.ts';
import { type RecordColumn, recordColumn } from '../../../components/records/recordColumn.ts';

function limitText(minimum: number | null, maximum: number | null): string {
  const [least, most] = [minimum, maximum].map((limit) =>
    limit === null ? '' : formatFigure(limit),
  );
  return least === '' && most === '' ? '' : `${least} – ${most}`;
}

/** The columns of the list of indicators. */
export function useIndicatorColumns(): readonly RecordColumn<FigureIndicatorRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const field = (name: 'code' | 'name' | 'heading' | 'unitOfMeasure', width: number) =>
      recordColumn<FigureIndicatorRow>({
        id: name,
        title: t(`figures.fields.${name}`),
        width,
        text: (row) => row[name],
      });
    return [
      recordColumn<FigureIndicatorRow>({
        id: 'position',
        title: t('figures.fields.position'),
        width: 70,
        isHidden: true,
        text: ({ position }) => String(position),
        order: ({ position }) => position,
      }),
      field('code', 70),
      { ...field('name', 260), grows: true },
      field('unitOfMeasure', 110),
      recordColumn<FigureIndicatorRow>({
        id: 'kind',
        title: t('figures.fields.kind'),
        width: 80,
        text: ({ kind }) => t(`figures.kind.${kind}`),
      }),
      recordColumn<FigureIndicatorRow>({
        id: 'nature',
        title: t('figures.fields.nature'),
        width: 160,
        text: ({ nature }) => t(`figures.nature.${nature}`),
      }),
      recordColumn<FigureIndicatorRow>({
        id: 'overUnits',
        title: t('figures.fields.overUnits'),
        width: 170,
        text: ({ overUnits }) => t(`figures.unitRule.${overUnits}`),
      }),
      recordColumn<FigureIndicatorRow>({
        id: 'overTime',
        title: t('figures.fields.overTime'),
        width: 150,
        text: ({ overTime }) => t(`figures.timeRule.${overTime}`),
      }),
      recordColumn<FigureIndicatorRow>({
        id: 'limits',
        title: `${t('figures.fields.minimum')} – ${t('figures.fields.maximum')}`,
        width: 160,
        isHidden: true,
        text: ({ minimum, maximum }) => limitText(minimum, maximum),
      }),
      { ...field('heading', 220), isHidden: true },
    ];
  }, [t]);
}

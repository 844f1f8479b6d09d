import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelLine } from '../../../shared/contract/models.ts';
import { modelStates } from '../../../shared/domain/modelCycle.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { formatQuantity } from '../../../shared/domain/quantities.ts';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';
import { ModelState } from './ModelState.tsx';

/** The results in numbers, else in words. */
export function resultText({ achieved, results }: Pick<ModelLine, 'achieved' | 'results'>): string {
  return results === '' ? achieved.map(formatQuantity).join('; ') : results;
}

/** The columns of the list of models. */
export function useModelColumns(): readonly RecordColumn<ModelLine>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const plain = (id: 'title' | 'subject' | 'place' | 'notes', width: number, more: object = {}) =>
      recordColumn<ModelLine>({
        id,
        title: t(`models.fields.${id}`),
        width,
        text: (line) => line[id],
        ...more,
      });
    return [
      recordColumn<ModelLine>({
        id: 'year',
        title: t('models.fields.year'),
        width: 62,
        text: ({ year }) => String(year),
        order: ({ year }) => year,
      }),
      plain('title', 220, { grows: true }),
      recordColumn<ModelLine>({
        id: 'kind',
        title: t('models.fields.kind'),
        width: 86,
        text: ({ kind }) => t(`models.kind.${kind}`),
      }),
      plain('subject', 165),
      recordColumn<ModelLine>({
        id: 'unit',
        title: t('models.fields.unit'),
        width: 150,
        text: ({ unitName }) => unitName,
      }),
      recordColumn<ModelLine>({
        id: 'field',
        title: t('models.fields.fieldId'),
        width: 140,
        text: ({ field }) => field,
      }),
      plain('place', 160, { isHidden: true }),
      recordColumn<ModelLine>({
        id: 'results',
        title: t('models.fields.results'),
        width: 160,
        text: resultText,
      }),
      recordColumn<ModelLine>({
        id: 'state',
        title: t('models.fields.state'),
        width: 145,
        text: ({ state }) => t(`models.state.${state}`),
        order: ({ state }) => modelStates.indexOf(state),
        render: ({ state }) => <ModelState state={state} />,
      }),
      recordColumn<ModelLine>({
        id: 'movedOn',
        title: t('models.fields.happenedOn'),
        width: 92,
        isHidden: true,
        text: ({ movedOn }) => (movedOn === null ? '' : formatDate(movedOn)),
        order: ({ movedOn }) => movedOn,
      }),
      plain('notes', 160, { isHidden: true }),
    ];
  }, [t]);
}

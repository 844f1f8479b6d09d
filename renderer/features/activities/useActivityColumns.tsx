import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '../../../shared/contract/activities.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';

/** The counts, each as wide as its name; with the rest they fill 1366 pixels. */
const numbers = [
  ['participants', 104],
  ['opinionsReceived', 138],
  ['opinionsAnswered', 150],
] as const;

function numberText(value: number | null): string {
  return value === null ? '' : formatNumber(value);
}

/** The columns of the register of activities. */
export function useActivityColumns(): readonly RecordColumn<ActivityRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const column = (
      id: string,
      title: string,
      width: number,
      text: (row: ActivityRow) => string,
      more: Partial<RecordColumn<ActivityRow>> = {},
    ) => recordColumn<ActivityRow>({ id, title, width, text, ...more });
    return [
      column(
        'heldOn',
        t('activities.fields.heldOn'),
        96,
        (row) => (row.heldOn === null ? row.heldOnText : formatDate(row.heldOn)),
        { order: ({ heldOn }) => heldOn },
      ),
      column('kind', t('activities.fields.kind'), 130, (row) => t(`activities.kind.${row.kind}`)),
      column('subject', t('activities.fields.subject'), 210, (row) => row.subject, { grows: true }),
      column('unit', t('activities.fields.unitId'), 160, (row) => row.unit),
      column('place', t('activities.fields.place'), 150, (row) => row.place, { isHidden: true }),
      ...numbers.map(([field, width]) =>
        column(field, t(`activities.fields.${field}`), width, (row) => numberText(row[field]), {
          order: (row) => row[field],
          align: 'center',
        }),
      ),
      column('open', t('activities.fields.open'), 104, (row) => numberText(row.open || null), {
        order: ({ open }) => open,
        align: 'center',
      }),
      column('result', t('activities.fields.result'), 200, (row) => row.result, { isHidden: true }),
      column('notes', t('activities.fields.notes'), 200, (row) => row.notes, { isHidden: true }),
    ];
  }, [t]);
}

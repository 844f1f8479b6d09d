import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '../../../shared/contract/awards.ts';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';
import { shownDate } from '../../../shared/domain/awardRules.ts';
import { useWarningText, WarningCell } from './Warnings.tsx';

/** The columns of the register of awards. */
export function useAwardColumns(): readonly RecordColumn<AwardRow>[] {
  const { t } = useTranslation();
  const warningText = useWarningText();
  return useMemo(() => {
    const column = (
      id:
        | 'recipient'
        | 'kind'
        | 'post'
        | 'unit'
        | 'award'
        | 'decisionNumber'
        | 'decisionOn'
        | 'issuer'
        | 'achievement'
        | 'modelTitle'
        | 'warnings'
        | 'notes',
      width: number,
      text: (row: AwardRow) => string,
      more: Partial<RecordColumn<AwardRow>> = {},
    ) => recordColumn<AwardRow>({ id, title: t(`awards.fields.${id}`), width, text, ...more });
    return [
      column('recipient', 220, (row) => row.recipient, { grows: true }),
      column('kind', 145, (row) => t(`awards.kind.${row.kind}`)),
      column('post', 140, (row) => row.post, { isHidden: true }),
      column('unit', 170, (row) => row.unitName),
      column('award', 150, (row) => row.awardName),
      column('decisionNumber', 130, (row) => row.decisionNumber),
      column('decisionOn', 145, (row) => shownDate(row.decisionOn, row.decisionOnText), {
        order: ({ decisionOn }) => decisionOn,
      }),
      column('issuer', 170, (row) => row.issuer, { isHidden: true }),
      column('achievement', 200, (row) => row.achievement, { isHidden: true }),
      column('modelTitle', 180, (row) => row.modelTitle, { isHidden: true }),
      column('warnings', 115, (row) => row.warnings.map(warningText).join(' '), {
        order: ({ warnings }) => warnings.length || null,
        render: ({ warnings }) => <WarningCell warnings={warnings} />,
      }),
      column('notes', 160, (row) => row.notes, { isHidden: true }),
    ];
  }, [t, warningText]);
}

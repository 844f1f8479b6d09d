import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardProposalRow } from '../../../shared/contract/awards.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';
import { shownDate } from '../../../shared/domain/awardRules.ts';
import { ProposalState } from './ProposalState.tsx';
import { useWarningText, WarningCell } from './Warnings.tsx';

/** "6/9" of a council; '' before it voted. */
export function votesText({ votesFor, votesCast }: AwardProposalRow): string {
  return votesFor === null || votesCast === null ? '' : `${votesFor}/${votesCast}`;
}

/** The columns of the list of proposals. */
export function useProposalColumns(): readonly RecordColumn<AwardProposalRow>[] {
  const { t } = useTranslation();
  const warningText = useWarningText();
  return useMemo(() => {
    const column = (
      id:
        | 'recipient'
        | 'kind'
        | 'post'
        | 'unit'
        | 'modelTitle'
        | 'award'
        | 'points'
        | 'vote'
        | 'state'
        | 'warnings'
        | 'proposedOn'
        | 'achievement'
        | 'field'
        | 'notes',
      width: number,
      text: (row: AwardProposalRow) => string,
      more: Partial<RecordColumn<AwardProposalRow>> = {},
    ) =>
      recordColumn<AwardProposalRow>({ id, title: t(`awards.fields.${id}`), width, text, ...more });
    return [
      column('recipient', 220, (row) => row.recipient, { grows: true }),
      column('kind', 145, (row) => t(`awards.kind.${row.kind}`), { isHidden: true }),
      column('post', 140, (row) => row.post, { isHidden: true }),
      column('unit', 170, (row) => row.unitName),
      column('modelTitle', 170, (row) => row.modelTitle),
      column('award', 150, (row) => row.awardName),
      column('points', 70, (row) => (row.points === null ? '' : formatNumber(row.points)), {
        order: ({ points }) => points,
        align: 'center',
      }),
      column('vote', 70, votesText, { align: 'center' }),
      column('state', 165, (row) => t(`awards.state.${row.state}`), {
        render: ({ state }) => <ProposalState state={state} />,
      }),
      column('warnings', 115, (row) => row.warnings.map(warningText).join(' '), {
        order: ({ warnings }) => warnings.length || null,
        render: ({ warnings }) => <WarningCell warnings={warnings} />,
      }),
      column('proposedOn', 115, (row) => shownDate(row.proposedOn, row.proposedOnText), {
        order: ({ proposedOn }) => proposedOn,
        isHidden: true,
      }),
      column('achievement', 200, (row) => row.achievement, { isHidden: true }),
      column('field', 130, (row) => row.field, { isHidden: true }),
      column('notes', 160, (row) => row.notes, { isHidden: true }),
    ];
  }, [t, warningText]);
}

import { Button, Modal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AwardProposalRow, mostAtOnce } from '../../../shared/contract/awards.ts';
import { proposalStates } from '../../../shared/domain/awardRules.ts';
import { recipientKinds } from '../../../shared/domain/awards.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ChipsFilter } from '../../components/records/ChipsFilter.tsx';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { useChips } from '../../components/records/useChips.ts';
import { DecideForm } from './DecideForm.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { ProposalPanel } from './ProposalPanel.tsx';
import { useProposals } from './useAwards.ts';
import { useProposalColumns } from './useProposalColumns.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { VoteForm } from './VoteForm.tsx';

type Dialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'vote' | 'decide'; readonly ids: string[]; readonly onDone: () => void };

interface DialogsProps {
  readonly dialog: Dialog | null;
  readonly onClose: () => void;
}

function Dialogs({ dialog, onClose }: DialogsProps) {
  const { t } = useTranslation();
  if (dialog === null) return null;
  if (dialog.kind === 'new') {
    return (
      <Modal opened onClose={onClose} title={t('awards.newProposal')} size="lg">
        <ProposalForm
          values={{}}
          save={(values) => api.awardProposals.create({ values })}
          onDone={onClose}
          onCancel={onClose}
        />
      </Modal>
    );
  }
  const { kind, ids } = dialog;
  const count = formatNumber(ids.length);
  const done = () => {
    dialog.onDone();
    onClose();
  };
  return kind === 'vote' ? (
    <Modal opened onClose={onClose} title={t('awards.voteTitle', { count })}>
      <VoteForm ids={ids} onDone={done} onCancel={onClose} />
    </Modal>
  ) : (
    <Modal opened onClose={onClose} title={t('awards.decideTitle', { count })} size="lg">
      <DecideForm ids={ids} onDone={done} onCancel={onClose} />
    </Modal>
  );
}

/** Who is proposed, what the council said, and one decision for as many as are chosen. */
export function ProposalList() {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const columns = useProposalColumns();
  const { data } = useProposals();
  const states = useChips(data, 'state', proposalStates, (row: AwardProposalRow) => row.state);
  const kinds = useChips(data, 'kind', recipientKinds, (row: AwardProposalRow) => row.kind);
  const rows = useMemo(
    () => data?.filter((row) => states.keeps(row) && kinds.keeps(row)),
    [data, states, kinds],
  );
  const add = () => setDialog({ kind: 'new' });
  useCommand('new', add);
  const isEmpty = data?.length === 0;
  const nothing = () => {};
  return (
    <>
      <RecordPage
        title={t('awards.title')}
        layoutKey="awardProposals.columns"
        columns={columns}
        rows={rows}
        usualSort={{ field: 'proposedOn', direction: 'descending' }}
        actions={
          <>
            <ViewSwitch />
            <Button
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              title="Ctrl+N"
              onClick={add}
            >
              {t('awards.newProposal')}
            </Button>
            <PrintMenu
              paper="proposals"
              ids={(rows ?? []).slice(0, mostAtOnce).map(({ id }) => id)}
            />
          </>
        }
        filters={
          <>
            <ChipsFilter
              label={t('awards.fields.state')}
              chips={states}
              textOf={(value) => t(`awards.state.${value}`)}
            />
            <ChipsFilter
              label={t('awards.fields.kind')}
              chips={kinds}
              textOf={(value) => t(`awards.kind.${value}`)}
            />
          </>
        }
        empty={
          <EmptyState
            title={t(isEmpty ? 'awards.emptyProposals' : 'awards.notFound')}
            text={t(isEmpty ? 'awards.emptyProposalsText' : 'awards.notFoundText')}
            actions={isEmpty && <Button onClick={add}>{t('awards.newProposal')}</Button>}
          />
        }
        renderPanel={(id, onClose) => (
          <ProposalPanel
            key={id}
            id={id}
            onClose={onClose}
            onVote={() => setDialog({ kind: 'vote', ids: [id], onDone: nothing })}
            onDecide={() => setDialog({ kind: 'decide', ids: [id], onDone: nothing })}
          />
        )}
        renderChosen={(ids, clear) => (
          <>
            {(['vote', 'decide'] as const).map((kind) => (
              <Button
                key={kind}
                size="compact-xs"
                variant={kind === 'decide' ? 'light' : 'default'}
                onClick={() => setDialog({ kind, ids: [...ids], onDone: clear })}
              >
                {t(`awards.${kind}Action`)}
              </Button>
            ))}
            <PrintMenu paper="proposals" ids={ids} />
          </>
        )}
        remove={(ids) => api.awardProposals.remove({ ids })}
      />
      <Dialogs dialog={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

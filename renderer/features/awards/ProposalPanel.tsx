import { Button, Loader, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { awardProposalValuesSchema } from '../../../shared/domain/awards.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { FactList } from '../../components/records/FactList.tsx';
import { PanelHeader } from '../../components/records/PanelHeader.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { ProposalState } from './ProposalState.tsx';
import { RecipientHistory } from './RecipientHistory.tsx';
import { useProposals } from './useAwards.ts';
import { useProposalColumns } from './useProposalColumns.tsx';
import { Warnings } from './Warnings.tsx';

interface ProposalPanelProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly onVote: () => void;
  readonly onDecide: () => void;
}

/** A proposal beside the list: vote and decision one click away. */
export function ProposalPanel({ id, onClose, onVote, onDecide }: ProposalPanelProps) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const columns = useProposalColumns();
  const row = useProposals().data?.find((each) => each.id === id);
  if (row === undefined) return <Loader size="sm" m="md" />;
  const facts = columns
    .filter((column) => !['recipient', 'warnings', 'state'].includes(column.id))
    .map(({ title, text }) => ({ label: title, text: text(row) }));
  const votedOn = row.votedOn === null ? '' : formatDate(row.votedOn);
  const close = () => setIsEditing(false);
  return (
    <ScrollArea h="100%" type="auto">
      <Stack gap="md" p="sm">
        <PanelHeader title={row.recipient} onClose={onClose} onEdit={() => setIsEditing(true)}>
          {row.state !== 'awarded' && (
            <>
              <Button size="compact-sm" variant="default" onClick={onVote}>
                {t('awards.voteAction')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={onDecide}>
                {t('awards.decideAction')}
              </Button>
            </>
          )}
        </PanelHeader>
        <ProposalState state={row.state} />
        {row.rule !== '' && row.state !== 'awarded' && (
          <Text size="sm" c="dimmed">
            {t('awards.voteRule', { share: row.rule })}
          </Text>
        )}
        <Warnings rows={[{ ...row, recipient: '' }]} />
        <FactList facts={[...facts, { label: t('awards.fields.votedOn'), text: votedOn }]} />
        <RecipientHistory row={row} />
      </Stack>
      <Modal opened={isEditing} onClose={close} title={row.recipient} size="lg">
        <ProposalForm
          values={awardProposalValuesSchema.parse(row)}
          save={(values) => api.awardProposals.update({ id, revision: row.revision, values })}
          onDone={close}
          onCancel={close}
        />
      </Modal>
    </ScrollArea>
  );
}

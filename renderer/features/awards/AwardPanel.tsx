import { Loader, Modal, ScrollArea, Stack } from '@mantine/core';
import { useState } from 'react';
import { awardValuesSchema } from '../../../shared/domain/awards.ts';
import { api } from '../../api/client.ts';
import { FactList } from '../../components/records/FactList.tsx';
import { PanelHeader } from '../../components/records/PanelHeader.tsx';
import { AwardForm } from './AwardForm.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import { RecipientHistory } from './RecipientHistory.tsx';
import { useAwardColumns } from './useAwardColumns.tsx';
import { useAwards } from './useAwards.ts';
import { Warnings } from './Warnings.tsx';

interface AwardPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** An award beside the list, with what its recipient received before. */
export function AwardPanel({ id, onClose }: AwardPanelProps) {
  const [isEditing, setIsEditing] = useState(false);
  const columns = useAwardColumns();
  const row = useAwards().data?.find((each) => each.id === id);
  if (row === undefined) return <Loader size="sm" m="md" />;
  const facts = columns
    .filter((column) => column.id !== 'recipient' && column.id !== 'warnings')
    .map(({ title, text }) => ({ label: title, text: text(row) }));
  const close = () => setIsEditing(false);
  return (
    <ScrollArea h="100%" type="auto">
      <Stack gap="md" p="sm">
        <PanelHeader title={row.recipient} onClose={onClose} onEdit={() => setIsEditing(true)}>
          <PrintMenu paper="awards" ids={[id]} isQuiet />
        </PanelHeader>
        <Warnings rows={[{ ...row, recipient: '' }]} />
        <FactList facts={facts} />
        <RecipientHistory row={row} />
      </Stack>
      <Modal opened={isEditing} onClose={close} title={row.recipient} size="lg">
        <AwardForm
          values={awardValuesSchema.parse(row)}
          save={(values) => api.awards.update({ id, revision: row.revision, values })}
          onDone={close}
          onCancel={close}
        />
      </Modal>
    </ScrollArea>
  );
}

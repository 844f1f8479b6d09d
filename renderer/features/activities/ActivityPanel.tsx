import { Loader, Modal, ScrollArea, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { activityValuesSchema } from '../../../shared/domain/activities.ts';
import { api } from '../../api/client.ts';
import { AttachmentList } from '../../components/AttachmentList.tsx';
import { FactList } from '../../components/records/FactList.tsx';
import { PanelHeader } from '../../components/records/PanelHeader.tsx';
import { ActivityForm } from './ActivityForm.tsx';
import { FollowUpList } from './FollowUpList.tsx';
import { useActivityColumns } from './useActivityColumns.tsx';
import { useActivities } from './useActivities.ts';

interface ActivityPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** An activity beside the list, with what is left to do after it. */
export function ActivityPanel({ id, onClose }: ActivityPanelProps) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const columns = useActivityColumns();
  const row = useActivities().data?.find((each) => each.id === id);
  const { data: directives } = useQuery({
    queryKey: ['directives', 'ofActivity', row?.directiveIds],
    queryFn: () => api.directives.list({ filter: { ids: row?.directiveIds ?? [] }, limit: 50 }),
    enabled: row !== undefined && row.directiveIds.length > 0,
  });
  const programId = row?.programId ?? '';
  const { data: program } = useQuery({
    queryKey: ['programs', 'get', programId],
    queryFn: () => api.programs.get({ id: programId }),
    enabled: programId !== '',
  });
  if (row === undefined) return <Loader size="sm" m="md" />;
  const facts = columns
    .filter((column) => column.id !== 'subject' && column.id !== 'open')
    .map(({ title, text }) => ({ label: title, text: text(row) }));
  const documents = (directives?.rows ?? []).map(
    ({ numberSymbol, alias, summary }) => numberSymbol || alias || summary,
  );
  const close = () => setIsEditing(false);
  return (
    <ScrollArea h="100%" type="auto">
      <Stack gap="md" p="sm">
        <PanelHeader title={row.subject} onClose={onClose} onEdit={() => setIsEditing(true)} />
        <FactList
          facts={[
            ...facts,
            { label: t('activities.fields.directiveIds'), text: documents.join('; ') },
            { label: t('activities.fields.programId'), text: program?.title ?? '' },
          ]}
        />
        <FollowUpList activityId={id} />
        <AttachmentList
          owner={{ subject: 'activities', id }}
          title={t('attachments.title.activities')}
        />
      </Stack>
      <Modal opened={isEditing} onClose={close} title={t('activities.title')} size="lg">
        <ActivityForm
          values={activityValuesSchema.parse(row)}
          save={(values) => api.activities.update({ id, revision: row.revision, values })}
          onDone={close}
          onCancel={close}
        />
      </Modal>
    </ScrollArea>
  );
}

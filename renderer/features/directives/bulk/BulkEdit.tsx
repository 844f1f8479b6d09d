import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import { api } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';
import { useJob } from '../../../api/useJob.ts';
import { JobProgress } from '../../../components/JobProgress.tsx';
import { newestChange, tellUndoable } from '../../../components/undoNotice.tsx';
import { type BulkChange, bulkChangeOf, untouchedDraft } from './bulkChange.ts';
import { BulkFields } from './BulkFields.tsx';

interface BulkEditProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** The same change on all chosen rows: what is not touched stays, and one undo takes all back. */
export function BulkEdit({ ids, onClose }: BulkEditProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(untouchedDraft);
  const job = useJob();
  const change = bulkChangeOf(draft);
  const count = formatNumber(ids.length);
  const update = useAppMutation({
    mutationFn: async (change: BulkChange) => {
      const { changed } = await api.directives.updateMany({
        ids: [...ids],
        change,
        jobId: job.begin(),
      });
      return { changed, changeId: changed === 0 ? null : await newestChange('update') };
    },
    onSuccess: ({ changed, changeId }) => {
      tellUndoable(t('directives.bulk.done', { count: formatNumber(changed) }), changeId);
      onClose();
    },
    onSettled: job.end,
  });
  const close = () => {
    if (!update.isPending) onClose();
  };
  return (
    <Modal opened onClose={close} size={560} title={t('directives.bulk.title', { count })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (change !== null) update.mutate(change);
        }}
      >
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t('directives.bulk.hint')}
          </Text>
          <BulkFields draft={draft} onChange={setDraft} />
          {job.jobId !== null && <JobProgress key={job.jobId} jobId={job.jobId} />}
          <Group justify="flex-end" mt="xs">
            <Button variant="subtle" color="gray" disabled={update.isPending} onClick={onClose}>
              {t('directives.form.cancel')}
            </Button>
            <Button type="submit" disabled={change === null} loading={update.isPending}>
              {t('directives.bulk.apply', { count })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

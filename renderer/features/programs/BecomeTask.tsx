import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '../../../shared/contract/programs.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { foldedFilter } from '../../components/foldedFilter.ts';
import { newestChange, tellUndoable } from '../../components/undoNotice.tsx';

interface BecomeTaskProps {
  readonly review: ReviewRow;
  /** Which of its findings. */
  readonly index: number;
  readonly onClose: () => void;
}

/** A finding becomes a task of the program that the clerk names; one undo takes it back. */
export function BecomeTask({ review, index, onClose }: BecomeTaskProps) {
  const { t } = useTranslation();
  const [programId, setProgramId] = useState<string>(review.programId);
  const { data } = useQuery({
    queryKey: ['programs', 'list'],
    queryFn: () => api.programs.list({}),
  });
  const programs = data ?? [];
  const become = useAppMutation({
    mutationFn: async () => {
      await api.reviews.becomeTask({ id: review.id, finding: index, programId });
      return newestChange('create');
    },
    onSuccess: (changeId) => {
      const program = programs.find(({ id }) => id === programId)?.title ?? '';
      tellUndoable(t('reviews.became', { program }), changeId);
      onClose();
    },
  });
  const found = review.findings[index];
  return (
    <Modal opened onClose={onClose} title={t('reviews.becomeTask')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          become.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{found?.recommendation || found?.finding}</Text>
          <Select
            label={t('reviews.chooseProgram')}
            description={t('reviews.becomeHint')}
            data-autofocus
            searchable
            allowDeselect={false}
            filter={foldedFilter}
            data={programs.map(({ id, title, numberSymbol }) => ({
              value: id,
              label: [numberSymbol, title].filter(Boolean).join(' – '),
            }))}
            value={programId}
            onChange={(value) => setProgramId(value ?? review.programId)}
          />
          <Group justify="flex-end">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('records.cancel')}
            </Button>
            <Button type="submit" loading={become.isPending}>
              {t('reviews.becomeTask')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

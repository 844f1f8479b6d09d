import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Deadline } from '../../../shared/domain/deadlines.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { DeadlineTable } from './DeadlineTable.tsx';
import { SnoozeForm } from './SnoozeForm.tsx';

/** Everything that is still to be done, over all registers: overdue first, then this week and this month. */
export function DeadlinesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [snoozing, setSnoozing] = useState<Deadline | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const [asked] = useDebouncedValue(search, 120);
  const { data: shown } = useQuery({
    queryKey: ['deadlines', 'list', asked],
    queryFn: () => api.deadlines.list({ search: asked }),
    placeholderData: keepPreviousData,
  });
  const wake = useAppMutation({
    mutationFn: ({ source, rowId }: Deadline) => api.deadlines.wake({ source, rowId }),
  });
  const print = () => void navigate('/print/deadlines');
  useCommand('find', () => searchRef.current?.select());
  useCommand('print', print);
  if (shown === undefined) return null;
  const isEmpty =
    search === '' && shown.snoozed.length === 0 && shown.groups.every(({ count }) => count === 0);
  return (
    <Stack gap="md" p="sm" h="100%" style={{ overflow: 'auto' }}>
      <PageHeader
        title={t('deadlines.title')}
        actions={
          <>
            <TextInput
              ref={searchRef}
              size="xs"
              w={200}
              placeholder={t('deadlines.search')}
              aria-label={t('deadlines.search')}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Button size="compact-sm" variant="default" title="Ctrl+P" onClick={print}>
              {t('directives.print')}
            </Button>
          </>
        }
      />
      {isEmpty && <EmptyState title={t('deadlines.empty')} text={t('deadlines.emptyText')} />}
      {shown.groups.map(({ group, count, deadlines }) => (
        <DeadlineTable
          key={group}
          title={t(`deadlines.group.${group}`)}
          count={count}
          deadlines={deadlines}
          action={t('deadlines.snooze')}
          onAction={setSnoozing}
        />
      ))}
      <DeadlineTable
        title={t('deadlines.snoozed', { count: formatNumber(shown.snoozed.length) })}
        count={shown.snoozed.length}
        deadlines={shown.snoozed}
        action={t('deadlines.wake')}
        onAction={(deadline) => wake.mutate(deadline)}
      />
      <Modal
        opened={snoozing !== null}
        onClose={() => setSnoozing(null)}
        title={t('deadlines.snooze')}
      >
        {snoozing !== null && <SnoozeForm deadline={snoozing} onDone={() => setSnoozing(null)} />}
      </Modal>
    </Stack>
  );
}

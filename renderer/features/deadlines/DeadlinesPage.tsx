import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Deadline, deadlineGroup, deadlineGroups } from '../../../shared/domain/deadlines.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { DeadlineTable } from './DeadlineTable.tsx';
import { SnoozeForm } from './SnoozeForm.tsx';

/** Groups longer than this are for the register's own page. */
const mostShown = 300;

function useDeadlines(search: string) {
  const { data } = useQuery({
    queryKey: ['deadlines', 'list'],
    queryFn: () => api.deadlines.list({}),
  });
  return useMemo(() => {
    if (data === undefined) return undefined;
    const words = foldText(search).split(' ').filter(Boolean);
    const found = data.deadlines.filter(({ title, unit }) => {
      const folded = foldText(`${title} ${unit}`);
      return words.every((word) => folded.includes(word));
    });
    const awake = found.filter(({ snoozedUntil }) => snoozedUntil === null);
    const groups = deadlineGroups.map((group) => ({
      group,
      deadlines: awake
        .filter(({ dueOn }) => deadlineGroup(dueOn, data.today) === group)
        .slice(0, mostShown),
    }));
    return { groups, snoozed: found.filter(({ snoozedUntil }) => snoozedUntil !== null) };
  }, [data, search]);
}

/** Everything that is still to be done, over all registers: overdue first, then this week and this month. */
export function DeadlinesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [snoozing, setSnoozing] = useState<Deadline | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const shown = useDeadlines(search);
  const wake = useAppMutation({
    mutationFn: ({ source, rowId }: Deadline) => api.deadlines.wake({ source, rowId }),
  });
  const print = () => void navigate('/print/deadlines');
  useCommand('find', () => searchRef.current?.select());
  useCommand('print', print);
  if (shown === undefined) return null;
  const isEmpty =
    search === '' &&
    shown.snoozed.length === 0 &&
    shown.groups.every(({ deadlines }) => deadlines.length === 0);
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
      {shown.groups.map(({ group, deadlines }) => (
        <DeadlineTable
          key={group}
          title={t(`deadlines.group.${group}`)}
          deadlines={deadlines}
          action={t('deadlines.snooze')}
          onAction={setSnoozing}
        />
      ))}
      <DeadlineTable
        title={t('deadlines.snoozed', { count: formatNumber(shown.snoozed.length) })}
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

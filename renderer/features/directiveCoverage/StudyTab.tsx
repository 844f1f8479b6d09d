import { ActionIcon, Button, Group, Modal, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudySession } from '../../../shared/contract/study.ts';
import { formatNumber, formatPercent, formatRatio } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useCommand } from '../../app/useCommand.ts';
import { SessionForm } from './SessionForm.tsx';
import { StudySteps } from './StudySteps.tsx';

function memberText({ members, membersTotal, memberPercent }: StudySession): string {
  if (members !== null && membersTotal !== null) return formatRatio(members, membersTotal);
  if (memberPercent !== null) return formatPercent(memberPercent / 100);
  return members === null ? '' : formatNumber(members);
}

function amount(value: number | null): string {
  return value === null ? '' : formatNumber(value);
}

interface SessionRowsProps {
  readonly sessions: readonly StudySession[];
  readonly onEdit: (session: StudySession) => void;
}

function SessionRows({ sessions, onEdit }: SessionRowsProps) {
  const { t } = useTranslation();
  const remove = useAppMutation({
    mutationFn: (id: string) => api.studySessions.remove({ ids: [id] }),
  });
  return sessions.map((session) => (
    <Table.Tr key={session.id} onDoubleClick={() => onEdit(session)}>
      <Table.Td>{session.step}</Table.Td>
      <Table.Td>{session.unit || t('coverage.study.office')}</Table.Td>
      <Table.Td>
        {session.heldOn === null ? session.heldOnText : formatDate(session.heldOn)}
      </Table.Td>
      <Table.Td ta="right">{amount(session.participants)}</Table.Td>
      <Table.Td ta="right">{memberText(session)}</Table.Td>
      <Table.Td ta="right">{amount(session.essays)}</Table.Td>
      <Table.Td maw={260}>
        <Text size="sm" lineClamp={2} title={session.notes}>
          {session.notes}
        </Text>
      </Table.Td>
      <Table.Td w={68}>
        <Group gap={0} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('coverage.study.edit')}
            onClick={() => onEdit(session)}
          >
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('records.remove')}
            onClick={() => remove.mutate(session.id)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  ));
}

/** How a directive was studied: the steps with their sums, and every session. */
export function StudyTab({ directiveId }: { readonly directiveId: string }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<StudySession | 'new' | null>(null);
  const { data } = useQuery({
    queryKey: ['study', 'sessions', directiveId],
    queryFn: () => api.studySessions.ofDirective({ directiveId }),
  });
  useCommand('new', () => setEdited('new'));
  const close = () => setEdited(null);
  return (
    <ScrollArea flex={1} type="auto">
      <Stack gap="sm" pr="sm">
        {data !== undefined && <StudySteps steps={data.steps} />}
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={15} />}
          title="Ctrl+N"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setEdited('new')}
        >
          {t('coverage.study.add')}
        </Button>
        {data !== undefined && data.sessions.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('coverage.study.none')}
          </Text>
        )}
        {data !== undefined && data.sessions.length > 0 && (
          <Table highlightOnHover verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('coverage.study.step')}</Table.Th>
                <Table.Th>{t('coverage.study.unit')}</Table.Th>
                <Table.Th>{t('coverage.study.heldOn')}</Table.Th>
                <Table.Th ta="right">{t('coverage.study.participants')}</Table.Th>
                <Table.Th ta="right">{t('coverage.study.memberShare')}</Table.Th>
                <Table.Th ta="right">{t('coverage.study.essays')}</Table.Th>
                <Table.Th>{t('coverage.study.notes')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              <SessionRows sessions={data.sessions} onEdit={setEdited} />
            </Table.Tbody>
          </Table>
        )}
      </Stack>
      <Modal
        opened={edited !== null}
        onClose={close}
        title={t(edited === 'new' ? 'coverage.study.add' : 'coverage.study.edit')}
        size="lg"
      >
        {edited !== null && (
          <SessionForm
            directiveId={directiveId}
            session={edited === 'new' ? undefined : edited}
            onDone={close}
          />
        )}
      </Modal>
    </ScrollArea>
  );
}

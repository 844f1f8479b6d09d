import { ActionIcon, Button, Group, Modal, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectiveDeadline } from '../../../shared/contract/study.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useCommand } from '../../app/useCommand.ts';
import { DeadlineState } from '../../components/DeadlineState.tsx';
import { DeadlineForm } from './DeadlineForm.tsx';

function DueText({ deadline }: { readonly deadline: DirectiveDeadline }) {
  const { t } = useTranslation();
  const { effectiveDueOn, interval, dueOnText } = deadline;
  const explained = interval === '' ? '' : t('coverage.deadlines.computed', { interval });
  return (
    <>
      <Text size="sm">
        {effectiveDueOn === null
          ? dueOnText || t('coverage.deadlines.noDate')
          : formatDate(effectiveDueOn)}
      </Text>
      {explained !== '' && (
        <Text size="xs" c="dimmed">
          {explained}
        </Text>
      )}
    </>
  );
}

/** When a directive is to be concretised, reviewed and summed up. */
export function DeadlinesTab({ directiveId }: { readonly directiveId: string }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<DirectiveDeadline | 'new' | null>(null);
  const { data } = useQuery({
    queryKey: ['study', 'deadlines', directiveId],
    queryFn: () => api.directiveDeadlines.ofDirective({ directiveId }),
  });
  const remove = useAppMutation({
    mutationFn: (id: string) => api.directiveDeadlines.remove({ ids: [id] }),
  });
  useCommand('new', () => setEdited('new'));
  const close = () => setEdited(null);
  return (
    <ScrollArea flex={1} type="auto">
      <Stack gap="sm" maw={980}>
        <Button
          size="compact-sm"
          leftSection={<IconPlus size={15} />}
          title="Ctrl+N"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setEdited('new')}
        >
          {t('coverage.deadlines.add')}
        </Button>
        {data !== undefined && data.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('coverage.deadlines.none')}
          </Text>
        )}
        {data !== undefined && data.length > 0 && (
          <Table highlightOnHover verticalSpacing={5}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('coverage.deadlines.kind')}</Table.Th>
                <Table.Th>{t('coverage.deadlines.due')}</Table.Th>
                <Table.Th>{t('coverage.column.state')}</Table.Th>
                <Table.Th>{t('coverage.deadlines.documentId')}</Table.Th>
                <Table.Th>{t('coverage.deadlines.notes')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((deadline) => (
                <Table.Tr key={deadline.id} onDoubleClick={() => setEdited(deadline)}>
                  <Table.Td>{t(`coverage.deadlines.kinds.${deadline.kind}`)}</Table.Td>
                  <Table.Td>
                    <DueText deadline={deadline} />
                  </Table.Td>
                  <Table.Td>
                    <DeadlineState deadline={deadline} />
                  </Table.Td>
                  <Table.Td>{deadline.documentLabel}</Table.Td>
                  <Table.Td maw={260}>{deadline.notes}</Table.Td>
                  <Table.Td w={68}>
                    <Group gap={0} wrap="nowrap">
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('coverage.deadlines.edit')}
                        onClick={() => setEdited(deadline)}
                      >
                        <IconPencil size={16} />
                      </ActionIcon>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('records.remove')}
                        onClick={() => remove.mutate(deadline.id)}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
      <Modal
        opened={edited !== null}
        onClose={close}
        title={t(edited === 'new' ? 'coverage.deadlines.add' : 'coverage.deadlines.edit')}
        size="lg"
      >
        {edited !== null && (
          <DeadlineForm
            directiveId={directiveId}
            deadline={edited === 'new' ? undefined : edited}
            onDone={close}
          />
        )}
      </Modal>
    </ScrollArea>
  );
}

import { Button, Group, Paper, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertCircle, IconCalendar, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramWhole, ReviewRow } from '../../../shared/contract/programs.ts';
import { describeDeadline } from '../../../shared/domain/partialDates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { localToday } from '../../../shared/domain/moments.ts';
import { StateText } from '../../components/StateText.tsx';
import { BecomeTask } from './BecomeTask.tsx';
import type { Dialog } from './ProgramDialogs.tsx';
import { writtenDate } from './useProgramColumns.tsx';

/** Held, planned, or late: in words. */
function ReviewState({ review }: { readonly review: ReviewRow }) {
  const { t } = useTranslation();
  const { plannedOn, plannedOnText, heldOn, heldOnText } = review;
  const held = writtenDate(heldOn, heldOnText);
  if (held !== '') {
    return (
      <StateText Icon={IconCircleCheck} tone="good">
        {t('reviews.held', { date: held })}
      </StateText>
    );
  }
  const planned = writtenDate(plannedOn, plannedOnText);
  const text = planned === '' ? t('reviews.noDate') : t('reviews.planned', { date: planned });
  const deadline = plannedOn === null ? null : describeDeadline(plannedOn, localToday());
  if (deadline?.kind !== 'overdue') {
    return (
      <StateText Icon={IconCalendar} tone="quiet">
        {text}
      </StateText>
    );
  }
  return (
    <StateText Icon={IconAlertCircle} tone="late">
      {text} · {t('tasks.deadline.overdue', { days: formatNumber(deadline.days) })}
    </StateText>
  );
}

interface FindingsProps {
  readonly review: ReviewRow;
  readonly onBecome: (index: number) => void;
}

function Findings({ review, onBecome }: FindingsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={6} component="ul" pl="md" my={0}>
      {review.findings.map(({ finding, recommendation, taskId }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- findings have no names but their places
        <li key={index}>
          <Group gap="sm" wrap="nowrap" justify="space-between" align="flex-start">
            <div>
              <Text size="sm">{finding}</Text>
              {recommendation !== '' && (
                <Text size="sm" c="dimmed">
                  → {recommendation}
                </Text>
              )}
            </div>
            {taskId === null ? (
              <Button
                size="compact-xs"
                variant="default"
                style={{ flexShrink: 0 }}
                onClick={() => onBecome(index)}
              >
                {t('reviews.becomeTask')}
              </Button>
            ) : (
              <StateText Icon={IconCircleCheck} tone="good">
                {t('reviews.becameTask')}
              </StateText>
            )}
          </Group>
        </li>
      ))}
    </Stack>
  );
}

interface ReviewListProps {
  readonly whole: ProgramWhole;
  readonly onDialog: (dialog: Dialog) => void;
}

/** Reviews and inspections of a program; what they found becomes a task with one press. */
export function ReviewList({ whole, onDialog }: ReviewListProps) {
  const { t } = useTranslation();
  const [becoming, setBecoming] = useState<{ review: ReviewRow; index: number } | null>(null);
  const remove = useAppMutation({
    mutationFn: (id: string) => api.reviews.remove({ ids: [id] }),
    onSuccess: () => void notifications.show({ message: t('reviews.removed') }),
  });
  if (whole.reviews.length === 0) {
    return (
      <EmptyState
        title={t('reviews.empty')}
        text={t('reviews.emptyText')}
        actions={<Button onClick={() => onDialog({ kind: 'review' })}>{t('reviews.new')}</Button>}
      />
    );
  }
  return (
    <ScrollArea flex={1} mih={0} type="auto">
      <Stack gap="sm" py="xs">
        {whole.reviews.map((review) => (
          <Paper key={review.id} withBorder p="sm" component="article">
            <Stack gap={6}>
              <Group justify="space-between" wrap="nowrap" align="flex-start">
                <Title order={3} fz="md">
                  {t(`reviews.kind.${review.kind}`)}: {review.title}
                </Title>
                <Group gap="xs" wrap="nowrap">
                  <Button
                    size="compact-sm"
                    variant="light"
                    onClick={() => onDialog({ kind: 'review', review })}
                  >
                    {t('records.edit')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => remove.mutate(review.id)}
                  >
                    {t('records.remove')}
                  </Button>
                </Group>
              </Group>
              <Group gap="md">
                <Text size="sm">
                  <ReviewState review={review} />
                </Text>
                <Text size="sm" c="dimmed">
                  {review.unitName}
                </Text>
              </Group>
              <Findings review={review} onBecome={(index) => setBecoming({ review, index })} />
              {review.conclusion !== '' && <Text size="sm">{review.conclusion}</Text>}
            </Stack>
          </Paper>
        ))}
      </Stack>
      {becoming !== null && <BecomeTask {...becoming} onClose={() => setBecoming(null)} />}
    </ScrollArea>
  );
}

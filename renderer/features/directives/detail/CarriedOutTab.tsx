import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { coveredOf } from '../../../../shared/domain/coverageCount.ts';
import { formatNumber, formatRatio } from '../../../../shared/domain/numbers.ts';
import { formatDate } from '../../../../shared/domain/partialDates.ts';
import { api } from '../../../api/client.ts';
import { DeadlineState } from '../../../components/DeadlineState.tsx';

function Section({ title, children }: { readonly title: string; readonly children: ReactNode[] }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Text size="xs" fw={600} c="dimmed">
        {title}
      </Text>
      {children.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('coverage.panel.nothing')}
        </Text>
      ) : (
        children
      )}
    </Stack>
  );
}

function Line({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
      <Text size="sm" component="div">
        {left}
      </Text>
      <Text size="sm" component="div" ta="right" style={{ whiteSpace: 'nowrap' }}>
        {right}
      </Text>
    </Group>
  );
}

/** Who carried the document out, how it was studied and what is due on it, in short. */
export function CarriedOutTab({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const coverage = useQuery({
    queryKey: ['coverage', 'ofDirective', id],
    queryFn: () => api.coverage.ofDirective({ directiveId: id }),
  });
  const study = useQuery({
    queryKey: ['study', 'sessions', id],
    queryFn: () => api.studySessions.ofDirective({ directiveId: id }),
  });
  const deadlines = useQuery({
    queryKey: ['study', 'deadlines', id],
    queryFn: () => api.directiveDeadlines.ofDirective({ directiveId: id }),
  });
  const open = (more = '') => void navigate(`/coverage?directive=${id}${more}`);
  const begun = study.data?.steps.filter(({ sum }) => sum.sessions > 0) ?? [];
  return (
    <Stack gap="md">
      <Section title={t('coverage.panel.coverage')}>
        {(coverage.data?.requirements ?? []).map(({ requirement, count }) => (
          <Line
            key={requirement.id}
            left={
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="left"
                onClick={() => open(`&requirement=${requirement.id}`)}
              >
                {requirement.title}
              </Anchor>
            }
            right={formatRatio(coveredOf(count), count.total)}
          />
        ))}
      </Section>
      <Section title={t('coverage.panel.study')}>
        {begun.map(({ id: stepId, name, sum }) => (
          <Line
            key={stepId}
            left={name}
            right={
              sum.membersTotal > 0
                ? formatRatio(sum.members, sum.membersTotal)
                : formatNumber(sum.sessions)
            }
          />
        ))}
      </Section>
      <Section title={t('coverage.panel.deadlines')}>
        {(deadlines.data ?? []).map((deadline) => (
          <Line
            key={deadline.id}
            left={`${t(`coverage.deadlines.kinds.${deadline.kind}`)}: ${
              deadline.effectiveDueOn === null
                ? deadline.dueOnText || t('coverage.deadlines.noDate')
                : formatDate(deadline.effectiveDueOn)
            }`}
            right={<DeadlineState deadline={deadline} />}
          />
        ))}
      </Section>
      <Button
        size="compact-sm"
        variant="light"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => open()}
      >
        {t('coverage.panel.open')}
      </Button>
    </Stack>
  );
}

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelWhole, ReplicationRow } from '../../../shared/contract/models.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { SmallRow } from '../../components/records/SmallRow.tsx';
import { newestChange, tellUndoable } from '../../components/undoNotice.tsx';
import type { Dialog } from './ModelDialogs.tsx';

/** A headed part of the panel of a model. */
export function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Stack gap={4} component="section">
      <Title order={4} fz="sm">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

interface SectionProps {
  readonly whole: ModelWhole;
  readonly onDialog: (dialog: Dialog) => void;
}

/** Moves a row to the trash at once; the notice takes it back. */
function useRemove(remove: (id: string) => Promise<unknown>) {
  const { t } = useTranslation();
  return useAppMutation({
    mutationFn: async (id: string) => {
      await remove(id);
      return newestChange('remove');
    },
    onSuccess: (changeId) => tellUndoable(t('records.removed', { count: '1' }), changeId),
  });
}

function textOf({ place, unitName, startedOn, startedOnText, result }: ReplicationRow): string {
  const unit = unitName === place ? '' : unitName;
  const date = startedOnText || (startedOn === null ? '' : formatDate(startedOn));
  return [place, unit, date, result].filter(Boolean).join(' · ');
}

/** Where a recognised model was done again. */
export function ReplicationSection({ whole, onDialog }: SectionProps) {
  const { t } = useTranslation();
  const remove = useRemove((id) => api.replications.remove({ ids: [id] }));
  const modelYearId = whole.line.id;
  return (
    <Section title={t('models.panel.replications')}>
      {whole.replications.length === 0 && <Text size="sm">{t('models.panel.noReplications')}</Text>}
      {whole.replications.map((row) => (
        <SmallRow
          key={row.id}
          text={textOf(row)}
          onEdit={() => onDialog({ kind: 'replicate', modelYearId: row.modelYearId, row })}
          onRemove={() => remove.mutate(row.id)}
        />
      ))}
      <Group>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onDialog({ kind: 'replicate', modelYearId })}
        >
          {t('models.panel.replicate')}
        </Button>
      </Group>
    </Section>
  );
}

/** What the yearly looks found. */
export function CheckSection({ whole, onDialog }: SectionProps) {
  const { t } = useTranslation();
  const remove = useRemove((id) => api.modelChecks.remove({ ids: [id] }));
  const { checks, model, line } = whole;
  if (checks.length === 0) return null;
  return (
    <Section title={t('models.panel.checks')}>
      {checks.map((check) => (
        <SmallRow
          key={check.id}
          text={[check.year, t(`models.verdict.${check.verdict}`), check.notes]
            .filter(Boolean)
            .join(' · ')}
          onEdit={() =>
            onDialog({
              kind: 'check',
              line: { id: model.id, title: line.title, check },
              year: check.year,
            })
          }
          onRemove={() => remove.mutate(check.id)}
        />
      ))}
    </Section>
  );
}

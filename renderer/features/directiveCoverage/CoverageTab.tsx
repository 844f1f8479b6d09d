import { Button, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoveredDirective, RequirementCount } from '../../../shared/contract/coverage.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { useCommand } from '../../app/useCommand.ts';
import { CountTable } from './CountTable.tsx';
import { MissingList } from './MissingList.tsx';
import { RequirementCard } from './RequirementCard.tsx';
import { RequirementForm } from './RequirementForm.tsx';
import { UnitList } from './UnitList.tsx';
import { useCoverageAddress } from './useCoverageAddress.ts';

interface CoverageTabProps {
  readonly directive: CoveredDirective;
  readonly requirements: readonly RequirementCount[];
}

type Dialog = 'new' | 'edit' | 'missing' | null;

/** The demands left, each with its count; the units of the chosen one right. */
export function CoverageTab({ directive, requirements }: CoverageTabProps) {
  const { t } = useTranslation();
  const { requirementId, change } = useCoverageAddress();
  const [dialog, setDialog] = useState<Dialog>(null);
  const chosen =
    requirements.find(({ requirement }) => requirement.id === requirementId) ?? requirements[0];
  const remove = useAppMutation({
    mutationFn: (id: string) => api.coverageRequirements.remove({ ids: [id] }),
  });
  useCommand('new', () => setDialog('new'));
  const close = () => setDialog(null);
  return (
    <>
      <ScrollArea w={410} type="auto" offsetScrollbars style={{ flexShrink: 0 }}>
        <Stack gap={6}>
          {requirements.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('coverage.requirement.none')}
            </Text>
          )}
          {requirements.map((line) => (
            <RequirementCard
              key={line.requirement.id}
              line={line}
              isChosen={line === chosen}
              onChoose={() => change({ requirement: line.requirement.id })}
              onEdit={() => {
                change({ requirement: line.requirement.id });
                setDialog('edit');
              }}
              onRemove={() => remove.mutate(line.requirement.id)}
              onMissing={() => {
                change({ requirement: line.requirement.id });
                setDialog('missing');
              }}
            />
          ))}
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={15} />}
            title="Ctrl+N"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => setDialog('new')}
          >
            {t('coverage.requirement.add')}
          </Button>
          {chosen !== undefined && (
            <>
              <CountTable byKind={chosen.byKind} count={chosen.count} />
              <Text size="xs" c="dimmed">
                {t('coverage.countedOn', { date: formatDate(chosen.day) })}
              </Text>
              {chosen.requirement.notes !== '' && (
                <Text size="xs" c="dimmed">
                  {chosen.requirement.notes}
                </Text>
              )}
            </>
          )}
        </Stack>
      </ScrollArea>
      {chosen !== undefined && (
        <UnitList key={chosen.requirement.id} requirementId={chosen.requirement.id} />
      )}
      <Modal
        opened={dialog === 'new'}
        onClose={close}
        title={t('coverage.requirement.add')}
        size="lg"
      >
        <RequirementForm
          values={{ directiveId: directive.id }}
          save={async (values) => {
            const { id } = await api.coverageRequirements.create({ values });
            change({ requirement: id });
          }}
          onDone={close}
        />
      </Modal>
      <Modal
        opened={dialog === 'edit' && chosen !== undefined}
        onClose={close}
        title={t('coverage.requirement.edit')}
        size="lg"
      >
        {chosen !== undefined && (
          <RequirementForm
            values={chosen.requirement}
            save={(values) =>
              api.coverageRequirements.update({
                id: chosen.requirement.id,
                revision: chosen.requirement.revision,
                values,
              })
            }
            onDone={close}
          />
        )}
      </Modal>
      <Modal
        opened={dialog === 'missing' && chosen !== undefined}
        onClose={close}
        title={t('coverage.missing.title')}
        size="lg"
      >
        {chosen !== undefined && <MissingList line={chosen} />}
      </Modal>
    </>
  );
}

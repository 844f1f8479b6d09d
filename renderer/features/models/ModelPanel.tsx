import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ModelWhole, MoveRow } from '../../../shared/contract/models.ts';
import { registrationItems } from '../../../shared/domain/models.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { formatQuantity } from '../../../shared/domain/quantities.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { AttachmentList } from '../../components/AttachmentList.tsx';
import { FactList } from '../../components/records/FactList.tsx';
import { PanelHeader } from '../../components/records/PanelHeader.tsx';
import type { Dialog } from './ModelDialogs.tsx';
import { CheckSection, ReplicationSection, Section } from './ModelSections.tsx';
import { ModelState } from './ModelState.tsx';
import { ProposeButton } from './ProposeButton.tsx';

function Step({ move }: { readonly move: MoveRow }) {
  const { t } = useTranslation();
  const read = move.happenedOn === null ? '' : formatDate(move.happenedOn);
  const date = move.happenedOnText || read || t('models.panel.undated');
  const level = move.level === null ? '' : t(`models.level.${move.level}`);
  const more = [date, level, move.by, move.basis, move.note].filter(Boolean).join(' · ');
  return (
    <li>
      <Text size="sm" component="div">
        <ModelState state={move.to} />
      </Text>
      <Text size="xs" c="dimmed">
        {more}
      </Text>
    </li>
  );
}

function useFacts({ line, model, year }: ModelWhole) {
  const { t } = useTranslation();
  const expected = year.expected.map(formatQuantity).join('; ');
  const achieved = year.achieved.map(formatQuantity).join('; ');
  const named = (name: 'subject' | 'subjectPost' | 'subjectUnit' | 'place') => ({
    label: t(`models.fields.${name}`),
    text: model[name],
  });
  return [
    { label: t('models.fields.kind'), text: t(`models.kind.${year.kind}`) },
    named('subject'),
    named('subjectPost'),
    named('subjectUnit'),
    named('place'),
    { label: t('models.fields.unit'), text: line.unitName },
    { label: t('models.fields.fieldId'), text: line.field },
    { label: t('models.movement'), text: line.movement },
    { label: t('models.fields.linkedMovements'), text: year.linkedMovements.join('; ') },
    ...registrationItems.map((item) => ({ label: t(`models.fields.${item}`), text: year[item] })),
    { label: t('models.fields.expected'), text: expected },
    { label: t('models.fields.achieved'), text: achieved },
    { label: t('models.fields.results'), text: year.results },
    { label: t('models.fields.notes'), text: year.notes },
  ];
}

interface PanelProps {
  readonly whole: ModelWhole;
  readonly onOpen: (id: string) => void;
  readonly onDialog: (dialog: Dialog) => void;
}

function Life({ whole, onOpen, onDialog }: PanelProps) {
  const { t } = useTranslation();
  const { moves, years, line } = whole;
  const takeBack = useAppMutation({
    mutationFn: () => api.models.takeBack({ id: line.id }),
    onSuccess: () => void notifications.show({ message: t('models.move.takenBack') }),
  });
  return (
    <>
      <Section title={t('models.panel.cycle')}>
        {moves.length === 0 && <Text size="sm">{t('models.panel.noMoves')}</Text>}
        <Stack gap={6} component="ol" pl="md" my={0}>
          {moves.map((move) => (
            <Step key={move.id} move={move} />
          ))}
        </Stack>
        {moves.length > 0 && (
          <Group>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              loading={takeBack.isPending}
              onClick={() => takeBack.mutate()}
            >
              {t('models.move.takeBack')}
            </Button>
          </Group>
        )}
      </Section>
      {whole.year.reached.includes('recognised') && (
        <ReplicationSection whole={whole} onDialog={onDialog} />
      )}
      <CheckSection whole={whole} onDialog={onDialog} />
      {years.length > 1 && (
        <Section title={t('models.panel.years')}>
          <Group gap="xs">
            {years.map(({ id, year, state }) => (
              <Button
                key={id}
                size="compact-xs"
                variant={id === line.id ? 'light' : 'default'}
                onClick={() => onOpen(id)}
              >
                {year} · {t(`models.state.${state}`)}
              </Button>
            ))}
          </Group>
        </Section>
      )}
    </>
  );
}

interface ModelPanelProps extends Omit<PanelProps, 'whole'> {
  readonly id: string;
  readonly onClose: () => void;
}

/** A model in a year: what it is, the steps it took, where it was replicated, its other years. */
export function ModelPanel({ id, onClose, onOpen, onDialog }: ModelPanelProps) {
  const { t } = useTranslation();
  const { data: whole, isError } = useQuery({
    queryKey: ['models', 'whole', id],
    queryFn: () => api.models.whole({ id }),
  });
  if (isError) return <Text p="md">{t('models.gone')}</Text>;
  if (whole === undefined) return null;
  return <Shown whole={whole} onClose={onClose} onOpen={onOpen} onDialog={onDialog} />;
}

function Shown({ whole, onClose, onOpen, onDialog }: PanelProps & { onClose: () => void }) {
  const { t } = useTranslation();
  const { line } = whole;
  const navigate = useNavigate();
  const facts = useFacts(whole);
  return (
    <Stack gap="md" p="md">
      <PanelHeader
        title={line.title}
        onClose={onClose}
        onEdit={() => onDialog({ kind: 'model', whole })}
      >
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onDialog({ kind: 'move', lines: [line] })}
        >
          {t('models.move.title')}
        </Button>
        <ProposeButton size="compact-sm" ids={[line.id]} />
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate(`/print/models/registration?ids=${line.id}`)}
        >
          {t('models.paper.registration.open')}
        </Button>
      </PanelHeader>
      <Group gap="sm">
        <ModelState state={line.state} />
        <Text size="sm" c="dimmed">
          {[t('models.year', { year: line.year }), line.level && t(`models.level.${line.level}`)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Group>
      <Life whole={whole} onOpen={onOpen} onDialog={onDialog} />
      <FactList facts={facts} />
      <AttachmentList
        owner={{ subject: 'models', id: line.modelId }}
        title={t('attachments.title.models')}
      />
    </Stack>
  );
}

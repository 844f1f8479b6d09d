import { Button, Loader, Modal, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitLife } from '../../../shared/contract/units.ts';
import { api } from '../../api/client.ts';
import { PanelHeader } from '../../components/records/PanelHeader.tsx';
import { useRecordAddress } from '../../components/records/useRecordAddress.ts';
import { HeirChoice } from './HeirChoice.tsx';
import { LifePicture } from './LifePicture.tsx';
import { PeopleList } from './PeopleList.tsx';
import { SpellingList } from './SpellingList.tsx';
import { SuccessionForm } from './SuccessionForm.tsx';
import { UnitForm } from './UnitForm.tsx';
import { useLifetime } from './useLifetime.ts';

interface UnitPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** What the unit is, under whom, and since when. */
function Facts({ life }: { readonly life: UnitLife }) {
  const { t } = useTranslation();
  const lifetime = useLifetime();
  const { unit, path } = life;
  return (
    <div>
      <Text size="sm">
        {t(`units.level.${unit.level}`)} · {t(`units.kind.${unit.kind}`)} · {lifetime(unit)}
      </Text>
      {path.length > 0 && (
        <Text size="sm" c="dimmed">
          {path.map(({ name }) => name).join(' ‹ ')}
        </Text>
      )}
      {unit.notes !== '' && <Text size="sm">{unit.notes}</Text>}
    </div>
  );
}

/** The picture, and in words on what it rests. */
function Life({
  life,
  onOpen,
}: {
  readonly life: UnitLife;
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  const bases = [...new Set(life.successions.map(({ basis }) => basis))].filter(Boolean);
  return (
    <Stack gap={6}>
      <Title order={4} fz="sm">
        {t('units.life.title')}
      </Title>
      {life.relatives.length > 1 ? (
        <LifePicture life={life} onOpen={onOpen} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('units.life.alone')}
        </Text>
      )}
      {bases.map((basis) => (
        <Text key={basis} size="xs" c="dimmed">
          {t('units.life.basis', { basis })}
        </Text>
      ))}
    </Stack>
  );
}

/** A unit beside the tree: its facts, its life, who heads it, how else it is written. */
export function UnitPanel({ id, onClose }: UnitPanelProps) {
  const { t } = useTranslation();
  const { change } = useRecordAddress();
  const [dialog, setDialog] = useState<'edit' | 'succession' | null>(null);
  const { data: life } = useQuery({
    queryKey: ['units', 'life', id],
    queryFn: () => api.units.life({ id }),
  });
  if (life === undefined) return <Loader size="sm" m="md" />;
  const { unit } = life;
  const close = () => setDialog(null);
  return (
    <ScrollArea h="100%" type="auto">
      <Stack gap="md" p="sm">
        <PanelHeader title={unit.name} onClose={onClose} onEdit={() => setDialog('edit')}>
          <Button size="compact-sm" variant="default" onClick={() => setDialog('succession')}>
            {t('units.succession.record')}
          </Button>
        </PanelHeader>
        <Facts life={life} />
        <HeirChoice life={life} />
        <Life life={life} onOpen={(other) => change({ openId: other })} />
        <PeopleList life={life} />
        <SpellingList life={life} />
      </Stack>
      <Modal opened={dialog === 'edit'} onClose={close} title={unit.name} size="lg">
        <UnitForm
          values={unit}
          save={(values) => api.units.update({ id, revision: unit.revision, values })}
          onDone={close}
          onCancel={close}
        />
      </Modal>
      <Modal
        opened={dialog === 'succession'}
        onClose={close}
        title={t('units.succession.title')}
        size="lg"
      >
        <SuccessionForm fromIds={[id]} onDone={close} onCancel={close} />
      </Modal>
    </ScrollArea>
  );
}

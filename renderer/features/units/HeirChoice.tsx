import { Alert, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnitLife } from '../../../shared/contract/units.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';

/** After a split the clerk says who takes over the old figures; until then they stand apart. */
export function HeirChoice({ life }: { readonly life: UnitLife }) {
  const { t } = useTranslation();
  const { unit } = life;
  const choose = useAppMutation({
    mutationFn: (heirId: string | null) => api.units.chooseHeir({ id: unit.id, heirId }),
  });
  const heirIds = new Set(
    life.successions.flatMap(({ fromIds, toIds }) => (fromIds.includes(unit.id) ? toIds : [])),
  );
  if (heirIds.size < 2 || heirIds.has(unit.id)) return null;
  const heirs = life.relatives.filter(({ id }) => heirIds.has(id));
  return (
    <Alert color="yellow" title={t('units.heir.title')} p="sm">
      <Stack gap={6}>
        <Text size="sm">{t('units.heir.text')}</Text>
        <Select
          aria-label={t('units.heir.title')}
          placeholder={t('units.heir.nobody')}
          clearable
          data={heirs.map(({ id, name }) => ({ value: id, label: name }))}
          value={unit.heirId}
          onChange={(heirId) => choose.mutate(heirId)}
        />
      </Stack>
    </Alert>
  );
}

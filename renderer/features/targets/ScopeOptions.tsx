import { Group, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { unitKinds, unitLevels } from '../../../shared/domain/units.ts';
import { foldedFilter } from '../../components/foldedFilter.ts';
import { UnitsSelect } from '../../components/records/UnitSelect.tsx';
import { listOf, type SourceOptionsProps } from './sourceOptions.ts';

/** Which units are counted. */
export function ScopeOptions({ options, onChange }: SourceOptionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Group grow align="flex-start">
        <MultiSelect
          searchable
          filter={foldedFilter}
          label={t('targets.options.levels')}
          data={unitLevels.map((value) => ({ value, label: t(`units.level.${value}`) }))}
          value={listOf(options, 'levels')}
          onChange={(levels) => onChange({ levels })}
        />
        <MultiSelect
          searchable
          filter={foldedFilter}
          label={t('targets.options.kinds')}
          data={unitKinds.map((value) => ({ value, label: t(`units.kind.${value}`) }))}
          value={listOf(options, 'kinds')}
          onChange={(kinds) => onChange({ kinds })}
        />
      </Group>
      <UnitsSelect
        label={t('targets.options.underIds')}
        value={listOf(options, 'underIds')}
        onChange={(underIds) => onChange({ underIds })}
      />
    </>
  );
}

import { Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { unitViews } from '../../../shared/domain/units.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { useCoverageAddress } from './useCoverageAddress.ts';

/** By which names units are counted, and on which day. */
export function AskedControls() {
  const { t } = useTranslation();
  const { view, day, change } = useCoverageAddress();
  return (
    <Group gap={8} wrap="nowrap" title={t('coverage.viewHint')}>
      <Select
        size="xs"
        w={190}
        aria-label={t('coverage.view')}
        allowDeselect={false}
        data={unitViews.map((value) => ({ value, label: t(`coverage.views.${value}`) }))}
        value={view}
        onChange={(value) => change({ view: value })}
      />
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {t('coverage.reportDay')}
      </Text>
      <div style={{ width: 128 }}>
        <DayInput
          key={day}
          label=""
          ariaLabel={t('coverage.reportDay')}
          size="xs"
          value={day}
          onChange={(next) => next !== null && next !== day && change({ day: next })}
        />
      </div>
    </Group>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/DayInput.tsx';
import { localToday } from '../../../shared/domain/moments.ts';

interface TreeDayProps {
  readonly day: string;
  /** null = today, from day to day. */
  readonly onChange: (day: string | null) => void;
}

/** Which day's tree is shown. */
export function TreeDay({ day, onChange }: TreeDayProps) {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="nowrap" title={t('units.dayHint')}>
      <Text size="sm">{t('units.day')}</Text>
      <div style={{ width: 128 }}>
        <DayInput
          key={day}
          label=""
          ariaLabel={t('units.day')}
          size="xs"
          value={day}
          onChange={(next) => next !== null && next !== day && onChange(next)}
        />
      </div>
      {day !== localToday() && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>
          {t('units.today')}
        </Button>
      )}
    </Group>
  );
}

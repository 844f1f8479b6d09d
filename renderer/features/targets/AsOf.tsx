import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, type PartialDate } from '../../../shared/domain/partialDates.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';

interface AsOfProps {
  readonly asOf: PartialDate | null;
  readonly onChange: (date: PartialDate | null) => void;
}

/** Up to when targets are judged: 2025, quý II/2026, 30/6/2026. */
export function AsOf({ asOf, onChange }: AsOfProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(asOf === null ? '' : formatDate(asOf));
  return (
    <Group gap={6} wrap="nowrap" title={t('targets.asOfHint')}>
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {t('targets.asOf')}
      </Text>
      <div style={{ width: 140 }}>
        <PartialDateInput
          label=""
          ariaLabel={t('targets.asOf')}
          size="xs"
          date={asOf}
          text={text}
          onChange={(date, typed) => {
            setText(typed);
            if (date !== null || typed.trim() === '') onChange(date);
          }}
        />
      </div>
      {asOf !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            setText('');
            onChange(null);
          }}
        >
          {t('targets.today')}
        </Button>
      )}
    </Group>
  );
}

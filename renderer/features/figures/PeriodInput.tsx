import { ActionIcon, Group, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  kindOfPeriod,
  nextPeriod,
  parsePeriod,
  type Period,
  type PeriodKind,
  periodName,
  previousPeriod,
} from '../../../shared/domain/periods.ts';

interface PeriodInputProps {
  readonly value: Period;
  /** Kinds that make sense here. */
  readonly kinds: readonly PeriodKind[];
  readonly onChange: (period: Period) => void;
}

/** A period typed as people write it, with a step back and forth. */
export function PeriodInput({ value, kinds, onChange }: PeriodInputProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const take = () => {
    const period = typed === null ? value : parsePeriod(typed);
    const fits = period !== null && kinds.includes(kindOfPeriod(period));
    setIsWrong(!fits);
    if (!fits) return;
    setTyped(null);
    if (period !== value) onChange(period);
  };
  const go = (period: Period) => {
    setTyped(null);
    setIsWrong(false);
    onChange(period);
  };
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('figures.previousPeriod')}
        title={t('figures.previousPeriod')}
        onClick={() => go(previousPeriod(value))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <TextInput
        size="xs"
        w={168}
        styles={{ input: { fontSize: 'var(--mantine-font-size-sm)' } }}
        aria-label={t('figures.period')}
        title={
          isWrong
            ? t('figures.periodWrong', {
                kind: kinds.map((kind) => t(`figures.periodKind.${kind}`)).join(', '),
              })
            : t('figures.periodHint')
        }
        error={isWrong}
        spellCheck={false}
        value={typed ?? periodName(value)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') take();
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            setTyped(null);
            setIsWrong(false);
          }
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('figures.nextPeriod')}
        title={t('figures.nextPeriod')}
        onClick={() => go(nextPeriod(value))}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}

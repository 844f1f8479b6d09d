import { Button, Group, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetLine } from '../../../shared/contract/targets.ts';
import type { PartialDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { UnitSelect } from '../../components/records/UnitSelect.tsx';

const nothing = {
  period: null as PartialDate | null,
  periodText: '',
  unitId: null as string | null,
  actual: null as number | null,
  part: null as number | null,
  whole: null as number | null,
};

/** One line to type what a period has brought; typed again, it is written over. */
export function FigureForm({ line }: { readonly line: TargetLine }) {
  const { t } = useTranslation();
  const [figure, setFigure] = useState(nothing);
  const isRatio = line.kind !== 'number';
  const save = useAppMutation({
    mutationFn: (period: PartialDate) => {
      const { unitId, periodText, actual, part, whole } = figure;
      const change = isRatio ? { periodText, part, whole } : { periodText, actual };
      return api.targets.setFigure({ targetId: line.id, unitId, period, change });
    },
    onSuccess: () => setFigure(nothing),
  });
  const amount = (name: 'actual' | 'part' | 'whole') => (
    <NumberInput
      size="xs"
      w={88}
      hideControls
      decimalSeparator=","
      thousandSeparator="."
      label={t(`targets.panel.${name}`)}
      value={figure[name] ?? ''}
      onChange={(typed) =>
        setFigure({ ...figure, [name]: typeof typed === 'number' ? typed : null })
      }
    />
  );
  const isReady = isRatio ? figure.part !== null && figure.whole !== null : figure.actual !== null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (figure.period !== null && isReady) save.mutate(figure.period);
      }}
    >
      <Group gap={6} align="flex-start" wrap="nowrap">
        <PartialDateInput
          size="xs"
          label={t('targets.panel.period')}
          date={figure.period}
          text={figure.periodText}
          onChange={(period, periodText) => setFigure({ ...figure, period, periodText })}
        />
        {isRatio ? (
          <>
            {amount('part')}
            {amount('whole')}
          </>
        ) : (
          amount('actual')
        )}
        <Button
          size="xs"
          variant="default"
          type="submit"
          mt={22}
          style={{ flexShrink: 0 }}
          disabled={figure.period === null || !isReady}
          loading={save.isPending}
        >
          {t('targets.panel.addFigure')}
        </Button>
      </Group>
      <UnitSelect
        label={t('targets.panel.unit')}
        value={figure.unitId}
        onChange={(unitId) => setFigure({ ...figure, unitId })}
      />
    </form>
  );
}

import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CoverageState, coverageStates } from '../../../shared/domain/coverage.ts';

interface StateChoiceProps {
  readonly label: string;
  readonly state: CoverageState;
  readonly onChange: (state: CoverageState) => void;
}

/** riêng, lồng ghép, chưa: one click. */
export function StateChoice({ label, state, onChange }: StateChoiceProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      transitionDuration={0}
      color={{ own: 'teal.9', folded: 'cyan.9', none: 'gray.7' }[state]}
      data={coverageStates.map((value) => ({ value, label: t(`coverage.state.${value}`) }))}
      value={state}
      onChange={onChange}
    />
  );
}

import { Autocomplete, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisterAnswers, RegisterOption } from '../../../shared/contract/registers.ts';
import { DayInput } from '../../components/DayInput.tsx';

interface RegisterOptionsProps {
  readonly options: readonly RegisterOption[];
  readonly answers: RegisterAnswers;
  readonly onChange: (answers: RegisterAnswers) => void;
}

/** What no column of the sheet says: the province, the day of the mergers, what they are based on. */
export function RegisterOptions({ options, answers, onChange }: RegisterOptionsProps) {
  const { t } = useTranslation();
  return options.map(({ name, kind, suggestions }) => {
    const label = t(`registers.options.${name}` as 'registers.options.province');
    const value = answers[name] ?? '';
    const set = (answer: string) => onChange({ ...answers, [name]: answer });
    if (kind === 'day') {
      return (
        <DayInput
          key={name}
          label={label}
          value={value === '' ? null : value}
          onChange={(day) => set(day ?? '')}
        />
      );
    }
    return suggestions.length === 0 ? (
      <TextInput
        key={name}
        label={label}
        value={value}
        maxLength={500}
        onChange={(event) => set(event.currentTarget.value)}
      />
    ) : (
      <Autocomplete
        key={name}
        label={label}
        value={value}
        data={suggestions}
        maxLength={300}
        onChange={set}
      />
    );
  });
}

import type { ReactNode } from 'react';
import { useState } from 'react';
import { formatDate, precisionOf } from '../../shared/domain/partialDates.ts';
import { PartialDateInput } from './PartialDateInput.tsx';

interface DayInputProps {
  readonly label: string;
  /** ISO, or none. */
  readonly value?: string | null;
  readonly onChange: (day: string | null) => void;
  readonly error?: ReactNode;
  readonly ariaLabel?: string;
  readonly size?: 'xs' | 'sm';
}

/** A whole day typed as people write it; a month or a year alone is not taken for one. */
export function DayInput({ label, value = null, onChange, ...rest }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const stored = value === null ? '' : formatDate(value);
  return (
    <PartialDateInput
      label={label}
      date={value}
      text={typed ?? stored}
      {...rest}
      onChange={(date, text) => {
        setTyped(text);
        onChange(date !== null && precisionOf(date) === 'day' ? date : null);
      }}
    />
  );
}

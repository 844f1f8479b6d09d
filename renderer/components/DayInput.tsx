import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, isPartialDate, precisionOf } from '../../shared/domain/partialDates.ts';
import { PartialDateInput } from './PartialDateInput.tsx';

interface DayInputProps {
  readonly label: string;
  /** ISO, or none. */
  readonly value?: string | null;
  readonly onChange: (day: string | null) => void;
  readonly error?: ReactNode;
  readonly ariaLabel?: string;
  readonly size?: 'xs' | 'sm';
  /** Hands over words that are no day as they are, for the form's schema to refuse, in place of no day. */
  readonly handsOverWords?: boolean;
}

/** A whole day typed as people write it; a month or a year alone is not taken for one. */
export function DayInput({
  label,
  value = null,
  onChange,
  handsOverWords = false,
  ...rest
}: DayInputProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const stored = value === null ? '' : formatDate(value);
  return (
    <PartialDateInput
      label={label}
      date={value !== null && isPartialDate(value) ? value : null}
      text={typed ?? stored}
      unreadText={t('dates.noDay')}
      {...rest}
      onChange={(date, text) => {
        setTyped(text);
        const isDay = date !== null && precisionOf(date) === 'day';
        const words = handsOverWords && text.trim() !== '' ? text : null;
        onChange(isDay ? date : words);
      }}
    />
  );
}

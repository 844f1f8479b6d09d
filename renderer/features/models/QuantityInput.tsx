import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity, type Quantity, readQuantity } from '../../../shared/domain/quantities.ts';

interface QuantityInputProps {
  readonly label: string;
  readonly value: readonly Quantity[];
  readonly onChange: (value: Quantity[]) => void;
}

function partsOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Results in numbers, one a line as people write them; how they are understood stands below. */
export function QuantityInput({ label, value, onChange }: QuantityInputProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() =>
    value.map((quantity) => quantity.text || formatQuantity(quantity)).join('\n'),
  );
  const unread = partsOf(typed).find((part) => readQuantity(part) === null);
  const understood = value.map(formatQuantity).join(' · ');
  return (
    <Textarea
      label={label}
      placeholder={t('models.form.quantityHint')}
      autosize
      minRows={2}
      maxRows={6}
      value={typed}
      description={
        unread === undefined ? understood : t('models.form.quantityUnread', { text: unread })
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(partsOf(text).flatMap((part) => readQuantity(part) ?? []));
      }}
    />
  );
}

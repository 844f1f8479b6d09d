import type { UseFormReturnType } from '@mantine/form';

/** What a NumberInput needs for a number that may be missing: an empty field is none. Vietnamese signs. */
export function numberField<Values extends object>(
  form: UseFormReturnType<Values>,
  name: keyof Values & string,
) {
  const { value, onChange, ...rest } = form.getInputProps(name) as {
    value: number | null;
    onChange: (value: number | null) => void;
  };
  return {
    ...rest,
    value: value ?? '',
    decimalSeparator: ',',
    thousandSeparator: '.',
    hideControls: true,
    onChange: (typed: number | string) => onChange(typeof typed === 'number' ? typed : null),
  };
}

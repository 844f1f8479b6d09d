import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/useCommand.ts';

interface RecordSearchProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Down arrow and Enter: on to the rows found. */
  readonly onLeave: () => void;
}

/** Searches the rows of a page as one types. */
export function RecordSearch({ value, onChange, onLeave }: RecordSearchProps) {
  const { t } = useTranslation();
  const inputRef = useRef<HTMLInputElement>(null);
  useCommand('find', () => inputRef.current?.select());
  return (
    <TextInput
      ref={inputRef}
      size="xs"
      w={190}
      styles={{ input: { fontSize: 'var(--mantine-font-size-sm)' } }}
      maxLength={200}
      // The field is its own master: an address that follows late must not be written into a syllable.
      defaultValue={value}
      placeholder={t('records.search')}
      aria-label={t('records.search')}
      title="Ctrl+F"
      spellCheck={false}
      leftSection={<IconSearch size={14} />}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Enter and Esc belong to the input method while it composes a syllable.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && event.currentTarget.value !== '') {
          event.preventDefault();
          event.stopPropagation();
          event.currentTarget.value = '';
          onChange('');
        }
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          onLeave();
        }
      }}
    />
  );
}

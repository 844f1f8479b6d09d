import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigation } from 'react-router';

/** Short enough to feel immediate, long enough that a syllable typed with Unikey is asked for once. */
const askAfterMilliseconds = 80;

interface SearchFieldProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** Down arrow and Enter: on to the rows found. */
  readonly onLeave: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/**
 * Searches as one types. What stands in the field is the field's own: the address follows it and only
 * a change from elsewhere (back, a saved view, "xóa lọc") is written into it, never into a half-typed syllable.
 */
export function SearchField({ value, onSearch, onLeave, inputRef }: SearchFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const { pathname } = useLocation();
  const { location: goingTo } = useNavigation();
  const send = useDebouncedCallback((typed: string) => {
    // Another page is on its way: an address written now would call it back.
    if (goingTo !== undefined && goingTo.pathname !== pathname) return;
    sent.current = typed;
    onSearch(typed);
  }, askAfterMilliseconds);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  const type = (typed: string) => {
    setText(typed);
    send(typed);
  };
  /** At once: nothing is being typed that one would wait for. */
  const clear = () => {
    type('');
    send.flush();
  };
  return (
    <TextInput
      ref={inputRef}
      size="xs"
      w={200}
      styles={{ input: { fontSize: 'var(--mantine-font-size-sm)' } }}
      maxLength={200}
      value={text}
      placeholder={t('directives.search')}
      aria-label={t('directives.search')}
      title="Ctrl+F"
      spellCheck={false}
      leftSection={<IconSearch size={14} />}
      rightSection={
        text !== '' && (
          <CloseButton
            size="xs"
            aria-label={t('directives.filter.clearSearch')}
            onClick={() => {
              clear();
              inputRef.current?.focus();
            }}
          />
        )
      }
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Enter and Esc belong to the input method while it composes a syllable.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && text !== '') {
          event.preventDefault();
          event.stopPropagation();
          clear();
        }
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          onLeave();
        }
      }}
    />
  );
}

import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatDate,
  type PartialDate,
  parseDateText,
  precisionOf,
} from '../../shared/domain/partialDates.ts';

interface PartialDateInputProps {
  readonly label: string;
  readonly date: PartialDate | null;
  /** What was typed, kept whatever is understood. */
  readonly text: string;
  readonly onChange: (date: PartialDate | null, text: string) => void;
  readonly error?: ReactNode;
  /** Where the label stands elsewhere. */
  readonly ariaLabel?: string;
  readonly size?: 'xs' | 'sm';
  /** What is said of words that are no date; else that they are kept. */
  readonly unreadText?: string;
}

/**
 * A date typed as people write it: 4/5/18, 04052018, quý III/2025, năm 2018. What was understood is
 * shown below; words that are no date stay as words.
 */
export function PartialDateInput(props: PartialDateInputProps) {
  const { label, date, text, onChange } = props;
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const shown = text === '' && date !== null ? formatDate(date) : text;
  const read = date === null ? '' : formatDate(date);
  const isUnread = date === null && text.trim() !== '';
  const understood =
    read !== '' && read !== shown.trim() ? t('dates.read', { date: read }) : undefined;
  const day = date !== null && precisionOf(date) === 'day' ? date : null;
  return (
    <TextInput
      label={label}
      error={props.error}
      size={props.size ?? 'sm'}
      aria-label={props.ariaLabel ?? label}
      value={shown}
      description={isUnread ? (props.unreadText ?? t('dates.unread')) : understood}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        onChange(parseDateText(typed).date, typed);
      }}
      rightSection={
        <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('dates.calendar')}
              // Dates are typed: no stop on the way from one field to the next.
              tabIndex={-1}
              onClick={() => setIsOpen(!isOpen)}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatePicker
              value={day}
              {...(day === null ? {} : { defaultDate: day })}
              onChange={(picked) => {
                setIsOpen(false);
                if (picked !== null) onChange(picked, formatDate(picked));
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

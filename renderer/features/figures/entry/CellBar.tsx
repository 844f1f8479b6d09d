import { Group, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureIndicatorRow, ReportingUnit } from '../../../../shared/contract/figures.ts';
import { formatFigure, readFigure, warnOfFigure } from '../../../../shared/domain/figures.ts';
import { useWarningText } from '../warningText.ts';
import type { GridCell } from './useFigureCells.ts';

interface CellBarProps {
  readonly unit: ReportingUnit;
  readonly indicator: FigureIndicatorRow;
  readonly cell: GridCell;
  readonly onNote: (note: string) => void;
}

/** The cell that the keyboard is on, in words: what it is, what was before, what the register says, why. */
export function CellBar({ unit, indicator, cell, onNote }: CellBarProps) {
  const { t } = useTranslation();
  const warningText = useWarningText();
  const [note, setNote] = useState(cell.note);
  const reading = readFigure(cell.text, indicator);
  const warning = cell.text === '' ? null : warnOfFigure(indicator, reading, cell.previous);
  const facts: string[] = [];
  if (cell.previous !== null) {
    facts.push(t('figures.entry.previous', { value: formatFigure(cell.previous) }));
  }
  if (cell.known !== null) {
    facts.push(t('figures.entry.known', { value: formatFigure(cell.known) }));
    if (reading.value !== null && reading.value !== cell.known) {
      const value = formatFigure(reading.value - cell.known);
      facts.push(t('figures.entry.difference', { value }));
    }
  }
  const take = () => {
    if (note.trim() !== cell.note) onNote(note.trim());
  };
  const label = `${indicator.code} ${indicator.name}`.trim();
  return (
    <Group gap="sm" h={30} wrap="nowrap">
      <Text size="sm" truncate maw={420} title={`${unit.name} · ${label}`}>
        <b>{unit.name}</b> · {label}
      </Text>
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {facts.join(' · ')}
      </Text>
      {warning !== null && (
        <Group gap={4} wrap="nowrap" c="var(--text-warning)">
          <IconAlertTriangle size={15} aria-hidden />
          <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
            {warningText(warning, indicator)}
          </Text>
        </Group>
      )}
      <TextInput
        ml="auto"
        size="xs"
        w={260}
        miw={140}
        maxLength={500}
        styles={{ input: { fontSize: 'var(--mantine-font-size-sm)' } }}
        aria-label={t('figures.entry.note')}
        placeholder={t(warning === null ? 'figures.entry.note' : 'figures.entry.noteHint')}
        title={t('figures.entry.noteHint')}
        readOnly={unit.sentAt !== null}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
        }}
      />
    </Group>
  );
}

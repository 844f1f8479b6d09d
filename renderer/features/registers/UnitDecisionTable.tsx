import { Button, Select, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedUnit, RegisterAnswers } from '../../../shared/contract/registers.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { decisionKey, writeDecision } from '../../../shared/domain/unitDecisions.ts';
import { foldedFilter } from '../../components/foldedFilter.ts';
import { useUnitChoices } from '../../components/records/UnitSelect.tsx';

/** More than these are not read; typing narrows. */
const shownAtOnce = 60;

/** A look-alike that turned out to be another unit is decided by itself. */
function apart(asked: AskedUnit): AskedUnit[] {
  return asked.writings.map((writing) => ({ ...asked, writings: [writing], newName: writing }));
}

interface DecisionSelectProps {
  readonly asked: AskedUnit;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Units called alike first, then what else a name may be, then every unit. */
function DecisionSelect({ asked, value, onChange }: DecisionSelectProps) {
  const { t } = useTranslation();
  const units = useUnitChoices();
  const { suggestions, newName, writings } = asked;
  const alike = suggestions.map(({ id, name }) => ({ value: id, label: name }));
  const known = new Set(suggestions.map(({ id }) => id));
  const others = units.filter(({ id }) => !known.has(id));
  const otherwise = [
    {
      value: writeDecision({ kind: 'new', name: newName }),
      label: t('registers.units.asNew', { name: newName }),
    },
    { value: writeDecision({ kind: 'text' }), label: t('registers.units.asText') },
  ];
  return (
    <Select
      aria-label={t('registers.units.meaningOf', { name: writings[0] ?? '' })}
      placeholder={t('registers.units.undecided')}
      data={[
        { group: t('registers.units.alike'), items: alike },
        { group: t('registers.units.otherwise'), items: otherwise },
        {
          group: t('registers.units.all'),
          items: others.map(({ id, name }) => ({ value: id, label: name })),
        },
      ].filter(({ items }) => items.length > 0)}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
      searchable
      clearable
      limit={shownAtOnce}
      filter={foldedFilter}
    />
  );
}

interface UnitDecisionTableProps {
  readonly asked: readonly AskedUnit[];
  readonly answers: RegisterAnswers;
  readonly onAnswers: (answers: RegisterAnswers) => void;
}

/** What each unknown name means, look-alikes decided at once. */
export function UnitDecisionTable({ asked, answers, onAnswers }: UnitDecisionTableProps) {
  const { t } = useTranslation();
  const [parted, setParted] = useState<readonly string[]>([]);
  const nameOf = ({ writings }: AskedUnit) => writings[0] ?? '';
  const lines = asked.flatMap((one) => (parted.includes(nameOf(one)) ? apart(one) : [one]));
  const decide = ({ writings }: AskedUnit, decision: string) => {
    const decided = writings.map((writing) => [decisionKey(writing), decision]);
    onAnswers({ ...answers, ...Object.fromEntries(decided) });
  };
  return (
    <Table stickyHeader verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('registers.units.writing')}</Table.Th>
          <Table.Th w={90} ta="right">
            {t('registers.units.rows')}
          </Table.Th>
          <Table.Th w={380}>{t('registers.units.meaning')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.writings.join('|')}>
            <Table.Td>
              {line.writings.map((writing) => (
                <Text key={writing} size="sm">
                  {writing}
                </Text>
              ))}
              {line.writings.length > 1 && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => setParted([...parted, nameOf(line)])}
                >
                  {t('registers.units.part')}
                </Button>
              )}
            </Table.Td>
            <Table.Td ta="right">{formatNumber(line.rows)}</Table.Td>
            <Table.Td>
              <DecisionSelect
                asked={line}
                value={answers[decisionKey(nameOf(line))] ?? ''}
                onChange={(decision) => decide(line, decision)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProgramWhole } from '../../../shared/contract/programs.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { StateText } from '../../components/StateText.tsx';
import { writtenDate } from './useProgramColumns.tsx';

/** A short name of a document: its number, else what people call it. */
function nameOf({ numberSymbol, alias, summary }: ProgramWhole['directives'][number]): string {
  return numberSymbol || alias || summary;
}

/** What the program is and how far it is, on one line under its title. */
export function ProgramFacts({ whole }: { readonly whole: ProgramWhole }) {
  const { t } = useTranslation();
  const { program, directives } = whole;
  const number = [program.numberSymbol, writtenDate(program.issuedOn, program.issuedOnText)];
  const names = program.signatories.map(({ name }) => name).join('; ');
  const facts = [
    t(`programs.kind.${program.kind}`),
    number.filter(Boolean).join(', '),
    program.issuerName,
    names === '' ? '' : t('programs.factSignedWith', { names }),
    writtenDate(program.period, program.periodText),
  ].filter(Boolean);
  const [done, tasks] = [formatNumber(program.done), formatNumber(program.tasks)];
  return (
    <Group gap={10} wrap="nowrap" mih={24} miw={0} style={{ overflow: 'hidden' }}>
      <Text size="sm" c="dimmed" truncate miw={140} title={facts.join(' · ')}>
        {facts.join(' · ')}
      </Text>
      {program.tasks > 0 && (
        <Text size="sm" style={{ flexShrink: 0 }}>
          {t('programs.factDone', { done, tasks })}
        </Text>
      )}
      {program.overdue > 0 && (
        <Text size="sm" style={{ flexShrink: 0 }}>
          <StateText Icon={IconAlertCircle} tone="late">
            {t('programs.factOverdue', { count: program.overdue })}
          </StateText>
        </Text>
      )}
      {directives.map((directive) => (
        <Anchor
          key={directive.id}
          component={Link}
          to={`/directives?id=${directive.id}`}
          size="sm"
          truncate
          maw={180}
          miw={60}
          title={t('programs.openDocument', { label: directive.summary })}
        >
          {nameOf(directive)}
        </Anchor>
      ))}
    </Group>
  );
}

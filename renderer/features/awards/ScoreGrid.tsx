import { ActionIcon, Button, Group, NumberInput, Table, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { appraise } from '../../../shared/domain/appraisals.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { type AppraisalFormState, scoresFor } from './appraisalForm.ts';

interface GridProps {
  readonly form: AppraisalFormState;
}

/** Name and post of each assessor, over the column of their points. */
function AssessorHeads({ form }: GridProps) {
  const { t } = useTranslation();
  return form.values.assessors.map((_assessor, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the form knows its assessors by their place
    <Table.Th key={index} miw={150}>
      <Group gap={4} wrap="nowrap" align="flex-start">
        <div style={{ flex: 1 }}>
          <TextInput
            size="xs"
            placeholder={t('appraisals.assessorName')}
            aria-label={t('appraisals.assessor', { place: index + 1 })}
            {...form.getInputProps(`assessors.${index}.name`)}
          />
          <TextInput
            size="xs"
            mt={4}
            placeholder={t('appraisals.post')}
            aria-label={t('appraisals.assessorPost', { place: index + 1 })}
            {...form.getInputProps(`assessors.${index}.post`)}
          />
        </div>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('appraisals.removeAssessor', { place: index + 1 })}
          onClick={() => form.removeListItem('assessors', index)}
        >
          <IconX size={14} />
        </ActionIcon>
      </Group>
    </Table.Th>
  ));
}

interface ScoreProps extends GridProps {
  readonly criterion: number;
  readonly assessor: number;
}

function Score({ form, criterion, assessor }: ScoreProps) {
  const { t } = useTranslation();
  const { criteria, assessors } = form.values;
  const { title = '', maximum = 0 } = criteria[criterion] ?? {};
  const value = assessors[assessor]?.scores[criterion] ?? null;
  return (
    <NumberInput
      size="xs"
      hideControls
      min={0}
      decimalSeparator=","
      value={value ?? ''}
      error={value !== null && value > maximum}
      aria-label={t('appraisals.score', {
        assessor: t('appraisals.assessor', { place: assessor + 1 }),
        criterion: title,
      })}
      onChange={(typed) => {
        const scores = scoresFor(criteria.length, assessors[assessor]?.scores ?? []);
        scores[criterion] = typeof typed === 'number' ? typed : null;
        form.setFieldValue(`assessors.${assessor}.scores`, scores);
      }}
    />
  );
}

/** Criteria down, assessors across: points in every cell, means and sums at the edges. */
export function ScoreGrid({ form }: GridProps) {
  const { t } = useTranslation();
  const { criteria, assessors } = form.values;
  const { means, totals, total, maximum } = appraise(form.values);
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatNumber(value);
  return (
    <Table.ScrollContainer minWidth={500}>
      <Table withTableBorder withColumnBorders verticalSpacing={3} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw={260}>{t('appraisals.criterion')}</Table.Th>
            <Table.Th w={70}>{t('appraisals.maximum')}</Table.Th>
            <AssessorHeads form={form} />
            <Table.Th w={90}>{t('appraisals.mean')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {criteria.map((criterion, row) => (
            <Table.Tr key={criterion.title}>
              <Table.Td>{criterion.title}</Table.Td>
              <Table.Td>{formatNumber(criterion.maximum)}</Table.Td>
              {assessors.map((_assessor, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- the form knows its assessors by their place
                <Table.Td key={column}>
                  <Score form={form} criterion={row} assessor={column} />
                </Table.Td>
              ))}
              <Table.Td>{shown(means[row])}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{t('appraisals.sum')}</Table.Th>
            <Table.Th>{formatNumber(maximum)}</Table.Th>
            {totals.map((each, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- one sum an assessor, by place
              <Table.Th key={column}>{shown(each)}</Table.Th>
            ))}
            <Table.Th>{shown(total)}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <Button
        mt={6}
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() =>
          form.insertListItem('assessors', {
            name: '',
            post: '',
            scores: scoresFor(criteria.length, []),
          })
        }
      >
        {t('appraisals.addAssessor')}
      </Button>
    </Table.ScrollContainer>
  );
}

import { ActionIcon, Button, Fieldset, Group, Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '../../../shared/contract/programs.ts';
import {
  reviewKinds,
  type ReviewValues,
  reviewValuesSchema,
} from '../../../shared/domain/programs.ts';
import { api } from '../../api/client.ts';
import { PartialDateInput } from '../../components/PartialDateInput.tsx';
import { PartyInput } from '../../components/records/PartyInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';

interface ReviewFormProps {
  readonly programId: string;
  readonly review: ReviewRow | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function useReviewForm(programId: string, review: ReviewRow | undefined) {
  const first = { kind: 'interim', ...review, programId, title: review?.title ?? '-' };
  return useForm<ReviewValues>({
    initialValues: { ...reviewValuesSchema.parse(first), title: review?.title ?? '' },
    validate: schemaResolver(reviewValuesSchema, { sync: true }),
  });
}

type Form = ReturnType<typeof useReviewForm>;

/** What was found, each with what should follow from it. */
function Findings({ form }: { readonly form: Form }) {
  const { t } = useTranslation();
  const empty = { finding: '', recommendation: '', taskId: null };
  return (
    <Fieldset legend={t('reviews.fields.findings')} p="sm">
      {form.values.findings.map((_finding, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the form knows its findings by their place
        <Group key={index} gap="xs" wrap="nowrap" align="flex-start" mb="xs">
          <Textarea
            flex={1}
            autosize
            minRows={2}
            maxRows={6}
            label={t('reviews.finding')}
            {...form.getInputProps(`findings.${index}.finding`)}
          />
          <Textarea
            flex={1}
            autosize
            minRows={2}
            maxRows={6}
            label={t('reviews.recommendation')}
            {...form.getInputProps(`findings.${index}.recommendation`)}
          />
          <ActionIcon
            mt={26}
            variant="subtle"
            color="gray"
            aria-label={t('reviews.removeFinding')}
            onClick={() => form.removeListItem('findings', index)}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => form.insertListItem('findings', empty)}
      >
        {t('reviews.addFinding')}
      </Button>
    </Fieldset>
  );
}

/** A review or inspection: planned, held, what was found and concluded. */
export function ReviewForm({ programId, review, onDone, onCancel }: ReviewFormProps) {
  const { t } = useTranslation();
  const form = useReviewForm(programId, review);
  const { plannedOn, plannedOnText, heldOn, heldOnText, unitId, unit } = form.values;
  return (
    <RecordForm
      form={form}
      save={(values) =>
        review === undefined
          ? api.reviews.create({ values })
          : api.reviews.update({ id: review.id, revision: review.revision, values })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <Group align="flex-start" wrap="nowrap">
        <Select
          w={140}
          label={t('reviews.fields.kind')}
          allowDeselect={false}
          data={reviewKinds.map((value) => ({ value, label: t(`reviews.kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          flex={1}
          label={t('reviews.fields.title')}
          data-autofocus
          withAsterisk
          {...form.getInputProps('title')}
        />
      </Group>
      <Group grow align="flex-start">
        <PartialDateInput
          label={t('reviews.fields.plannedOn')}
          date={plannedOn}
          text={plannedOnText}
          onChange={(date, text) => form.setValues({ plannedOn: date, plannedOnText: text })}
        />
        <PartialDateInput
          label={t('reviews.fields.heldOn')}
          date={heldOn}
          text={heldOnText}
          onChange={(date, text) => form.setValues({ heldOn: date, heldOnText: text })}
        />
        <PartyInput
          label={t('reviews.fields.unit')}
          unitId={unitId}
          name={unit}
          onChange={(id, name) => form.setValues({ unitId: id, unit: name })}
        />
      </Group>
      <Findings form={form} />
      <Textarea
        label={t('reviews.fields.conclusion')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('conclusion')}
      />
    </RecordForm>
  );
}

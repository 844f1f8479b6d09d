import { Group, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { api } from '../../api/client.ts';
import { DayInput } from '../../components/DayInput.tsx';
import { RecordForm } from '../../components/records/RecordForm.tsx';

interface VoteFormProps {
  readonly ids: string[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface TypedVote {
  readonly votedOn: string | null;
  readonly votesFor: number | '';
  readonly votesCast: number | '';
}

const votes = ['votesFor', 'votesCast'] as const;

/** What the council said, the same for all chosen proposals. */
export function VoteForm({ ids, onDone, onCancel }: VoteFormProps) {
  const { t } = useTranslation();
  const form = useForm<TypedVote>({
    initialValues: { votedOn: localToday(), votesFor: '', votesCast: '' },
    validate: {
      votesFor: (value) => (value === '' ? t('errors.field.required') : null),
      votesCast: (value) => (value === '' ? t('errors.field.required') : null),
    },
  });
  return (
    <RecordForm
      form={form}
      save={({ votedOn, votesFor, votesCast }) =>
        api.awardProposals.vote({
          ids,
          votedOn,
          votesFor: Number(votesFor),
          votesCast: Number(votesCast),
        })
      }
      savedText={t('awards.voted', { count: formatNumber(ids.length) })}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Group grow align="flex-start">
        {votes.map((field) => (
          <NumberInput
            key={field}
            label={t(`awards.fields.${field}`)}
            data-autofocus={field === 'votesFor' ? true : undefined}
            min={field === 'votesCast' ? 1 : 0}
            max={999}
            allowDecimal={false}
            {...form.getInputProps(field)}
          />
        ))}
      </Group>
      <DayInput
        handsOverWords
        label={t('awards.fields.votedOn')}
        {...form.getInputProps('votedOn')}
      />
    </RecordForm>
  );
}

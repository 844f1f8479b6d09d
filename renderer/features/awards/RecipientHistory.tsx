import { ActionIcon, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '../../../shared/contract/awards.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { foldedFilter } from '../../components/foldedFilter.ts';
import { decisionText } from '../../../shared/domain/awardRules.ts';
import { useAwards } from './useAwards.ts';

/** A recipient as one of its rows writes it. */
interface RecipientHistoryProps {
  readonly row: Pick<AwardRow, 'id' | 'kind' | 'recipient' | 'unitName' | 'group'>;
}

function written({ recipient, unitName }: Pick<AwardRow, 'recipient' | 'unitName'>): string {
  return unitName === '' ? recipient : `${recipient} – ${unitName}`;
}

/** Says that another writing is this recipient: a row of its own, taken back by deleting it. */
function MergeWith({
  row,
  others,
}: RecipientHistoryProps & { readonly others: readonly AwardRow[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const byGroup = new Map(others.map((other) => [other.group, other]));
  const other = byGroup.get(chosen ?? '');
  const merge = useAppMutation({
    mutationFn: async () => {
      if (other === undefined) return;
      await api.recipientMerges.create({
        values: {
          kind: row.kind,
          recipient: row.recipient,
          unit: row.unitName,
          otherRecipient: other.recipient,
          otherUnit: other.unitName,
        },
      });
    },
    onSuccess: () => setChosen(null),
  });
  if (byGroup.size === 0) return null;
  return (
    <Group gap={6} align="flex-end" wrap="nowrap">
      <Select
        size="xs"
        flex={1}
        label={t('awards.merge.other')}
        searchable
        clearable
        filter={foldedFilter}
        value={chosen}
        onChange={setChosen}
        data={[...byGroup].map(([group, each]) => ({ value: group, label: written(each) }))}
      />
      <Button
        size="xs"
        variant="default"
        disabled={other === undefined}
        loading={merge.isPending}
        onClick={() => merge.mutate()}
      >
        {t('awards.merge.merge')}
      </Button>
    </Group>
  );
}

/** The writings that were said to be this recipient. */
function Merges({ row }: RecipientHistoryProps) {
  const { t } = useTranslation();
  const { data: awards = [] } = useAwards();
  const { data: merges = [] } = useQuery({
    queryKey: ['recipientMerges', 'list'],
    queryFn: () => api.recipientMerges.list({}),
  });
  const apart = useAppMutation({
    mutationFn: (id: string) => api.recipientMerges.remove({ ids: [id] }),
  });
  const names = new Set(
    [row, ...awards.filter(({ group }) => group === row.group)].map(({ recipient }) => recipient),
  );
  const own = merges.filter(
    ({ recipient, otherRecipient }) => names.has(recipient) && names.has(otherRecipient),
  );
  const others = awards.filter(({ group, kind }) => group !== row.group && kind === row.kind);
  return (
    <Stack gap={6}>
      <Title order={4} fz="sm">
        {t('awards.merge.title')}
      </Title>
      {own.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('awards.merge.empty')}
        </Text>
      )}
      {own.map(({ id, recipient, otherRecipient }) => (
        <Group key={id} gap={6} wrap="nowrap">
          <Text size="sm" flex={1}>
            {recipient} = {otherRecipient}
          </Text>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            title={t('awards.merge.remove')}
            aria-label={`${t('awards.merge.remove')}: ${recipient} = ${otherRecipient}`}
            onClick={() => apart.mutate(id)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <MergeWith row={row} others={others} />
      <Text size="xs" c="dimmed">
        {t('awards.merge.hint')}
      </Text>
    </Stack>
  );
}

/** What a recipient already received, under all its writings, and which writings those are. */
export function RecipientHistory({ row }: RecipientHistoryProps) {
  const { t } = useTranslation();
  const { data = [] } = useAwards();
  const received = data.filter(
    // Neither itself nor, of a proposal, what became of it.
    ({ id, group, proposalId }) => group === row.group && id !== row.id && proposalId !== row.id,
  );
  return (
    <>
      <Stack gap={6}>
        <Title order={4} fz="sm">
          {t('awards.earlier')}
        </Title>
        {received.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('awards.earlierNone')}
          </Text>
        )}
        {received.map((award) => (
          <div key={award.id}>
            <Text size="sm">
              {award.awardName}
              {award.recipient === row.recipient ? '' : ` (${award.recipient})`}
            </Text>
            <Text size="xs" c="dimmed">
              {decisionText(award)}
            </Text>
          </div>
        ))}
      </Stack>
      <Merges row={row} />
    </>
  );
}

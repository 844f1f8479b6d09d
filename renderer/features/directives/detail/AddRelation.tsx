import { Button, Group, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RelationKind, relationKinds } from '../../../../shared/domain/directives.ts';
import { api } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';
import { documentLine } from '../../../components/documentLine.ts';

/** Relates this document to another one, found by its number or abstract. */
export function AddRelation({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<RelationKind>('implements');
  const [search, setSearch] = useState('');
  const [target, setTarget] = useState<string | null>(null);
  const [asked] = useDebouncedValue(search, 120);
  const { data } = useQuery({
    queryKey: ['directives', 'choose', asked],
    queryFn: () => api.directives.list({ filter: { search: asked }, limit: 20 }),
  });
  const add = useAppMutation({
    mutationFn: (toId: string) => api.relations.add({ fromId: id, toId, kind }),
    onSuccess: ({ warning }) => {
      setTarget(null);
      setSearch('');
      if (warning !== null)
        notifications.show({ color: 'orange', message: t(`relations.warning.${warning}`) });
    },
  });
  return (
    <Stack gap={6}>
      <Group gap="xs" wrap="nowrap">
        <Select
          flex={1}
          aria-label={t('relations.add')}
          data={relationKinds.map((value) => ({ value, label: t(`relations.outgoing.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) =>
            setKind(relationKinds.find((candidate) => candidate === value) ?? 'implements')
          }
        />
        <Button
          disabled={target === null}
          loading={add.isPending}
          onClick={() => target !== null && add.mutate(target)}
        >
          {t('relations.add')}
        </Button>
      </Group>
      <Select
        aria-label={t('relations.choose')}
        placeholder={t('relations.choose')}
        data={(data?.rows ?? [])
          .filter((row) => row.id !== id)
          .map((row) => ({ value: row.id, label: documentLine(row) }))}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        // The list comes filtered from the register, marks or no marks.
        filter={({ options }) => options}
        value={target}
        onChange={setTarget}
        comboboxProps={{ width: 460, position: 'bottom-end' }}
        maxDropdownHeight={320}
      />
    </Stack>
  );
}

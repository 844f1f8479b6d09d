import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../api/client.ts';
import { documentLine } from '../documentLine.ts';

interface DirectiveSelectProps {
  readonly label: string;
  readonly value?: string[];
  readonly onChange: (ids: string[]) => void;
  /** 1 for a field that names one document. */
  readonly most?: number;
  readonly error?: ReactNode;
}

const none: string[] = [];

/** Documents of the register, found by number, abstract or any words of them. */
export function DirectiveSelect({
  value = none,
  onChange,
  most = 50,
  ...rest
}: DirectiveSelectProps) {
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 120);
  const { data } = useQuery({
    queryKey: ['directives', 'choose', asked],
    queryFn: () => api.directives.list({ filter: { search: asked }, limit: 20 }),
  });
  const chosen = useQueries({
    queries: value.map((id) => ({
      queryKey: ['directives', 'get', id],
      queryFn: () => api.directives.get({ id }),
    })),
  });
  const rows = new Map((data?.rows ?? []).map((row) => [row.id, row]));
  for (const { data: row } of chosen) if (row !== undefined) rows.set(row.id, row);
  return (
    <MultiSelect
      {...rest}
      value={value}
      onChange={(ids) => onChange(ids.slice(-most))}
      data={[...rows.values()].map((row) => ({ value: row.id, label: documentLine(row) }))}
      searchable
      hidePickedOptions
      searchValue={search}
      onSearchChange={setSearch}
      // The list comes filtered from the register, marks or no marks.
      filter={({ options }) => options}
      maxDropdownHeight={320}
    />
  );
}

import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../api/client.ts';
import { foldedFilter } from '../foldedFilter.ts';

interface ProgramSelectProps {
  readonly label: string;
  readonly value?: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: ReactNode;
}

/** One action program, plan or scheme, found while typing by number or title, with and without marks. */
export function ProgramSelect(props: ProgramSelectProps) {
  const { data = [] } = useQuery({
    queryKey: ['programs', 'list'],
    queryFn: () => api.programs.list({}),
  });
  return (
    <Select
      {...props}
      data={data.map(({ id, numberSymbol, title }) => ({
        value: id,
        label: [numberSymbol, title].filter(Boolean).join(' · '),
      }))}
      searchable
      clearable
      limit={60}
      filter={foldedFilter}
      maxDropdownHeight={320}
    />
  );
}

import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelLine } from '../../../shared/contract/models.ts';
import { modelFilterSchema } from '../../../shared/domain/models.ts';
import { api } from '../../api/client.ts';

/** More than this are not read; typing narrows. */
const shownAtOnce = 20;

interface ModelInputProps {
  readonly label: string;
  readonly modelYearId: string | null;
  readonly title: string;
  readonly onChange: (modelYearId: string | null, title: string) => void;
  readonly error?: ReactNode;
}

/** A model in a year, chosen from the register while its title is typed; or only a title that no row has. */
export function ModelInput({ label, modelYearId, title, onChange, error }: ModelInputProps) {
  const { t } = useTranslation();
  const [search] = useDebouncedValue(title, 200);
  const { data } = useQuery({
    queryKey: ['models', 'choices', search],
    queryFn: () =>
      api.models.list({ filter: modelFilterSchema.parse({ search }), limit: shownAtOnce }),
    enabled: search.trim() !== '',
    placeholderData: keepPreviousData,
  });
  // A model lives several years, and two may have one title: what is chosen must be told apart.
  const nameOf = (line: ModelLine) =>
    [`${line.title} (${line.year})`, line.unitName].filter(Boolean).join(' · ');
  const choices = new Map((data?.rows ?? []).map((line) => [nameOf(line), line]));
  return (
    <Autocomplete
      label={label}
      error={error}
      value={title}
      maxLength={1000}
      data={[...choices.keys()]}
      // The register has searched already, with and without marks.
      filter={({ options }) => options}
      {...(modelYearId !== null && { description: t('awards.modelLinked') })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(typed) => {
        const chosen = choices.get(typed);
        onChange(chosen?.id ?? null, chosen?.title ?? typed);
      }}
    />
  );
}

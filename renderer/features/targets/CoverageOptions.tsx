import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { foldedFilter } from '../../components/foldedFilter.ts';
import { type SourceOptionsProps, textOf } from './sourceOptions.ts';

/** Which demand is counted, and what counts as done. */
export function CoverageOptions({ options, onChange }: SourceOptionsProps) {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    queryKey: ['coverage', 'overview', 'choices'],
    queryFn: () => api.coverage.overview({}),
  });
  const demands = data.flatMap(({ directive, requirements }) =>
    requirements.map(({ requirement }) => ({
      value: requirement.id,
      label: `${directive.label} · ${requirement.title}`,
    })),
  );
  return (
    <Group grow align="flex-start">
      <Select
        label={t('targets.options.requirement')}
        withAsterisk
        searchable
        filter={foldedFilter}
        data={demands}
        value={textOf(options, 'requirementId')}
        onChange={(requirementId) => onChange({ requirementId })}
      />
      <Select
        label={t('targets.options.counts')}
        allowDeselect={false}
        data={(['covered', 'own'] as const).map((value) => ({
          value,
          label: t(`targets.options.${value}`),
        }))}
        value={textOf(options, 'counts') || 'covered'}
        onChange={(counts) => onChange({ counts })}
      />
    </Group>
  );
}

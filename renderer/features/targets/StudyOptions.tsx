import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { DirectiveSelect } from '../../components/records/DirectiveSelect.tsx';
import { ScopeOptions } from './ScopeOptions.tsx';
import { type SourceOptionsProps, textOf } from './sourceOptions.ts';

/** Which directive was studied, how far, and who is counted. */
export function StudyOptions({ options, onChange }: SourceOptionsProps) {
  const { t } = useTranslation();
  const { data: steps = [] } = useQuery({
    queryKey: ['study', 'steps'],
    queryFn: () => api.studySteps.list({}),
  });
  const directiveId = textOf(options, 'directiveId');
  return (
    <>
      <DirectiveSelect
        label={t('targets.options.directive')}
        most={1}
        value={directiveId === '' ? [] : [directiveId]}
        onChange={([id = null]) => onChange({ directiveId: id })}
      />
      <Group grow align="flex-start">
        <Select
          label={t('targets.options.step')}
          placeholder={t('targets.options.allSteps')}
          clearable
          data={steps.map(({ id, name }) => ({ value: id, label: name }))}
          value={textOf(options, 'stepId') || null}
          onChange={(stepId) => onChange({ stepId })}
        />
        <Select
          label={t('targets.options.measure')}
          allowDeselect={false}
          data={(['units', 'members'] as const).map((value) => ({
            value,
            label: t(`targets.options.${value}`),
          }))}
          value={textOf(options, 'measure') || 'units'}
          onChange={(measure) => onChange({ measure })}
        />
      </Group>
      <ScopeOptions options={options} onChange={onChange} />
    </>
  );
}

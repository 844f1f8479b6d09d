import { Paper, Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { TargetValues } from '../../../shared/domain/targets.ts';
import { targetSourceKinds, targetSourceKindSchema } from '../../../shared/domain/targetSources.ts';
import { CoverageOptions } from './CoverageOptions.tsx';
import { ModelsOptions } from './ModelsOptions.tsx';
import type { SourceOptionsProps } from './sourceOptions.ts';
import { StudyOptions } from './StudyOptions.tsx';

const fields = { coverage: CoverageOptions, study: StudyOptions, models: ModelsOptions } as const;

function OptionFields({ source, ...rest }: SourceOptionsProps & { readonly source: string }) {
  if (source !== 'coverage' && source !== 'study' && source !== 'models') return null;
  const Fields = fields[source];
  return <Fields {...rest} />;
}

/** Which register tells, and what it must be told. */
export function SourceFields({ form }: { readonly form: UseFormReturnType<TargetValues> }) {
  const { t } = useTranslation();
  const { source, sourceOptions } = form.values;
  return (
    <Paper withBorder p="sm">
      <Stack gap="sm">
        <Select
          label={t('targets.fields.source')}
          withAsterisk
          data={targetSourceKinds.map((kind) => ({
            value: kind,
            label: t(`targets.source.${kind}`),
          }))}
          value={source}
          error={form.errors['source']}
          onChange={(value) => {
            const kind = targetSourceKindSchema.nullable().parse(value);
            // Tasks are usually those of the target's own program.
            const begun = kind === 'tasks' ? { programId: form.values.programId } : {};
            form.setValues({ source: kind, sourceOptions: begun });
          }}
        />
        {source !== null && (
          <OptionFields
            source={source}
            options={sourceOptions}
            onChange={(changed) =>
              form.setFieldValue('sourceOptions', { ...sourceOptions, ...changed })
            }
          />
        )}
      </Stack>
    </Paper>
  );
}

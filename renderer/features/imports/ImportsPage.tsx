import { Stack, Stepper } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '../../components/JobProgress.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { BatchList } from './BatchList.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { useImportWizard } from './ImportWizardProvider.tsx';

const steps = ['file', 'columns', 'preview', 'done'] as const;

/** An old register on its way in: choose, check the columns, see every row, write. */
export function ImportsPage() {
  const { t } = useTranslation();
  const wizard = useImportWizard();
  const { step, job, tidy } = wizard;
  useEffect(() => tidy, [tidy]);
  return (
    <Stack gap="md" p="md" h="100%" style={{ overflow: 'auto' }}>
      <PageHeader
        title={
          'opened' in step ? `${t('imports.title')}: ${step.opened.fileName}` : t('imports.title')
        }
      />
      <Stepper active={steps.indexOf(step.name)} size="xs" allowNextStepsSelect={false}>
        {steps.map((name) => (
          <Stepper.Step key={name} label={t(`imports.steps.${name}`)} />
        ))}
      </Stepper>
      {job.jobId !== null && <JobProgress key={job.jobId} jobId={job.jobId} />}
      {step.name === 'file' && <FileStep wizard={wizard} />}
      {step.name === 'columns' && (
        <ColumnsStep wizard={wizard} opened={step.opened} layout={step.layout} />
      )}
      {step.name === 'preview' && (
        <PreviewStep
          wizard={wizard}
          opened={step.opened}
          layout={step.layout}
          totals={step.totals}
          issues={step.issues}
        />
      )}
      {step.name === 'done' && (
        <DoneStep
          batchId={step.batchId}
          totals={step.totals}
          faultyImportId={step.faultyImportId}
          onAgain={wizard.leave}
        />
      )}
      {(step.name === 'file' || step.name === 'done') && <BatchList />}
    </Stack>
  );
}

import { Stack, Stepper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  type RegisterAnswers,
  type RegisterName,
  registerNameSchema,
} from '../../../shared/contract/registers.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { FileDrop } from '../../components/sheets/FileDrop.tsx';
import { RegisterColumns } from './RegisterColumns.tsx';
import { RegisterDone } from './RegisterDone.tsx';
import { RegisterPreview } from './RegisterPreview.tsx';
import { useRegisterImport } from './useRegisterImport.ts';

const steps = ['file', 'columns', 'preview', 'done'] as const;

interface RegisterWizardProps {
  readonly register: RegisterName;
  readonly preset: RegisterAnswers;
}

function RegisterWizard({ register, preset }: RegisterWizardProps) {
  const { t } = useTranslation();
  const wizard = useRegisterImport(register, preset);
  const { step, job } = wizard;
  const title = t(`registers.title.${register}`);
  return (
    <Stack gap="sm" p="md" h="100%" style={{ overflow: 'auto' }}>
      <PageHeader title={'draft' in step ? `${title}: ${step.draft.opened.fileName}` : title} />
      <Stepper active={steps.indexOf(step.name)} size="xs" allowNextStepsSelect={false}>
        {steps.map((name) => (
          <Stepper.Step key={name} label={t(`registers.steps.${name}`)} />
        ))}
      </Stepper>
      {job.jobId !== null && <JobProgress key={job.jobId} jobId={job.jobId} />}
      {step.name === 'file' && (
        <FileDrop onFile={wizard.open.mutate} isOpening={wizard.open.isPending} />
      )}
      {step.name === 'columns' && (
        <RegisterColumns register={register} wizard={wizard} draft={step.draft} />
      )}
      {step.name === 'preview' && (
        <RegisterPreview register={register} wizard={wizard} draft={step.draft} sums={step.sums} />
      )}
      {step.name === 'done' && (
        <RegisterDone
          register={register}
          sums={step.sums}
          changeId={step.changeId}
          onAgain={wizard.leave}
        />
      )}
    </Stack>
  );
}

/** A workbook on its way into the register that the address names. */
export function RegisterImportPage() {
  const [params] = useSearchParams();
  const register = registerNameSchema.catch('organisations').parse(params.get('register'));
  // What the page that one comes from knows already, such as the program of the rows.
  const { register: _register, ...preset } = Object.fromEntries(params);
  return <RegisterWizard key={register} register={register} preset={preset} />;
}

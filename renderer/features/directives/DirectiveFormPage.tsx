import { Box } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { idSchema } from '../../../shared/contract/common.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { FailedList } from './FailedList.tsx';
import { DirectiveForm } from './form/DirectiveForm.tsx';
import { useFormBase } from './form/useFormBase.ts';
import { readListState, writeListState } from './listState.ts';

/** The form on a page of its own. Its address carries the list's, so that leaving it comes back to the same rows. */
export function DirectiveFormPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id = null } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const [round, setRound] = useState(0);
  const copied = idSchema.safeParse(parameters.get('from')).data ?? null;
  const { base, error, retry } = useFormBase(id, copied);
  const subject = id ?? (copied === null ? 'new' : `copy.${copied}`);
  const leave = (savedId: string | null) => {
    const list = readListState(parameters);
    const address = writeListState({ ...list, openId: savedId ?? id ?? list.openId });
    void navigate(`/directives?${address.toString()}`, { replace: true });
  };
  /** The next document is a new one, also after a copy, and begins at its number. */
  const goOn = () => {
    setRound(round + 1);
    setParameters(writeListState(readListState(parameters)), { replace: true });
  };
  if (error !== null) return <FailedList error={error} onRetry={retry} />;
  if (base === undefined) return null;
  return (
    <Box h="100%" style={{ overflow: 'auto' }} px="md" pt={6}>
      <PageHeader
        title={t(id === null ? 'directives.form.createTitle' : 'directives.form.editTitle')}
      />
      <DirectiveForm
        key={`${subject} ${round}`}
        subject={subject}
        id={id}
        base={base}
        onDone={leave}
        onNext={goOn}
      />
    </Box>
  );
}

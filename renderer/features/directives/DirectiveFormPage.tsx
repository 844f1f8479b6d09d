import { Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { idSchema } from '../../../shared/contract/common.ts';
import { api } from '../../api/client.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { DirectiveForm } from './form/DirectiveForm.tsx';
import { copyOf } from './form/formValues.ts';
import { readListState, writeListState } from './listState.ts';

/** What a new document takes over from another one ("nhân bản"). */
function useCopiedValues(from: string | null) {
  const id = idSchema.safeParse(from);
  const { data, isPending } = useQuery({
    queryKey: ['directives', 'get', id.data ?? ''],
    queryFn: () => api.directives.get({ id: id.data ?? '' }),
    enabled: id.success,
  });
  return {
    isReading: id.success && isPending,
    values: data === undefined ? {} : copyOf(data),
  };
}

/** The form on a page of its own. Its address carries the list's, so that leaving it comes back to the same rows. */
export function DirectiveFormPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id = null } = useParams();
  const [parameters] = useSearchParams();
  const copied = useCopiedValues(parameters.get('from'));
  const leave = (savedId: string | null) => {
    const list = readListState(parameters);
    const address = writeListState({ ...list, openId: savedId ?? id ?? list.openId });
    void navigate(`/directives?${address.toString()}`, { replace: true });
  };
  if (copied.isReading) return null;
  return (
    <Box h="100%" style={{ overflow: 'auto' }} px="md" pt={6}>
      <PageHeader
        title={t(id === null ? 'directives.form.createTitle' : 'directives.form.editTitle')}
      />
      <DirectiveForm key={id ?? 'new'} id={id} initialValues={copied.values} onDone={leave} />
    </Box>
  );
}

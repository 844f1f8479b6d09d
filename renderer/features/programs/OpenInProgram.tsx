import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';

/** A task or review named from elsewhere (the list of deadlines), opened on the page of its program. */
export function OpenInProgram({ of }: { readonly of: 'tasks' | 'reviews' }) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, isError } = useQuery({
    queryKey: [of, 'get', id],
    queryFn: async () => {
      const { programId } = await (of === 'tasks' ? api.tasks : api.reviews).get({ id });
      return programId;
    },
  });
  if (isError) return <EmptyState title={t('programs.notFound')} text={t('programs.gone')} />;
  if (data === undefined) return <Loader size="sm" m="md" />;
  const place = of === 'tasks' ? `id=${id}` : 'view=reviews';
  return <Navigate to={`/programs/${data}?${place}`} replace />;
}

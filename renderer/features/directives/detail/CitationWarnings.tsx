import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { documentName } from '../../../components/documentLine.ts';

/** Says when a document rests on one that is replaced or no longer in force. */
export function CitationWarnings({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    queryKey: ['relations', 'citationWarnings', id],
    queryFn: () => api.relations.citationWarnings({ directiveId: id }),
  });
  return data.map(({ cited, replacedBy }) => (
    <Alert
      key={cited.id}
      color="orange"
      variant="light"
      py={6}
      icon={<IconAlertTriangle size={16} />}
    >
      {replacedBy === null
        ? t('directives.detail.citedDead', {
            label: documentName(cited),
            status: t(`directives.status.${cited.status}`).toLowerCase(),
          })
        : t('directives.detail.citedReplaced', {
            label: documentName(cited),
            by: documentName(replacedBy),
          })}
    </Alert>
  ));
}

import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { EntryPage } from './entry/EntryPage.tsx';
import { FormsPage } from './forms/FormsPage.tsx';
import { RollUpPage } from './rollUp/RollUpPage.tsx';
import { useFigureAddress } from './useFigureAddress.ts';
import { useFigureForm } from './useFigureForm.ts';

/** A register without any form: the shipped ones are one press away. */
function NoForms() {
  const { t } = useTranslation();
  const adding = useAppMutation({
    mutationFn: () => api.figureForms.addShipped({}),
    onSuccess: ({ added }) =>
      void notifications.show({ message: t('figures.addedShipped', { count: added }) }),
  });
  return (
    <Stack h="100%" px="sm" pt={4}>
      <PageHeader title={t('figures.title')} />
      <EmptyState
        title={t('figures.empty')}
        text={t('figures.emptyText')}
        actions={
          <Button loading={adding.isPending} onClick={() => adding.mutate()}>
            {t('figures.addShipped')}
          </Button>
        }
      />
    </Stack>
  );
}

/** Periodic figures: entered by unit, added up the tree, and the forms they stand on. */
export function FiguresPage() {
  const { tab, formId } = useFigureAddress();
  const { forms, form, indicators } = useFigureForm(formId);
  if (forms === undefined) return null;
  if (form === undefined) return <NoForms />;
  if (indicators === undefined) return null;
  const chosen = { forms, form, indicators };
  if (tab === 'forms') return <FormsPage {...chosen} />;
  return tab === 'rollUp' ? (
    <RollUpPage key={form.id} {...chosen} />
  ) : (
    <EntryPage key={form.id} {...chosen} />
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';

interface EmptyListProps {
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
}

/** What a list without rows says: the register is empty, or nothing fits the filters. */
export function EmptyList({ isNarrowed, onClear }: EmptyListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (isNarrowed) {
    return (
      <EmptyState
        title={t('directives.empty.nothingFound')}
        text={t('directives.empty.nothingFoundText')}
        actions={
          <Button variant="default" onClick={onClear}>
            {t('directives.filter.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('directives.empty.title')}
      text={t('directives.empty.text')}
      actions={
        <>
          <Button onClick={() => void navigate('/imports')}>{t('directives.import')}</Button>
          <Button variant="default" onClick={() => void navigate('/directives/new')}>
            {t('directives.new')}
          </Button>
        </>
      }
    />
  );
}

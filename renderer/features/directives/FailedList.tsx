import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/client.ts';
import { useSentences } from '../../api/useShowError.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';

interface FailedListProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** The register could not be read: why, in words, and another try; never an empty list. */
export function FailedList({ error, onRetry }: FailedListProps) {
  const { t } = useTranslation();
  const sentences = useSentences();
  return (
    <EmptyState
      title={t('directives.loadFailed')}
      text={sentences(error instanceof ApiError ? error : undefined).join(' ')}
      actions={
        <Button variant="default" onClick={onRetry}>
          {t('directives.retry')}
        </Button>
      }
    />
  );
}

import { Alert } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppEvent } from '../api/events.ts';

/** Tells that a save waits for a long task, so that nobody presses it twice. */
export function WaitingNotice() {
  const { t } = useTranslation();
  const [isWaiting, setIsWaiting] = useState(false);
  useAppEvent(
    'database.waiting',
    useCallback((payload) => setIsWaiting(payload.isWaiting), []),
  );
  return isWaiting ? (
    <Alert color="yellow" variant="light" py={4} role="status">
      {t('frame.waiting')}
    </Alert>
  ) : null;
}

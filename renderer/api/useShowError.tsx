import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from './client.ts';

/** Nothing is wrong when the clerk cancelled: a quiet note that goes away by itself. */
const quiet: ReadonlySet<string> = new Set(['cancelled']);

/** Shows a failure: what happened in words, and a reference to copy for IT staff where there is one. */
export function useShowError(): (error: Error) => void {
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      const failure = error instanceof ApiError ? error : undefined;
      const code = failure?.code ?? 'internal';
      const ref = failure?.ref ?? '';
      notifications.show({
        color: quiet.has(code) ? 'gray' : 'red',
        autoClose: quiet.has(code) ? 4000 : 12_000,
        title: quiet.has(code) ? undefined : t('errors.title'),
        message: (
          <Stack gap={4} align="flex-start">
            <Text size="sm">{t(`errors.${code}`, { ...failure?.details, ref })}</Text>
            {ref !== '' && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => void navigator.clipboard.writeText(ref)}
              >
                {t('common.copy')}
              </Button>
            )}
          </Stack>
        ),
      });
    },
    [t],
  );
}

import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usesInWords } from '../../shared/domain/uses.ts';
import { ApiError } from './client.ts';

/** Nothing is wrong when the clerk cancelled: a quiet note that goes away by itself. */
const quiet: ReadonlySet<string> = new Set(['cancelled']);

/** The sentence of a failure: the one that names what it is about, where the failure says so. */
export function useSentences() {
  const { t, i18n } = useTranslation();
  return (failure: ApiError | undefined): string[] => {
    const code = failure?.code ?? 'internal';
    const about = Object.keys(failure?.details ?? {}).map(
      (detail) => `errors.${code}${detail.charAt(0).toUpperCase()}${detail.slice(1)}`,
    );
    // Why a file is refused has a sentence of its own where there is something to do about it.
    about.push(`errors.${code}_${failure?.details['reason'] ?? ''}`);
    const key = about.find((candidate) => i18n.exists(candidate)) ?? `errors.${code}`;
    const fields = Object.values(failure?.fields ?? {}).map((problem) => {
      const words = `errors.field.${problem}`;
      return i18n.exists(words) ? words : 'errors.field.invalid';
    });
    const details = failure?.details ?? {};
    const uses = usesInWords(details, (use, values) => t(use, { ...values }));
    const values = { ...details, uses, ref: failure?.ref ?? '' };
    return [key, ...new Set(fields)].map((sentence) => t(sentence as 'errors.internal', values));
  };
}

/** Shows a failure: what happened in words, and a reference to copy for IT staff where there is one. */
export function useShowError(): (error: Error) => void {
  const { t } = useTranslation();
  const sentences = useSentences();
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
            {sentences(failure).map((sentence) => (
              <Text key={sentence} size="sm">
                {sentence}
              </Text>
            ))}
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
    [t, sentences],
  );
}

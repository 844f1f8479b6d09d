import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useAppMutation } from '../api/useAppMutation.ts';

/** Long enough to read it and reach for the button. */
const shownMilliseconds = 12_000;

/** Says what was written to a file, with a way to its folder. */
export function useWrittenNotice(): (sentence: string) => void {
  const { t } = useTranslation();
  const showFolder = useAppMutation({ mutationFn: () => api.exports.showLastFile({}) });
  return (sentence) =>
    void notifications.show({
      color: 'green',
      autoClose: shownMilliseconds,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{sentence}</Text>
          <Button
            size="compact-sm"
            variant="light"
            style={{ flexShrink: 0 }}
            onClick={() => showFolder.mutate()}
          >
            {t('directives.exporting.showFolder')}
          </Button>
        </Group>
      ),
    });
}
